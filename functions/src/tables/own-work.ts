import { type Duty, isActive, mayDecideIn } from '@mulin/shared/duties'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { type Before, befores, isForAnother } from '@mulin/shared/hazards/premises'
import { type Action, type HazardAction, isOfResidents, isToFix } from '@mulin/shared/hazards/workflow'
import { mayDo } from '@mulin/shared/roles'
import type { Staff } from './duties.ts'
import type { DoneBy, EndedPart, NewEntry, StoredHazard } from './hazards.ts'

type Entries = readonly NewEntry[]

export const doneByIn = (entries: Entries): DoneBy => ({
  fixed: fixedIn(entries),
  checked: asOne(whoBefore('dispute', entries, ['check', 'close']), entries, 'checked'),
  declined: asOne(whoBefore('appeal', entries, ['decline']), entries, 'declined'),
})

/** Whoever made the link through which a unit said so stands for it. */
function fixedIn(entries: Entries): string | undefined {
  const fix = entries.findLast(({ action }) => action === 'fix')
  return fix?.linkMadeBy ?? fix?.personId
}

/** With what was done of those that were merged into it. */
function asOne(own: readonly string[], entries: Entries, what: 'checked' | 'declined') {
  const people = [...own, ...entries.flatMap(({ doneBy }) => doneBy?.[what] ?? [])]
  return people.length > 0 ? [...new Set(people)] : undefined
}

function whoBefore(objection: HazardAction, entries: Entries, actions: readonly HazardAction[]) {
  const before = entries.slice(
    0,
    Math.max(
      entries.findLastIndex(({ action }) => action === objection),
      0,
    ),
  )
  return before.filter(({ action }) => actions.includes(action)).map(({ personId }) => personId)
}

const did: Record<Before, (work: Work, personId: string) => boolean> = {
  checkedBefore: ({ doneBy: { checked = [] } = {} }, personId) => checked.includes(personId),
  declinedBefore: ({ doneBy: { declined = [] } = {} }, personId) => declined.includes(personId),
  fixedBefore: ({ doneBy: { fixed } = {} }, personId) => fixed === personId,
  // All of them: who ended parts before that was written down is not known.
  closedPartsBefore: ({ endedParts = [], splitInto }, personId) =>
    endedParts.length === splitInto?.length && endedParts.every(({ by }) => by === personId),
  reportedBefore: ({ reporterId }, personId) => reporterId === personId,
}

/** In which state there is something to judge of what somebody did. */
const judged: Partial<Record<Before, StoredHazard['state']>> = {
  fixedBefore: 'fixed',
  closedPartsBefore: 'split',
  reportedBefore: 'accepted',
}

/** Who found it in an inspection, or took a step of staff in it: how that went is for others to say. */
export const isOwnWorkOf = (
  personId: string,
  { hazard, entries }: { hazard: Pick<StoredHazard, 'inspection' | 'reporterId'>; entries: Entries },
) =>
  (hazard.inspection !== undefined && hazard.reporterId === personId) ||
  entries.some((entry) => entry.personId === personId && !isOfResidents(entry.action))

interface Work {
  state: StoredHazard['state']
  areaPath: string
  reporterId?: string | undefined
  doneBy?: DoneBy | undefined
  endedParts?: readonly EndedPart[] | undefined
  splitInto?: StoredHazard['splitInto']
}

interface Who {
  personId: string
  now: string
}

/** What somebody did of it and does not judge. */
export const ownWorkIn = (work: Work, personId: string): Before[] =>
  befores.filter((before) => did[before](work, personId) && work.state === (judged[before] ?? work.state))

/** Under which names staff know who can judge it instead, the nearest first; where nobody can, who did it does. */
export function othersFor(before: Before, work: Work, staff: Staff, { personId, now }: Who) {
  // Better who fixed it than who closed it, when somebody said that it was not fixed.
  const barred = before === 'fixedBefore' ? 'checkedBefore' : before
  const others = decidingThere(staff, work.areaPath, now).filter(
    (duty) => duty.personId !== personId && !did[barred](work, duty.personId),
  )
  const notFixing = others.filter((duty) => duty.personId !== work.doneBy?.fixed)
  const fitting = notFixing.length > 0 ? notFixing : others
  return [...new Set(fitting.map(({ title }) => title))].slice(0, namedAtMost)
}

const namedAtMost = 3

/** Everybody who handles hazards there on that day, the smallest area first: not whoever only administers, or sits at a desk. */
const decidingThere = ({ duties }: Staff, areaPath: string, now: string): Duty[] =>
  duties
    .filter(
      (duty) =>
        mayDo(duty.role, 'hazards.handle') &&
        isActive(duty, now) &&
        mayDecideIn({ personId: duty.personId, duties: [duty] }, areaPath),
    )
    .toSorted((one, other) => other.areaPath.length - one.areaPath.length)

/** What is left to others, as far as there are any. */
export function leftToOthers(work: Work, who: Who, staff: Staff): Pick<HazardFile, Before | 'whoElse'> {
  const left = ownWorkIn(work, who.personId)
    .map((before) => ({ before, others: othersFor(before, work, staff, who) }))
    .filter(({ others }) => others.length > 0)
  const now = left.find(({ before }) => judging.some((action) => isForAnother(before, action, work.state)))
  return { ...Object.fromEntries(left.map(({ before }) => [before, true])), ...(now && { whoElse: now.others }) }
}

const judging = ['accept', 'decline', 'merge', 'check', 'close'] as const satisfies readonly Action[]

/** Who says that it is fixed, or has it in person until then. */
export const fixerOf = ({ state, handler, doneBy }: Pick<StoredHazard, 'state' | 'handler' | 'doneBy'>) =>
  isToFix(state) ? handler?.personId : doneBy?.fixed

/** A finding that who reads it fixed, where somebody else can look again. */
export const isOwnFix = (finding: Work & { fixedBy?: string | undefined }, who: Who, staff: Staff) =>
  finding.fixedBy === who.personId && othersFor('checkedBefore', finding, staff, who).length > 0
