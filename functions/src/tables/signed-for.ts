import { chained } from './hazard-chain.ts'
import type { NewEntry, StoredHazard } from './hazards.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

/**
 * That who answers for the site signed for what was found there: an entry more, by which nothing else moves. Who signed
 * stands in the record alone, sealed. The first write loses when somebody took a step meanwhile.
 */
export function signedFor(
  { id, state, version, chain }: StoredHazard,
  signed: Pick<NewEntry, 'at' | 'by' | 'personId' | 'signedIn'>,
): Write[] {
  const { entry, chain: after } = chained(id, chain, { ...signed, action: 'sign_for', state, photoIds: [] })
  return [
    {
      update: keys.hazard(id),
      set: { chain: after, version: version + 1, 'inspection.signedAt': signed.at },
      if: { version },
    },
    { put: { ...entry, ...keys.hazardEntry(id, chain.length) }, fresh: true },
  ]
}
