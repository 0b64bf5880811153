import { isLaterThanOfStaff, leavingsAfter } from '@mulin/shared/check-ins/conflicts'
import type { Presence } from '@mulin/shared/check-ins/presence'
import type { SignUpState, StepBy } from '@mulin/shared/allocation/steps'
import { namedIn } from '@mulin/shared/sign-ups/named'
import { membersOf } from '@mulin/shared/sign-ups/party'
import { addAbsence, removeAbsence } from './absences.ts'
import { entriesFrom, entriesIn, entriesKey } from './entries.ts'
import { registered } from './index-keys.ts'
import { keys } from './keys.ts'
import { cut } from './pages.ts'
import { trailWith } from './sign-up-steps.ts'
import type { StoredHeadCount, StoredScanConflict, StoredStaffStep } from './staff-steps.ts'
import { signUpsAt } from './several-sign-ups.ts'
import { getItems, query } from './table.ts'
import { openedName, openedParty, StoredSignUp } from './sign-ups.ts'
import type { Write } from './transact.ts'

export interface PresenceStep {
  state: SignUpState
  at: string
  by: StepBy
  reason?: string | undefined
  presence: Presence
  /** As they become; without, they stay. */
  conflicts?: StoredScanConflict[] | undefined
  /** Where it is a decision of staff: added to the trail. */
  staffStep?: StoredStaffStep
  /** Where staff said who of the party came. */
  headCount?: StoredHeadCount | undefined
}

/** That somebody came, left, or did not after all. Loses when anything happened to the sign-up since it was read. */
export function markPresence(signUp: StoredSignUp, step: PresenceStep): Write[] {
  const { personId, id, version } = signUp
  const set = presentFields(signUp, step)
  const remove = Object.entries(set).flatMap(([name, value]) => (value === undefined ? [name] : []))
  const append = {
    ...(step.staffStep && { trail: [step.staffStep] }),
    ...(step.headCount && { headCounts: [step.headCount] }),
  }
  const mark = { update: keys.signUp(personId, id), set, remove, add: { version: 1 }, append, if: { version } }
  return [mark, ...absenceBy(signUp, step)]
}

/** A leaving that waited for its coming is none to be looked at any more, but for a person's own beside that of staff. */
export function stillOpen({ conflicts }: StoredSignUp, { checkedInAt, checkedOutAt }: Presence) {
  const waited = checkedInAt === undefined ? [] : leavingsAfter(conflicts, checkedInAt)
  return conflicts?.flatMap((one) => {
    if (!waited.includes(one)) return [one]
    const { leftFirst: _, ...rest } = one
    const isOpen = checkedOutAt !== undefined && isLaterThanOfStaff(one.scannedAt, checkedOutAt)
    return isOpen ? [{ ...rest, ownLeftAt: one.scannedAt }] : []
  })
}

function absenceBy(before: StoredSignUp, { state, at }: PresenceStep): Write[] {
  if (state === before.state) return []
  if (before.state === 'absent') return removeAbsence(before)
  return state === 'absent' ? [addAbsence(before, at)] : []
}

/** What becomes of what was read. */
export const withPresence = (signUp: StoredSignUp, step: PresenceStep): StoredSignUp => ({
  ...signUp,
  ...presentFields(signUp, step),
  trail: trailWith(signUp, step.staffStep),
  headCounts: step.headCount ? [...(signUp.headCounts ?? []), step.headCount] : signUp.headCounts,
  version: signUp.version + 1,
})

/** A step that keeps the state says nothing about who made it so, and since when. */
const presentFields = (
  before: StoredSignUp,
  { state, at, by, reason, presence, conflicts = before.conflicts }: PresenceStep,
) => ({
  ...(state === before.state ? {} : { state, stateAt: at, by, reason, absenceTellAt: undefined }),
  checkedInAt: presence.checkedInAt,
  checkedOutAt: presence.checkedOutAt,
  checkedOutBy: presence.checkedOutBy,
  turnout: presence.turnout,
  members: openedParty(before).team?.members.length ?? before.members,
  ownPlace: ownPlaceIn(before),
  conflicts,
})

/** Undefined of who only signed others up; once names are forgotten it is what it was. */
function ownPlaceIn(signUp: StoredSignUp): number | undefined {
  if (signUp.sealedName === '') return signUp.ownPlace
  const party = openedParty(signUp)
  if (membersOf(party).length === 0) return 0
  const place = namedIn(party, openedName(signUp)).findIndex(({ isSelf }) => isSelf)
  return place < 0 ? undefined : place
}

/**
 * What a person signed up for in that session and still has, of several teams those first that are still to come, and
 * whether there is something else of the activity.
 */
export async function entriesOf(
  personId: string,
  { activityId, sessionId }: { activityId: string; sessionId: string },
) {
  const [item] = await getItems([entriesKey(personId, activityId)])
  const { own, isInAnother } = entriesIn(sessionId, entriesFrom(item))
  const signUps = await signUpsAt(own.map((id) => ({ personId, id })))
  return { inTurn: signUps.toSorted((one, other) => turnOf(one) - turnOf(other)), isInAnother }
}

/** Who is still to come goes before who was missed, and both before who is there; what holds no seat comes last. */
const turns: readonly SignUpState[] = ['confirmed', 'absent', 'attended']
const turnOf = ({ state }: StoredSignUp) => (turns.includes(state) ? turns.indexOf(state) : turns.length)

const expected: readonly SignUpState[] = ['confirmed', 'attended', 'absent']

interface Wanted {
  after?: string | undefined
  limit: number
}

/** A page of who may come to a session, in order of signing up; a moment old. */
export async function expectedIn(activityId: string, sessionId: string, { after, limit }: Wanted) {
  const { gsi4pk: pk, gsi4sk: begins } = registered(activityId, sessionId, '')
  const found = await query({ index: 'gsi4', pk, begins, after, limit: limit + 1, where: { state: expected } })
  const { items, next } = cut(found, limit, 'gsi4')
  return { signUps: items.map((item) => StoredSignUp.parse(item)), next }
}
