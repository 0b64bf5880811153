import { type DeadlineStep, type Done, momentsLeft } from '@mulin/shared/hazards/escalation'
import { afterRest } from '../platform/deadlines.ts'
import { workdays } from '../platform/workdays.ts'
import { allStaff } from '../tables/duties.ts'
import { clockFrom, setHazardClock } from '../tables/hazard-clocks.ts'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { type HazardRecord, hazardRecordOf, type NewEntry, type NewHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { getItems } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { whoHasIt } from '../tables/who-has-it.ts'
import { remind } from './remind-of-deadline.ts'

/**
 * What a hazard's deadline wants of the clock: a reminder, the next higher desk, or not to wait for an answer any longer.
 * Of several that passed, the last.
 */
export async function watchDeadline(hazardId: string, now: string): Promise<void> {
  const [record, [item]] = await Promise.all([hazardRecordOf(hazardId), getItems([keys.hazardClock(hazardId)])])
  const clock = clockFrom(item)
  if (!record || !clock) return
  const due = momentsLeft(record.hazard, clock.done, workdays).findLast(({ at }) => at <= now)
  const after = due ? await steps[due.what](record, due, now) : record
  const done = due ? [...clock.done, { what: due.what, dueAt: due.dueAt }] : clock.done
  const [next] = momentsLeft(after.hazard, done, workdays)
  // Lost against whoever changed the hazard meanwhile, it is due again in a minute.
  const moves = after === record ? [] : moveHazard(record, after)
  await transact([...moves, setHazardClock({ hazardId, edition: after.hazard.version, done }, next?.at)])
}

type Due = Done & { at: string }

const steps: Readonly<Record<DeadlineStep, (record: HazardRecord, due: Due, now: string) => Promise<HazardRecord>>> = {
  remind: async (record, due, now) => {
    await remind(record.hazard, due, { at: now, people: whoHasIt(await allStaff(), record, now) })
    return record
  },
  community: async (record, _due, now) => byClock(record, now, { action: 'escalate', escalatedTo: 'community' }),
  office: async (record, _due, now) => byClock(record, now, { action: 'escalate', escalatedTo: 'office' }),
  remind_answer: async (record, due, now) => {
    await remind(record.hazard, due, { at: now, people: [record.hazard.reporterId] })
    return record
  },
  // It rested until then, however late the clock is itself.
  no_answer: async (record, { dueAt: until }, now) => {
    const { question: unanswered } = record.hazard
    const goesOn = afterRest(record.hazard, unanswered?.at ?? until, until)
    const change = { ...goesOn, question: undefined, unanswered }
    return byClock(record, now, { action: 'no_answer', dueAt: goesOn?.dueAt }, change)
  },
}

/** In its history, where whoever reported it reads it too. */
const byClock = (
  record: HazardRecord,
  at: string,
  what: Pick<NewEntry, 'action' | 'escalatedTo' | 'dueAt'>,
  change: Partial<NewHazard> = {},
): HazardRecord => moved(record, change, { ...what, at, state: record.hazard.state, photoIds: [], personId: clockId })

/** Under which the clock acts. */
const clockId = 'clock'
