import type { Activity, Session } from '@mulin/shared/activities/activity'
import { now, spanText, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Title } from '../../ui/text'
import type { OwnSeats } from './own-seats'
import { seatWords, whyNoSeat } from './seat-words'
import { texts } from './texts'

interface Props {
  activity: Activity
  own: OwnSeats
}

/** Each session with the truth about it; what one can do something about is a button. */
export const Sessions = ({ activity, own }: Props) => (
  <Section label={texts.sessions}>
    <Title>{texts.sessions}</Title>
    <Cells>
      {activity.sessions.map((session) => (
        <SessionRow key={session.id} activity={activity} session={session} own={own} />
      ))}
    </Cells>
  </Section>
)

function SessionRow({ activity, session, own }: Props & { session: Session }) {
  const role = own.get(session.id)
  const { words, tone } = seatWords(activity, session, now(), role)
  const isOpen = activity.state === 'published' && whyNoSeat(activity, session, now()) === undefined
  const open = role ? () => go('mySignUps') : () => go('signUp', { activityId: activity.id, sessionId: session.id })
  const note =
    isOpen && !role ? `${whenOf(session)}，${texts.closesAt(timeText(session.signUpClosesAt))}` : whenOf(session)
  return (
    <Cell
      title={session.title}
      note={note}
      value={<Tag tone={tone}>{words}</Tag>}
      {...((isOpen || role) && { onPress: open })}
    />
  )
}

const whenOf = ({ startsAt, endsAt }: Session) => spanText(startsAt, endsAt)
