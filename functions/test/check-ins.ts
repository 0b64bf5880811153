import { checkIns } from '@mulin/shared/check-ins/endpoints'
import type { CheckInAnswer } from '@mulin/shared/check-ins/check-in'
import type { SentTo } from '@mulin/shared/endpoint'
import { ulid } from 'ulid'
import { handler } from '../src/check-ins/handler.ts'
import { later, now } from '../src/platform/clock.ts'
import { portions } from '../src/platform/grouped.ts'
import { newId } from '../src/platform/ids.ts'
import { addSignUp, newSignUp, signUpFrom } from '../src/tables/sign-ups.ts'
import { transact } from '../src/tables/transact.ts'
import { activityNow, anActivity, aSession, type SessionPlan, startingAt } from './activities.ts'
import { call, callOk } from './call.ts'
import { onDuty } from './people.ts'

type Scan = SentTo<typeof checkIns.take>['checkIns'][number]

/** A session that begins in ten minutes, with somebody of the office who checks people in. */
export async function aSessionNow(overrides: Partial<SessionPlan> = {}, others: readonly SessionPlan[] = []) {
  const staffId = (await onDuty('office', 'luotang')).id
  const activity = await anActivity({ sessions: [sessionNow(overrides), ...others] }, staffId)
  return { staffId, activity, where: { activityId: activity.id, sessionId: activity.sessions[0]!.id } }
}

export function sessionNow(overrides: Partial<SessionPlan> = {}): SessionPlan {
  return aSession({ ...startingAt(later(now(), 10)), ...overrides })
}

export const aScan = (overrides: Partial<Scan> = {}): Scan => ({ nonce: ulid(), at: now(), kind: 'in', ...overrides })

/** Sent by a phone whose clock is right. */
export const send = (personId: string, scans: readonly Scan[], sentAt = now()) =>
  call(handler, checkIns.take, { sentAt, checkIns: [...scans] }, personId)

export async function sendOk(personId: string, scans: readonly Scan[]): Promise<CheckInAnswer[]> {
  const sent = { sentAt: now(), checkIns: [...scans] }
  return (await callOk(handler, checkIns.take, sent, personId)).results
}

/** `accepted`, or the result with its reason. */
export const saidOf = ({ result, reason }: CheckInAnswer) => (reason ? `${result} ${reason}` : result)

/** The code that the venue shows now. */
export async function venueCodeNow(staffId: string, where: { activityId: string; sessionId: string }) {
  const { codes } = await callOk(handler, checkIns.venueCode, where, staffId)
  return codeIn(codes[0]!.address)
}

export const codeIn = (address: string) => address.split('code=')[1]!

/** The sign-ups of so many people for the first session, written faster than one by one and without its counters. */
export async function manyExpected(activityId: string, count: number) {
  const activity = await activityNow(activityId)
  const signUps = Array.from({ length: count }, (_, place) => {
    const who = { id: newId('sgn'), personId: newId('per'), name: `居民 ${place + 1}`, phone: '13800008000' }
    const rest = { as: 'participant' as const, pools: [], signedUpAt: now() }
    const state = { state: 'confirmed' as const, seats: [{ shard: 0, count: 1 }] }
    return newSignUp(activity, activity.sessions[0]!, { ...who, ...rest }, state)
  })
  for (const some of portions(signUps, 100)) await transact(some.map(addSignUp))
  return signUps.map((stored) => ({ personId: stored.personId, ...signUpFrom(stored) }))
}
