import { isBehind, type OwnShift, Shift } from '@mulin/shared/sign-ups/shifts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { StoredSignUp } from './sign-ups.ts'
import type { Write } from './transact.ts'

/** When a person helps, across activities: an attribute per sign-up. Whether one more shift fits is decided by it. */
export interface Shifts {
  own: OwnShift[]
  version: number
}

export const shiftsKey = keys.shifts

export function shiftsFrom(item: Item | undefined): Shifts {
  const own = Object.entries(item ?? {}).flatMap(([name, value]) =>
    name.startsWith('sgn_') ? [{ ...Shift.parse(value), signUpId: name }] : [],
  )
  return { own, version: Number(item?.['version'] ?? 0) }
}

type Helping = Pick<StoredSignUp, 'personId' | 'id' | 'activityId' | 'sessionId' | 'startsAt' | 'endsAt' | 'plan'>

const written = ({ activityId, sessionId, startsAt, endsAt, plan }: Helping) => ({
  activityId,
  sessionId,
  startsAt,
  endsAt,
  plan,
})

/** Loses when the person took on any shift, or left one, since it was read. Forgets what is long over, and `left`. */
export const shiftsWith = ({ own, version }: Shifts, signUp: Helping, now: string, left?: string): Write => ({
  update: keys.shifts(signUp.personId),
  set: { [signUp.id]: written(signUp) },
  remove: own.filter((shift) => shift.signUpId === left || isBehind(shift, now)).map(({ signUpId }) => signUpId),
  add: { version: 1 },
  if: { version: version === 0 ? absent : version },
})

export const shiftsWithout = ({ personId, id }: Pick<StoredSignUp, 'personId' | 'id'>): Write => ({
  update: keys.shifts(personId),
  remove: [id],
  add: { version: 1 },
})

/** Moves a shift with its session; loses when it is no longer there, or newer already. */
export const moveShift = (signUp: Helping): Write => ({
  update: keys.shifts(signUp.personId),
  set: { [signUp.id]: written(signUp) },
  add: { version: 1 },
  if: { [`${signUp.id}.activityId`]: signUp.activityId, [`${signUp.id}.plan`]: { olderThan: signUp.plan } },
})
