import type { Reserved } from '../activities/session-rules.ts'
import type { WaitingOrder } from '../allocation/waiting-list.ts'
import type { Alteration, OrderAlteration } from './alterations.ts'

/** What an organiser may change of what people signed up for. What was never noted did not change. */
export interface Promised {
  activityTitle: string
  sessionTitle: string
  place: string
  startsAt: string
  endsAt: string
  cancelBy: string
  signUpOpensAt?: string | undefined
  signUpClosesAt?: string | undefined
  drawAt?: string | undefined
  capacity?: number | undefined
  waitingOrder?: WaitingOrder | undefined
  reserved?: readonly Reserved[] | undefined
}

const words = ['activityTitle', 'sessionTitle', 'place', 'cancelBy', 'signUpOpensAt', 'signUpClosesAt'] as const

/** What is told to everybody who signed up. */
export function alterations(before: Promised, after: Promised): Alteration[] {
  const isMoved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt
  const reworded = words.flatMap((field) => exchanged(before[field], after[field], field))
  return isMoved ? [{ field: 'time', before: spanOf(before), after: spanOf(after) }, ...reworded] : reworded
}

/** Of a lottery that is still to be drawn. */
export const redated = (before: Promised, after: Promised): Alteration[] =>
  exchanged(before.drawAt, after.drawAt, 'drawAt')

/** To who has a seat, or has one offered, it makes no difference. */
export const resized = (before: Promised, after: Promised): Alteration[] =>
  exchanged(before.capacity, after.capacity, 'capacity')

/** The order is a promise to those who wait, or take part in a draw. */
export const reordered = (before: Promised, after: Promised): OrderAlteration[] => [
  ...exchanged(before.waitingOrder, after.waitingOrder, 'waitingOrder'),
  ...exchanged(before.reserved && [...before.reserved], after.reserved && [...after.reserved], 'reserved'),
]

function exchanged<T, Field extends string>(before: T | undefined, after: T | undefined, field: Field) {
  if (before === undefined || after === undefined || JSON.stringify(before) === JSON.stringify(after)) return []
  return [{ field, before, after }]
}

const spanOf = ({ startsAt, endsAt }: Promised) => ({ startsAt, endsAt })
