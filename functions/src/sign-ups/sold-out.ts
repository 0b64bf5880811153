import type { Session } from '@mulin/shared/activities/activity'
import { freeIn } from '@mulin/shared/allocation/seats'
import { Refusal } from '@mulin/shared/refusals'
import { type Line, lineName, shiftIn } from '@mulin/shared/sign-ups/lines'
import { everSignedUp } from '../tables/registers.ts'
import type { Seats } from '../tables/seats.ts'

interface Wanted extends Line {
  activityId: string
  sessionId: string
}

interface SoldOut {
  until: number
  /** Not refused from memory: their call may be one whose answer was lost. */
  insiders: ReadonlySet<string>
  details: Record<string, unknown>
}

// A rush goes on after the last seat; for a second each instance may refuse without asking the table.
const rememberedMs = 1000
const soldOutAtMost = 1000
const soldOut = new Map<string, SoldOut>()
/** Whose register is just being read, and by which call; a cancellation meanwhile makes its result worthless. */
const reading = new Map<string, symbol>()

const keyOf = ({ activityId, sessionId, ...line }: Wanted) => `${activityId} ${sessionId} ${lineName(line)}`

/** For everybody: no seat is free, reserved or not, and the waiting list is full. */
export function isSoldOut(session: Session, line: Line): boolean {
  const shift = shiftIn(session, line)
  if (shift) return shift.taken >= shift.needed && shift.waiting >= session.waitingCapacity
  const free = freeIn(session.freeSeats.map((seats) => ({ ...seats, shard: 0 })))
  return free <= 0 && session.waiting >= session.waitingCapacity
}

/** Refuses when the session was sold out a moment ago, and this person never had a seat in it. */
export function refuseIfJustSoldOut(wanted: Wanted, personId: string) {
  const found = soldOut.get(keyOf(wanted))
  if (!found || found.until < Date.now() || found.insiders.has(personId)) return
  throw new Refusal('session_full', undefined, found.details)
}

/** Remembers it, together with who ever signed up; not at all while the table's index does not know all of them. */
export async function rememberSoldOut(wanted: Wanted, seats: readonly Seats[], details: Record<string, unknown>) {
  const [key, mine] = [keyOf(wanted), Symbol('reading')]
  if (reading.has(key)) return
  reading.set(key, mine)
  try {
    const insiders = await everSignedUp(wanted.activityId, wanted, seats)
    if (insiders && reading.get(key) === mine) remember(key, { until: Date.now() + rememberedMs, insiders, details })
  } finally {
    if (reading.get(key) === mine) reading.delete(key)
  }
}

function remember(key: string, found: SoldOut) {
  if (soldOut.size >= soldOutAtMost) soldOut.clear()
  soldOut.set(key, found)
}

/** A seat of it is free again, or a place in its waiting list. */
export function forgetSoldOut(wanted: Wanted) {
  soldOut.delete(keyOf(wanted))
  reading.delete(keyOf(wanted))
}
