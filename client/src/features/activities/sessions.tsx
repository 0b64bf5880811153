import type { Activity, Session } from '@mulin/shared/activities/activity'
import { go } from '../../platform/navigation'
import { isOpen, outlookOf, waitingRule } from '../../seat-words'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Title } from '../../ui/text'
import { inSessionsOf, type OwnSeats } from './own-seats'
import { seatWords } from './seat-words'
import { sessionNotes } from './session-notes'
import { texts } from './texts'

interface Props {
  activity: Activity
  own: OwnSeats
  now: string
}

/** Each session with the truth about it; what one can do something about is a button. */
export function Sessions({ activity, own, now }: Props) {
  const waitedFor = activity.sessions.find((session) => outlookOf(activity, session, now).kind === 'waiting')
  return (
    <Section label={texts.sessions}>
      <Title>{texts.sessions}</Title>
      <Cells>
        {activity.sessions.map((session) => (
          <SessionRow key={session.id} activity={activity} session={session} own={own} now={now} />
        ))}
      </Cells>
      {waitedFor && <Caption>{waitingRule(waitedFor)}</Caption>}
    </Section>
  )
}

function SessionRow({ activity, session, own, now }: Props & { session: Session }) {
  const mine = own.get(session.id)
  const { words, tone } = seatWords(activity, session, now, own)
  const outlook = outlookOf(activity, session, now, { as: 'participant', inSessions: inSessionsOf(own) })
  const canSignUp = activity.state === 'published' && isOpen(outlook)
  const open = mine
    ? () => go('signUpDetail', { signUpId: mine.id })
    : () => go('signUp', { activityId: activity.id, sessionId: session.id })
  return (
    <Cell
      title={session.title}
      note={sessionNotes(activity, session, outlook, now)}
      value={<Tag tone={tone}>{words}</Tag>}
      {...((canSignUp || mine) && { onPress: open })}
    />
  )
}
