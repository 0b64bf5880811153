import type { people } from '@mulin/shared/people'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { personOf } from '../tables/people.ts'

export const me: UseCase<typeof people.me> = async ({ personId }) => {
  const person = await personOf(personId)
  // The session outlived the person, e.g. after a reset of the local table.
  if (!person) throw new Refusal('not_signed_in')
  return person
}
