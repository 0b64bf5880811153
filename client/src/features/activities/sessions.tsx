import type { Activity, Session } from '@mulin/shared/activities/activity'
import { dayOf, timeOf } from '@mulin/shared/times'
import { now, spanText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Title } from '../../ui/text'
import type { OwnSeats } from './own-seats'
import { momentText, seatWords, sharedDeadline, whyNoSeat } from './seat-words'
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
  const when = whenOf(activity, session)
  const saysDeadline = isOpen && !role && sharedDeadline(activity) === undefined
  const note = saysDeadline ? `${when}，${texts.closesAt(momentText(session.signUpClosesAt))}` : when
  return (
    <Cell
      title={session.title}
      note={note}
      value={<Tag tone={tone}>{words}</Tag>}
      {...((isOpen || role) && { onPress: open })}
    />
  )
}

/** Without the day where it stands above already. */
function whenOf({ startsAt: from, endsAt: to }: Activity, { startsAt, endsAt }: Session): string {
  const isOneDay = dayOf(from) === dayOf(to)
  return isOneDay ? `${timeOf(startsAt)}–${timeOf(endsAt)}` : spanText(startsAt, endsAt)
}
