import { momentsLeft } from '@mulin/shared/hazards/escalation'
import { AboutHazard } from '@mulin/shared/hazards/news'
import type { Overseer } from '@mulin/shared/hazards/workflow'
import { allStaff } from '../tables/duties.ts'
import { clockFrom, setHazardClock } from '../tables/hazard-clocks.ts'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { type HazardRecord, hazardRecordOf } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { addMessage, type News } from '../tables/messages.ts'
import { getItems } from '../tables/table.ts'
import { transact, type Write } from '../tables/transact.ts'
import { whoHasIt } from '../tables/who-has-it.ts'

/** What a hazard's deadline wants of the clock: a reminder, or the next higher desk. Of several that passed, the last. */
export async function watchDeadline(hazardId: string, now: string): Promise<void> {
  const [record, [item]] = await Promise.all([hazardRecordOf(hazardId), getItems([keys.hazardClock(hazardId)])])
  const clock = clockFrom(item)
  if (!record || !clock) return
  const left = momentsLeft(record.hazard, clock.done)
  const due = left.findLast(({ at }) => at <= now)
  const next = left.find(({ at }) => at > now)?.at
  // Lost against whoever changed the hazard meanwhile, it is due again in a minute.
  if (!due) return void (await transact([setHazardClock({ ...clock, edition: record.hazard.version }, next)]))

  if (due.what === 'remind') await remind(record, due.at, now)
  const after = due.what === 'remind' ? record : escalated(record, due.what, now)
  const done = { what: due.what, dueAt: record.hazard.dueAt }
  const writes: Write[] = after === record ? [] : moveHazard(record, after)
  await transact([...writes, setHazardClock({ hazardId, edition: after.hazard.version, done }, next)])
}

/** In its history, where whoever reported it reads it too. */
const escalated = (record: HazardRecord, to: Overseer, at: string): HazardRecord =>
  moved(
    record,
    {},
    { at, action: 'escalate', state: record.hazard.state, escalatedTo: to, photoIds: [], personId: clockId },
  )

/** Under which the clock acts. */
const clockId = 'clock'

async function remind({ hazard }: HazardRecord, wanted: string, at: string): Promise<void> {
  const { id, dueAt } = hazard
  const about = AboutHazard.parse({ ...hazard, hazardId: id })
  // Made of when it was to be told, so that who is reminded again by a second try is not told again.
  const news: News = { kind: 'hazard', id: `${wanted}#${id}#remind`, at, about, what: 'remind', as: 'staff', dueAt }
  const people = whoHasIt(await allStaff(), hazard, at)
  await Promise.all(people.map((personId) => addMessage(personId, news)))
}
