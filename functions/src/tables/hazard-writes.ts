import { isOver } from '@mulin/shared/hazards/workflow'
import { chained, contentOf, emptyChain } from './hazard-chain.ts'
import type { HazardRecord, NewEntry, NewHazard, StoredHazard } from './hazards.ts'
import { doneWork, handedTo, handledBy, openWork, reportedBy } from './index-keys.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

/** A hazard as it begins, with its first entry. */
export function opened(hazard: NewHazard, first: NewEntry): HazardRecord {
  const { entry, chain } = chained(hazard.id, emptyChain, { ...first, content: contentOf(hazard) })
  return { hazard: { ...hazard, chain }, entries: [entry] }
}

/** The first write is lost when the number was given before. */
export const addHazard = ({ hazard, entries }: HazardRecord): Write[] => [
  { put: { hazardId: hazard.id, ...keys.hazardNumber(hazard.number) }, fresh: true },
  {
    put: { ...hazard, ...keys.hazard(hazard.id), ...indexKeys(hazard), ...reportedBy(hazard.reporterId, hazard.id) },
    fresh: true,
  },
  ...entries.map((entry, place) => ({
    put: { ...entry, ...keys.hazardEntry(hazard.id, place) },
    fresh: true as const,
  })),
]

/** The same after one more step: the entry says the state, and what the hazard says of itself where that is new. */
export function moved({ hazard, entries }: HazardRecord, change: Partial<NewHazard>, added: NewEntry): HazardRecord {
  const { at: changedAt, state } = added
  const after = { ...hazard, ...change, state, changedAt, version: hazard.version + 1 }
  const content = contentOf(after)
  const { entry, chain } = chained(
    hazard.id,
    hazard.chain,
    content === contentOf(hazard) ? added : { ...added, content },
  )
  return { hazard: { ...after, chain }, entries: [...entries, entry] }
}

/** Loses when somebody else took a step in the meantime. */
export const moveHazard = ({ hazard: before }: HazardRecord, { hazard, entries }: HazardRecord): Write[] => [
  {
    update: keys.hazard(before.id),
    set: {
      state: hazard.state,
      version: hazard.version,
      changedAt: hazard.changedAt,
      handler: hazard.handler,
      chain: hazard.chain,
      ...indexKeys(hazard),
    },
    remove: hazard.handler ? [] : ['handler', 'gsi5pk', 'gsi5sk'],
    if: { version: before.version },
  },
  { put: { ...entries.at(-1), ...keys.hazardEntry(before.id, before.chain.length) }, fresh: true },
]

function indexKeys({ id, areaPath, state, dueAt, changedAt, handler }: StoredHazard): Record<string, string> {
  const who = handler?.unitId ?? handler?.personId
  if (isOver(state))
    return { ...doneWork('hazard', areaPath, changedAt, id), ...(who && handledBy(who, changedAt, id)) }
  return { ...openWork(areaPath, dueAt, id), ...(who && handedTo(who, dueAt, id)) }
}
