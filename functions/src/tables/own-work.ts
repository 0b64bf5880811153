import { type Duty, isActive, mayDecideIn } from '@mulin/shared/duties'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { type Before, befores, isForAnother } from '@mulin/shared/hazards/premises'
import { type Action, type HazardAction, isToFix } from '@mulin/shared/hazards/workflow'
import { mayDo } from '@mulin/shared/roles'
import type { Staff } from './duties.ts'
import type { DoneBy, NewEntry, StoredHazard } from './hazards.ts'

type Entries = readonly NewEntry[]

export const doneByIn = (entries: Entries): DoneBy => ({
  fixed: entries.findLast(({ action }) => action === 'fix')?.personId,
  checked: whoBefore('dispute', entries, ['check', 'close']),
  declined: whoBefore('appeal', entries, ['decline']),
})

function whoBefore(objection: HazardAction, entries: Entries, actions: readonly HazardAction[]) {
  const before = entries.slice(
    0,
    Math.max(
      entries.findLastIndex(({ action }) => action === objection),
      0,
    ),
  )
  const people = before.filter(({ action }) => actions.includes(action)).map(({ personId }) => personId)
  return people.length > 0 ? [...new Set(people)] : undefined
}

const did: Record<Before, (doneBy: DoneBy, personId: string) => boolean> = {
  checkedBefore: ({ checked = [] }, personId) => checked.includes(personId),
  declinedBefore: ({ declined = [] }, personId) => declined.includes(personId),
  fixedBefore: ({ fixed }, personId) => fixed === personId,
}

interface Work {
  state: StoredHazard['state']
  areaPath: string
  doneBy?: DoneBy | undefined
}

interface Who {
  personId: string
  now: string
}

/** What somebody did of it and does not judge; only once it is said to be fixed there is something to check. */
export const ownWorkIn = ({ state, doneBy = {} }: Work, personId: string): Before[] =>
  befores.filter((before) => did[before](doneBy, personId) && (before !== 'fixedBefore' || state === 'fixed'))

/** Under which names staff know who can judge it instead, the nearest first; where nobody can, who did it does. */
export function othersFor(before: Before, { areaPath, doneBy = {} }: Work, staff: Staff, { personId, now }: Who) {
  // Better who fixed it than who closed it, when somebody said that it was not fixed.
  const barred = before === 'declinedBefore' ? before : 'checkedBefore'
  const others = decidingThere(staff, areaPath, now).filter(
    (duty) => duty.personId !== personId && !did[barred](doneBy, duty.personId),
  )
  const notFixing = others.filter((duty) => duty.personId !== doneBy.fixed)
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
