import { kindOf, covers } from '@mulin/shared/areas'
import { isActive } from '@mulin/shared/duties'
import { outcomeOf } from '@mulin/shared/hours/workflow'
import { mayDo } from '@mulin/shared/roles'
import { allStaff } from '../tables/duties.ts'
import { changeHours, hoursOf, type StoredHours, toPassUpAt } from '../tables/hours.ts'
import { setHoursClock } from '../tables/hours-clocks.ts'
import { addMessage, type News } from '../tables/messages.ts'
import { transact } from '../tables/transact.ts'

/** Hours that nobody confirmed in time, or a dispute that nobody answered: the office is told once, and the volunteer reads it. */
export async function passUpHours({ hoursId, personId }: { hoursId: string; personId: string }, now: string) {
  const hours = await hoursOf(personId, hoursId)
  const [edition, at] = [hours?.version ?? 0, hours && toPassUpAt(hours)]
  // Answered meanwhile, or due at another time: the stream will say so, or is late.
  if (!hours || at === undefined || now < at) {
    await transact([setHoursClock({ hoursId, personId, edition }, at)])
    return
  }
  await tellOffice(hours, at, now)
  // Lost against whoever wrote to them meanwhile, it is due again in a minute.
  const after = passedUp(hours, now)
  await transact([
    changeHours(hours, after),
    setHoursClock({ hoursId, personId, edition: after.version }, toPassUpAt(after)),
  ])
}

function passedUp(hours: StoredHours, at: string): StoredHours {
  const state = outcomeOf(hours.state, 'escalate', 'clock') ?? hours.state
  const entry = { at, action: 'escalate' as const, by: 'clock' as const, minutes: 0 }
  return { ...hours, state, entries: [...hours.entries, entry], version: hours.version + 1 }
}

/** Who may confirm in all of the subdistrict; thirty shifts of a session that are due together are one message. */
async function tellOffice(hours: StoredHours, dueAt: string, now: string): Promise<void> {
  const { activityId, sessionId, activityTitle, sessionTitle, startsAt, areaPath, personId: own } = hours
  const { duties } = await allStaff()
  const who = duties.filter(
    (duty) =>
      kindOf(duty.areaPath) === 'subdistrict' &&
      covers(duty.areaPath, areaPath) &&
      mayDo(duty.role, 'hours.confirm') &&
      isActive(duty, now),
  )
  const news: News = {
    kind: 'hours_overdue',
    id: `${dueAt}#${sessionId}#hours_overdue`,
    at: dueAt,
    about: { activityId, sessionId, activityTitle, sessionTitle, startsAt },
  }
  const people = new Set(who.map(({ personId }) => personId).filter((personId) => personId !== own))
  await Promise.all([...people].map((personId) => addMessage(personId, news)))
}
