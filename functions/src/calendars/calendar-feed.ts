import type { calendars } from '@mulin/shared/calendars'
import { activityAddress } from '@mulin/shared/h5-address'
import { h5Url } from '../platform/environment.ts'
import type { UseCase } from '../platform/serve.ts'
import { ownerOf, type Seat, seatsOf } from '../tables/calendars.ts'
import { calendarFile, type Entry } from './calendar-file.ts'
import { texts } from './texts.ts'

const everySeconds = 60 * 60

/** Title, time and place of what a person goes to, and nothing about the person: the address may fall into other hands. */
export const calendarFeed: UseCase<typeof calendars.feed> = async ({ input, now, refuse }) => {
  const personId = await ownerOf(input.file.replace(/\.ics$/, ''))
  if (personId === undefined) throw refuse('not_found')
  const entries = onePerSession((await seatsOf(personId)).flatMap(entryOf))
  const content = calendarFile({ name: texts.mine, entries, now, everySeconds })
  return { fileName: `${texts.called}.ics`, content }
}

const statusOf: Record<string, Entry['status'] | undefined> = {
  confirmed: 'confirmed',
  attended: 'confirmed',
  offered: 'tentative',
}

const byFirmness: readonly Entry['status'][] = ['cancelled', 'tentative', 'confirmed']

/** Of several teams in a session the firmest: there is one place to go to. */
function onePerSession(entries: readonly Entry[]): Entry[] {
  const byStatus = byFirmness.flatMap((status) => entries.filter((entry) => entry.status === status))
  const firmest = new Set(new Map(byStatus.map((entry) => [entry.uid, entry])).values())
  return entries.filter((entry) => firmest.has(entry))
}

/** A seat that its owner gave back is left out; one that was called off stays and says so. */
function entryOf(seat: Seat): Entry[] {
  const status = seat.calledOff ? 'cancelled' : statusOf[seat.state]
  if (!status) return []
  const url = h5Url() && activityAddress(h5Url(), seat.activityId)
  return [
    {
      uid: seat.sessionId,
      sequence: seat.plan,
      startsAt: seat.startsAt,
      endsAt: seat.endsAt,
      title: titleOf(seat, status),
      place: seat.place,
      description: url && texts.more(url),
      url: url || undefined,
      status,
    },
  ]
}

function titleOf({ activityTitle, sessionTitle }: Seat, status: Entry['status']): string {
  const title = texts.session(activityTitle, sessionTitle)
  if (status === 'cancelled') return texts.cancelled(title)
  return status === 'tentative' ? texts.offered(title) : title
}
