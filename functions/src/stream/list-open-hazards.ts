import type { Change } from '../tables/changes.ts'
import { StoredHazard } from '../tables/hazards.ts'
import { listAnew } from '../tables/hazard-writes.ts'
import { listIfOpen } from '../tables/open-hazards.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from './projection.ts'

/** Keeps the list of likely duplicates in step with the hazards, and what more people met higher up with staff. */
export const listOpenHazards: Projection = (changes) =>
  changes.filter(isOfHazard).map(({ sequence: since, before, after }) => ({
    since,
    run: () => list(StoredHazard.parse(after), before && StoredHazard.parse(before)),
  }))

async function list(hazard: StoredHazard, before: StoredHazard | undefined) {
  await transact(listIfOpen(hazard, before))
  if (hazard.joined !== before?.joined) await transact([listAnew(hazard)])
}

const isOfHazard = ({ key, after }: Change) => key.sk === 'HAZARD' && after !== undefined
