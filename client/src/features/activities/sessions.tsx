import type { Activity, Session } from '@mulin/shared/activities/activity'
import { outlookOf, type Viewer } from '@mulin/shared/sign-ups/outlook'
import { go } from '../../platform/navigation'
import { limitsText, ownLimitText } from '../../own-limits'
import { isOpen, waitingRule } from '../../seat-words'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text, Title } from '../../ui/text'
import { inSessionsOf, type OwnSeats } from './own-seats'
import { seatWords } from './seat-words'
import { sessionNotes } from './session-notes'
import { texts } from './texts'

interface Props {
  activity: Activity
  own: OwnSeats
  now: string
  me: Viewer['me']
}

/** Each session with the truth about it; what one can do something about is a button. */
export function Sessions({ activity, own, now, me }: Props) {
  const limits = limitsText(activity)
  const viewer = { as: 'participant' as const, inSessions: [], me }
  const waitedFor = activity.sessions.find((session) => outlookOf(activity, session, now, viewer).kind === 'waiting')
  return (
    <Section label={texts.sessions}>
      <Title>{texts.sessions}</Title>
      {limits && <Text>{limits}</Text>}
      <Cells>
        {activity.sessions.map((session) => (
          <SessionRow key={session.id} activity={activity} session={session} own={own} now={now} me={me} />
        ))}
      </Cells>
      {waitedFor && <Caption>{waitingRule(waitedFor)}</Caption>}
    </Section>
  )
}

function SessionRow({ activity, session, own, now, me }: Props & { session: Session }) {
  const mine = own.get(session.id)
  const { words, tone } = seatWords(activity, session, now, { own, me })
  const outlook = outlookOf(activity, session, now, { as: 'participant', inSessions: inSessionsOf(own), me })
  const canSignUp = activity.state === 'published' && isOpen(outlook)
  const limit = canSignUp && !mine ? ownLimitText(activity, session, own) : undefined
  const open = mine
    ? () => go('signUpDetail', { signUpId: mine.id })
    : () => go('signUp', { activityId: activity.id, sessionId: session.id })
  return (
    <Cell
      title={session.title}
      note={[sessionNotes(activity, session, outlook, now), limit].filter(Boolean).join('。')}
      value={<Tag tone={tone}>{words}</Tag>}
      {...((canSignUp || mine) && { onPress: open })}
    />
  )
}
