import type { saidOnSite } from '@mulin/shared/hazards/workflow'
import { chained } from './hazard-chain.ts'
import type { NewEntry, StoredHazard } from './hazards.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

export type SaidOnSite = Pick<NewEntry, 'at' | 'by' | 'personId' | 'signedIn' | 'note'> & {
  action: (typeof saidOnSite)[number]
}

/**
 * What who answers for the site said to what was found there: an entry more, by which nothing else moves. Who it was stands
 * in the record alone, sealed. The first write loses when somebody took a step meanwhile.
 */
export function saidOf({ id, state, version, chain }: StoredHazard, said: SaidOnSite): Write[] {
  const { entry, chain: after } = chained(id, chain, { ...said, state, photoIds: [] })
  const mark = said.action === 'sign_for' ? 'inspection.signedAt' : 'inspection.notSignedAt'
  return [
    { update: keys.hazard(id), set: { chain: after, version: version + 1, [mark]: said.at }, if: { version } },
    { put: { ...entry, ...keys.hazardEntry(id, chain.length) }, fresh: true },
  ]
}

export const isSaid = ({ inspection }: Pick<StoredHazard, 'inspection'>) =>
  inspection?.signedAt !== undefined || inspection?.notSignedAt !== undefined
