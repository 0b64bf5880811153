import type { Activity, Session } from '@mulin/shared/activities/activity'
import { whyOff } from '@mulin/shared/activities/called-off'
import { Refusal } from '@mulin/shared/refusals'
import { tookPlace } from '@mulin/shared/sign-ups/moments'
import type { KnownActivity } from './activities.ts'

export interface Off {
  at: string
  reason: string | undefined
  /** It was called off by itself. */
  onlySession?: true
}

/** Since when a session is called off, by itself or with all others, and why. */
export function calledOff(activity: KnownActivity, sessionId: string): Off | undefined {
  const { state, cancelledAt: at = '', cancelReason: reason, sessions } = activity
  const own = sessions.find(({ id }) => id === sessionId)?.cancelled
  if (own) return { ...own, onlySession: true }
  return state === 'cancelled' ? { at, reason } : undefined
}

/** What had ended by then took place. */
export const isOff = (activity: KnownActivity, { id, endsAt }: Pick<Session, 'id' | 'endsAt'>) => {
  const off = calledOff(activity, id)
  return off !== undefined && !tookPlace({ endsAt }, off.at)
}

export function refuseIfOff(activity: Pick<Activity, 'state'>, session: Pick<Session, 'cancelled'>): void {
  const code = whyOff(activity, session)
  if (code) throw new Refusal(code)
}
