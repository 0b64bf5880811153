import type { CheckIn, CheckInAnswer, RosterRow } from '@mulin/shared/check-ins/check-in'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { activities } from '@mulin/shared/activities/endpoints'
import { activityId, anActivity, aSession, inDays, sessionId, signUpId } from './activities'
import { answer } from './server'

/** Somebody on the list of a session, with overrides. */
export const aRow = (n: number, over: Partial<RosterRow> = {}): RosterRow => ({
  id: signUpId(n),
  name: `居民 ${n}`,
  phoneMasked: `138****${String(8000 + n)}`,
  as: 'participant',
  size: 1,
  state: 'confirmed',
  ...over,
})

/** An activity with one session, and who is expected in it. */
export function answerRoster(rows: readonly RosterRow[]) {
  answer(
    activities.one,
    anActivity({ sessions: [aSession({ id: sessionId(), startsAt: inDays(0), endsAt: inDays(1) })] }),
  )
  answer(checkIns.roster, {
    areaPath: 'luotang/heye',
    activityTitle: '荷叶社区义诊',
    sessionTitle: '上午场',
    startsAt: inDays(0),
    endsAt: inDays(1),
    rows: [...rows],
  })
}

/** Every scan is accepted, but for what is said otherwise by sign-up; gives what was sent. */
export function takeCheckIns(otherwise: Record<string, Partial<CheckInAnswer>> = {}): CheckIn[] {
  const sent: CheckIn[] = []
  answer(checkIns.take, ({ checkIns: scans }) => {
    sent.push(...scans)
    return { results: scans.map((scan) => ({ ...accepted(scan), ...otherwise[idOf(scan)] })) }
  })
  return sent
}

const idOf = ({ signUpId: id, code = '' }: CheckIn) => id ?? code.split('.')[0] ?? ''

const accepted = (scan: CheckIn): CheckInAnswer => ({
  nonce: scan.nonce,
  result: 'accepted',
  signUp: {
    id: idOf(scan) || signUpId(),
    activityId: activityId(),
    sessionId: sessionId(),
    nameMasked: '居***',
    state: 'attended',
    checkedInAt: scan.at,
    ...(scan.kind === 'out' && { checkedOutAt: scan.at }),
  },
})
