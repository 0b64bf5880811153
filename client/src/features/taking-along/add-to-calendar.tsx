import type { Activity, Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { useState } from 'react'
import { now, spanText } from '../../platform/clock'
import { isWeapp } from '../../platform/target'
import { openAddress } from '../../platform/web-address'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { NotPermitted } from '../../ui/not-permitted'
import { Sheet } from '../../ui/sheet'
import { calendarAddress } from './addresses'
import { texts } from './texts'
import { useIntoPhone } from './use-into-phone'

/** A browser gets the file with all sessions, WeChat writes one into the calendar of the phone. */
export function AddToCalendar({ activity }: { activity: Activity }) {
  const ahead = sessionsOn(activity.sessions).filter(({ endsAt }) => now() < endsAt)
  if (ahead.length === 0) return null
  return isWeapp ? (
    <IntoPhone activity={activity} sessions={ahead} />
  ) : (
    <Button icon="calendar" onPress={() => openAddress(calendarAddress(activity.id))}>
      {texts.toCalendar}
    </Button>
  )
}

function IntoPhone({ activity, sessions }: { activity: Activity; sessions: readonly Session[] }) {
  const [choosing, setChoosing] = useState(false)
  const phone = useIntoPhone()
  const add = (session: Session) => {
    setChoosing(false)
    return phone.add(entryOf(activity, session))
  }
  const [only, ...others] = sessions
  return (
    <>
      <Button icon="calendar" onPress={() => (only && others.length === 0 ? add(only) : setChoosing(true))}>
        {texts.toCalendar}
      </Button>
      <NotPermitted outcome={phone.outcome} refused={texts.calendarRefused} failed={texts.calendarFailed} />
      <Sheet open={choosing} title={texts.toCalendarWhich} onClose={() => setChoosing(false)}>
        <Cells>
          {sessions.map((session) => (
            <Cell
              key={session.id}
              title={session.title}
              note={spanText(session.startsAt, session.endsAt)}
              onPress={() => void add(session)}
            />
          ))}
        </Cells>
      </Sheet>
    </>
  )
}

const entryOf = ({ title, place, summary, sessions }: Activity, session: Session) => ({
  title: sessions.length > 1 ? texts.session(title, session.title) : title,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  place,
  description: summary,
})
