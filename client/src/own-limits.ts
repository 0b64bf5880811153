import type { Activity, Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { besideOf } from '@mulin/shared/sign-ups/beside'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'

// What one person may be in at an activity, said before anybody fills in a form for nothing.

/** Of the whole activity; undefined where nothing holds. */
export function limitsText({ sessions: all, sessionsPerPerson, noClashes }: Activity): string | undefined {
  const sessions = sessionsOn(all)
  const limits = [
    sessionsPerPerson !== undefined && sessionsPerPerson < sessions.length && `每人最多报 ${sessionsPerPerson} 场`,
    noClashes && sessions.length > 1 && '时间冲突的场次不能同时报',
  ].filter(Boolean)
  return limits.length === 0 ? undefined : `${limits.join('，')}。`
}

type Own = Pick<SignUp, 'id' | 'as' | 'shiftId'>

/** What keeps whoever is in those sessions from this one too. Somebody else of the family may still be in it. */
export function ownLimitText(activity: Activity, session: Session, own: ReadonlyMap<string, Own>): string | undefined {
  const entries = sessionsOn(activity.sessions).flatMap(({ id: sessionId }) => {
    const mine = own.get(sessionId)
    return mine ? [{ ...mine, signUpId: mine.id, sessionId, isOwn: true, people: [me] }] : []
  })
  const beside = besideOf(activity, session, { as: 'participant', name: me.name, entries })
  if (beside?.code === 'too_many_sessions')
    return `您已报 ${entries.length} 场，每人最多 ${beside.details.atMost} 场，先退一场再报`
  const other = activity.sessions.find(({ id }) => id === beside?.details.sessionId)
  return beside?.code === 'sessions_clash' && other ? `和您报的“${other.title}”时间冲突，先退那一场再报` : undefined
}

const me = { name: '', isSelf: true }
