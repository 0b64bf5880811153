import { checkBy } from '@mulin/shared/hazards/escalation'
import { runningDueAt } from '@mulin/shared/hazards/due'
import { burnsAt } from '@mulin/shared/hazards/urgency'
import { type HazardAction, type HazardState, isOfResidents, isOver, saidOnSite } from '@mulin/shared/hazards/workflow'
import { workdays } from '../platform/workdays.ts'
import { absent, type Condition } from './expressions.ts'
import { chained, contentOf, emptyChain } from './hazard-chain.ts'
import type { EndedPart, HazardRecord, NewEntry, NewHazard, StoredHazard } from './hazards.ts'
import { doneWork, handedTo, handledBy, openWork, reportedBy } from './index-keys.ts'
import { keys } from './keys.ts'
import { doneByIn } from './own-work.ts'
import type { Write } from './transact.ts'

/** A hazard as it begins, with its first entry. */
export function opened(hazard: NewHazard, first: NewEntry): HazardRecord {
  const { entry, chain } = chained(hazard.id, emptyChain, { ...first, content: contentOf(hazard) })
  return { hazard: { ...hazard, chain }, entries: [entry] }
}

/** The first write is lost when the number was given before. A part is not listed among its reporter's: the whole is. */
export const addHazard = ({ hazard, entries }: HazardRecord): Write[] => [
  { put: { hazardId: hazard.id, ...keys.hazardNumber(hazard.number) }, fresh: true },
  {
    put: {
      ...hazard,
      ...keys.hazard(hazard.id),
      ...indexKeys(hazard),
      ...(!hazard.parent && reportedBy(hazard.reporterId, hazard.id)),
    },
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
  const endedAt = isOver(state) ? (hazard.endedAt ?? changedAt) : undefined
  const checkDueAt = toCheckBy(hazard, added)
  const said = {
    doneBy: doneByIn([...entries, added]),
    addedAt: addedSince(hazard, added),
    handedUpAt: handedUpSince(hazard, added),
  }
  const then = { ...hazard, ...change, state, changedAt, endedAt, checkDueAt, ...said, version: hazard.version + 1 }
  const after = { ...then, escalatedTo: added.escalatedTo ?? stillPassedUp(hazard, then) }
  const content = contentOf(after)
  const { entry, chain } = chained(hazard.id, hazard.chain, {
    ...added,
    ...(after.dueAt < hazard.dueAt && { dueBefore: hazard.dueAt }),
    ...(content !== contentOf(hazard) && { content }),
  })
  return { hazard: { ...after, chain }, entries: [...entries, entry] }
}

/** Anew when it is fixed, and no more once it is over or to be fixed again. */
function toCheckBy({ state: before, checkDueAt }: StoredHazard, { state, at }: NewEntry): string | undefined {
  if (state === 'fixed' && before !== 'fixed') return checkBy(at, workdays)
  return state === 'fixed' || state === 'checked' || state === 'split' ? checkDueAt : undefined
}

/** Until somebody of staff takes a step, or it is over: the clock reads nothing. */
function addedSince({ addedAt }: StoredHazard, { action, state, at }: NewEntry): string | undefined {
  if (action === 'add') return at
  return (isOfResidents(action) || ofItself.includes(action)) && !isOver(state) ? addedAt : undefined
}
const ofItself: readonly HazardAction[] = ['escalate', 'no_answer', 'absorb', ...saidOnSite]

/** A later deadline begins anew, and of what is split each part is passed up by itself. */
function stillPassedUp(before: StoredHazard, after: StoredHazard): StoredHazard['escalatedTo'] {
  const isSplit = after.state === 'split' && before.state !== 'split'
  return isOver(after.state) || isSplit || runningDueAt(after) > runningDueAt(before) ? undefined : before.escalatedTo
}

/** Until somebody decides whose it is. */
function handedUpSince({ handedUpAt }: StoredHazard, { action, state, at }: NewEntry): string | undefined {
  if (action === 'hand_up') return at
  return nobodys.includes(state) && !settling.includes(action) ? handedUpAt : undefined
}
const nobodys: readonly HazardState[] = ['reported', 'accepted']
const settling: readonly HazardAction[] = ['accept', 'decline', 'correct', 'appeal', 'dispute']

// What a step may change; what others write (`joined`, and once it is split what its parts do) is left alone.
const changing = [
  'state',
  'version',
  'changedAt',
  'endedAt',
  'handler',
  'question',
  'unanswered',
  'extension',
  'countedFrom',
  'outcome',
  'disputes',
  'reopenedBy',
  'appealedAt',
  'addedAt',
  'handedUpAt',
  'escalatedTo',
  'hiddenPhotoIds',
  'coveredPhotos',
  'doneBy',
  'rating',
  'mergedInto',
  'splitInto',
  'deadline',
  'dueAt',
  'dueOnHolidayCalendar',
  'categoryId',
  'categoryName',
  'estateId',
  'areaPath',
  'building',
  'spot',
  'place',
  'location',
  'chain',
] as const satisfies readonly (keyof StoredHazard)[]
// Written also beside the steps, by what is done with the link: only a step that hands on touches it.
const ofLink = ['byLink'] as const satisfies readonly (keyof StoredHazard)[]
const ofParts = ['openParts', 'endedParts', 'checkDueAt'] as const satisfies readonly (keyof StoredHazard)[]

/**
 * One step or several. Loses when somebody else took one in the meantime, or when the `premise` does not hold.
 * `joining`: so many more met it too.
 */
export function moveHazard(
  known: HazardRecord,
  { hazard, entries }: HazardRecord,
  joining = 0,
  premise: Condition = {},
): Write[] {
  const { hazard: before } = known
  const listed = indexKeys(hazard)
  const fields = [
    ...changing,
    ...(before.state === hazard.state ? [] : ofParts),
    ...(before.byLink === hazard.byLink ? [] : ofLink),
  ]
  const after = { ...Object.fromEntries(fields.map((field) => [field, hazard[field]])), ...listed }
  const gone = [...fields, ...indexAttributes].filter((field) => !(field in after) || after[field] === undefined)
  return [
    {
      update: keys.hazard(before.id),
      set: after,
      remove: gone,
      ...(joining > 0 && { add: { joined: joining } }),
      if: { version: before.version, ...premise },
    },
    ...entries.slice(known.entries.length).map((entry, place) => ({
      put: { ...entry, ...keys.hazardEntry(before.id, known.entries.length + place) },
      fresh: true as const,
    })),
  ]
}

/** Loses when somebody took a step with it. */
export const unmoved = ({ hazard }: HazardRecord): Write => ({
  check: keys.hazard(hazard.id),
  if: { version: hazard.version },
})

/** Loses when the whole is not split any more. The last part says until when the whole is to be checked. */
export const onePartLess = (wholeId: string, ended: EndedPart, at: string): Write => ({
  update: keys.hazard(wholeId),
  set: { checkDueAt: checkBy(at, workdays) },
  add: { openParts: -1 },
  append: { endedParts: [ended] },
  if: { state: 'split' },
})

/** Puts it where it belongs in the lists once more people met it; loses when it moved on, or still more did. */
export const listAnew = (hazard: StoredHazard): Write => ({
  update: keys.hazard(hazard.id),
  set: indexKeys(hazard),
  if: { version: hazard.version, ...withJoined(hazard) },
})

/** That nobody joined or left since it was read: that touches no version. */
export const withJoined = ({ joined }: StoredHazard): Condition => ({ joined: joined ?? absent })

const indexAttributes = ['gsi1', 'gsi2', 'gsi3', 'gsi5'].flatMap((index) => [`${index}pk`, `${index}sk`])

function indexKeys(hazard: StoredHazard): Record<string, string> {
  const { id, areaPath, state, handler, changedAt, endedAt = changedAt } = hazard
  const who = handler?.unitId ?? handler?.personId
  if (isOver(state)) return { ...doneWork('hazard', areaPath, endedAt, id), ...(who && handledBy(who, endedAt, id)) }
  const at = burnsAt(hazard)
  return { ...openWork(areaPath, at, id), ...(who && handedTo(who, at, id)) }
}
