import type { Activity, Session } from '@mulin/shared/activities/activity'
import { isOnlyOne } from '@mulin/shared/activities/called-off'
import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../../api'
import { now, spanText } from '../../../platform/clock'
import { partiesText } from '../../../seat-words'
import { Cell, Cells } from '../../../ui/cell'
import { Section } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Text, Title } from '../../../ui/text'
import { CallOff } from './call-off'
import { planTexts } from './plan-texts'

interface Props {
  activity: Activity
  session: Session
  /** Something is written that is not saved: it would be gone. */
  isChanged: boolean
}

/** Whether it can be called off by itself: the last one is with the whole activity. */
export const canBeCancelled = ({ state, sessions }: Activity, { id, endsAt, cancelled }: Session) =>
  state === 'published' && !cancelled && now() < endsAt && !isOnlyOne(sessions, id, now())

/** One session, while the others take place. */
export function CancelSession({ activity: { id: activityId }, session, isChanged }: Props) {
  const { id: sessionId, title } = session
  return (
    <CallOff
      activityId={activityId}
      words={planTexts.cancelSession}
      title={planTexts.cancelSessionOf(title)}
      disabledReason={isChanged ? planTexts.saveBeforeCancel : undefined}
      refusals={{ activity_over: planTexts.sessionOver }}
      call={(reason) => api(activities).cancelSession({ activityId, sessionId, reason })}
    >
      <Text>{spanText(session.startsAt, session.endsAt)}</Text>
      <Text>{planTexts.cancelSessionTells(whoIsIn(session), session.mode === 'approval')}</Text>
      <Text>{planTexts.cancelSessionWhat}</Text>
    </CallOff>
  )
}

/** By what the page knows: more may come until it is done. */
function whoIsIn(session: Session): string[] {
  const { taken, waiting, kind, mode, shifts } = session
  const helping = shifts.reduce((sum, shift) => sum + shift.taken + shift.waiting, 0)
  return [
    ...(taken > 0 ? [planTexts.signedUp(kind === 'team' ? partiesText(session, taken) : `${taken} 人`)] : []),
    ...(waiting > 0 ? [planTexts[mode === 'lottery' ? 'entered' : 'waitingFor'](partiesText(session, waiting))] : []),
    ...(helping > 0 ? [planTexts.helping(helping)] : []),
  ]
}

/** Those that do not take place; nothing of them is changed any more. */
export function CancelledSessions({ activity }: { activity: Activity }) {
  const off = activity.sessions.filter(({ cancelled }) => cancelled)
  if (off.length === 0) return null
  return (
    <Section label={planTexts.cancelledSessions}>
      <Title small>{planTexts.cancelledSessions}</Title>
      <Cells>
        {off.map(({ id, title, startsAt, endsAt, cancelled }) => (
          <Cell
            key={id}
            title={title}
            note={`${spanText(startsAt, endsAt)}。${planTexts.why(cancelled?.reason ?? '')}`}
            value={<Tag tone="urgent">{planTexts.cancelled}</Tag>}
          />
        ))}
      </Cells>
    </Section>
  )
}
