import type { Change } from '../tables/changes.ts'
import { StoredHazard } from '../tables/hazards.ts'
import { listIfOpen } from '../tables/open-hazards.ts'
import { transact } from '../tables/transact.ts'
import type { Projection } from './projection.ts'

/** Keeps the list in which likely duplicates are looked for in step with the hazards. */
export const listOpenHazards: Projection = (changes) =>
  changes
    .filter(isOfHazard)
    .map(({ sequence: since, after }) => ({ since, run: () => list(StoredHazard.parse(after)) }))

const list = async (hazard: StoredHazard) => void (await transact([listIfOpen(hazard)]))

const isOfHazard = ({ key, after }: Change) => key.sk === 'HAZARD' && after !== undefined
