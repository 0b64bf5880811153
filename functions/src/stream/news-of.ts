import type { SignUpState } from '@mulin/shared/allocation/steps'
import type { Alteration } from '@mulin/shared/sign-ups/alterations'
import { alterations, redated, reordered, resized } from '@mulin/shared/sign-ups/altered'
import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import type * as z from 'zod'
import type { News, Without } from '../tables/messages.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'

/** What is looked at in a sign-up. */
export const SignUpSeen = StoredSignUp.pick({
  id: true,
  personId: true,
  activityId: true,
  sessionId: true,
  activityTitle: true,
  sessionTitle: true,
  place: true,
  startsAt: true,
  endsAt: true,
  cancelBy: true,
  signUpOpensAt: true,
  signUpClosesAt: true,
  contactPhone: true,
  contactName: true,
  as: true,
  capacity: true,
  waitingOrder: true,
  reserved: true,
  plan: true,
  planReason: true,
  size: true,
  seatsEver: true,
  state: true,
  stateAt: true,
  by: true,
  reason: true,
  calledOff: true,
  onlySession: true,
  handedOverTo: true,
  inReturnFor: true,
  position: true,
  drawAt: true,
  offeredUntil: true,
  remindedAt: true,
  thankedAt: true,
  absenceTellAt: true,
  appeal: true,
  unseenChange: true,
})
export type SignUpSeen = z.infer<typeof SignUpSeen>

type OfSignUp = Exclude<News, { kind: 'hazard' | 'new_work' | 'volunteer' | 'hours_overdue' }>
type Facts = Without<OfSignUp, 'id' | 'at' | 'about'>

interface Event {
  at: string
  facts: Facts
  /** Only one event of a sign-up has it at that moment. */
  name?: string
}

/** What a change of a sign-up means to its owner; the stream told it at `toldOn`. The same change is always the same news. */
export function newsOf(before: SignUpSeen | undefined, after: SignUpSeen, toldOn: string): OfSignUp[] {
  const stays = before?.state === after.state
  const events = stays
    ? [...placed(before, after), ...noted(before, after), ...answered(before, after), ...altered(before, after, toldOn)]
    : moved(before, after)
  const about = aboutOf(after)
  return events.map(({ at, facts, name = facts.kind }) => ({ ...facts, id: `${at}#${after.id}#${name}`, at, about }))
}

function aboutOf({ id: signUpId, ...row }: SignUpSeen): OfSignUp['about'] {
  return AboutSignUp.parse({ ...row, signUpId })
}

function moved(before: SignUpSeen | undefined, after: SignUpSeen): Event[] {
  const facts = moves[after.state](after, before)
  return facts ? [{ facts, at: after.stateAt }] : []
}

/** Who waits and is given a place: by a draw that was lost, or by staff. Moving up by itself is no news. */
function placed(before: SignUpSeen, { state, stateAt: at, by, position, reason }: SignUpSeen): Event[] {
  if (state !== 'waiting' || at === before.stateAt) return []
  if (by === 'organiser') return [{ at, facts: { kind: 'moved_in_list', position, reason } }]
  return isBeforeDraw(before) && position !== undefined ? [{ at, facts: { kind: 'drawn', won: false, position } }] : []
}

const isBeforeDraw = (row: SignUpSeen | undefined) =>
  row?.state === 'waiting' && row.drawAt !== undefined && row.position === undefined

const notes = [
  ['remindedAt', 'reminder'],
  ['thankedAt', 'thanks'],
] as const

const noted = (before: SignUpSeen, after: SignUpSeen): Event[] =>
  notes.flatMap(([field, kind]) => {
    const at = after[field]
    return at !== undefined && at !== before[field] ? [{ at, facts: { kind } }] : []
  })

function answered(before: SignUpSeen, { appeal }: SignUpSeen): Event[] {
  const at = appeal?.answeredAt
  if (at === undefined || at === before.appeal?.answeredAt) return []
  return [{ at, facts: { kind: 'appeal_answered', reason: appeal?.answer } }]
}

type Move = (row: SignUpSeen, before: SignUpSeen | undefined) => Facts | undefined

/** By the state it is in now. Being checked in is no news: one stands there. */
const moves: Record<SignUpState, Move> = {
  pending: () => ({ kind: 'pending' }),
  waiting: ({ drawAt, position }, before) => {
    if (drawAt !== undefined && position === undefined) return { kind: 'entered', drawAt }
    return { kind: 'waiting', position, ...(before?.state === 'pending' && { approved: true }) }
  },
  offered: ({ offeredUntil, reason }) => ({ kind: 'offered', until: offeredUntil, reason }),
  confirmed: (row, before) => (isBeforeDraw(before) ? { kind: 'drawn', won: true } : confirmed(row, before?.state)),
  // Nobody reads that something was put right of which they never knew.
  attended: (_, before) =>
    before?.state === 'absent' && before.absenceTellAt === undefined ? { kind: 'absence_corrected' } : undefined,
  // What an absence means is told of the person's absences.
  absent: ({ by, reason }) => (by === 'organiser' ? { kind: 'check_in_undone', reason } : undefined),
  cancelled: ({ by, calledOff, onlySession, handedOverTo, reason }, before) => {
    // Of an exchange the new shift tells.
    if (handedOverTo) return handedOverTo.inReturn === undefined ? { kind: 'handed_over' } : undefined
    if (calledOff) return { kind: 'cancelled_by_organiser', reason, ...(onlySession && { onlySession }) }
    return by === 'organiser' ? { kind: 'removed_by_staff', reason } : { kind: 'cancelled', from: before?.state }
  },
  declined: ({ reason }) => ({ kind: 'declined', reason }),
  expired: (_, before) => ({ kind: (before && expiredFrom[before.state]) ?? 'offer_expired' }),
}

function confirmed({ reason, inReturnFor }: SignUpSeen, from: SignUpState | undefined): Facts {
  if (from === undefined) return { kind: inReturnFor === undefined ? 'signed_up' : 'swapped' }
  if (from === 'attended') return { kind: 'check_in_undone', reason }
  return { kind: from === 'pending' ? 'approved' : 'promoted' }
}

const expiredFrom: Partial<Record<SignUpState, 'undecided' | 'wait_ended'>> = {
  pending: 'undecided',
  waiting: 'wait_ended',
}

const ahead: readonly SignUpState[] = ['pending', 'waiting', 'offered', 'confirmed']

function altered(before: SignUpSeen, after: SignUpSeen, toldOn: string): Event[] {
  if (!ahead.includes(after.state)) return []
  const [what, order] = [alterationsFor(before, after), hopes(after) ? reordered(before, after) : []]
  if (what.length + order.length === 0) return []
  const { planReason: reason } = after
  const facts = {
    kind: 'changed' as const,
    what,
    ...(order.length > 0 && { order }),
    ...(reason !== undefined && { reason }),
    ...tooLargeNow(before, after),
  }
  // Two changes of one second differ in their plan.
  return [{ at: toldOn, facts, name: `changed-${after.plan}` }]
}

/** Since it became fewer than that there may be seats enough. */
const tooLargeNow = (before: SignUpSeen, { seatsEver: seats, size }: SignUpSeen) =>
  seats !== undefined && seats < size && seats !== before.seatsEver ? { tooLarge: { size, seats } } : {}

function alterationsFor(before: SignUpSeen, after: SignUpSeen): Alteration[] {
  return [
    ...alterations(before, after),
    ...(isBeforeDraw(after) ? redated(before, after) : []),
    ...(hopes(after) ? resized(before, after) : []),
  ]
}

// To others it makes no difference.
const hopes = ({ as, state }: SignUpSeen) => as === 'participant' && (state === 'pending' || state === 'waiting')
