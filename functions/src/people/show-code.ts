import type { people } from '@mulin/shared/people'
import { Refusal } from '@mulin/shared/refusals'
import { randomDigits } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { addPersonCode } from '../tables/people.ts'

const triesAtMost = 5

export const showCode: UseCase<typeof people.showCode> = async ({ personId }) => {
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const code = randomDigits(6)
    const added = await addPersonCode(code, personId)
    if (added) return { code, ...added }
  }
  throw new Refusal('busy')
}
