import { HazardId } from '@mulin/shared/ids'
import type { people } from '@mulin/shared/people'
import * as z from 'zod'
import type { UseCase } from '../platform/serve.ts'
import { disclosuresOf } from '../tables/disclosures.ts'

const Seen = z.object({ at: z.string(), as: z.string().optional(), source: z.string(), what: z.string().optional() })

export const myDisclosures: UseCase<typeof people.disclosures> = async ({ input, personId }) => {
  const { items, next } = await disclosuresOf(personId, input)
  return { disclosures: z.array(Seen).parse(items).map(disclosureFrom), next }
}

const disclosureFrom = ({ at, as, source, what }: z.infer<typeof Seen>) => ({
  at,
  as,
  hazardId: HazardId.safeParse(source).data,
  ofPhoto: what === 'photo' || undefined,
})
