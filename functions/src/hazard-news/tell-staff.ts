import type { Change } from '../tables/changes.ts'
import { now } from '../platform/clock.ts'
import { grouped, portions } from '../platform/grouped.ts'
import { allStaff, type Staff } from '../tables/duties.ts'
import { type HazardRecord, hazardRecordOf } from '../tables/hazards.ts'
import { addMessage } from '../tables/messages.ts'
import { addNewWork } from '../tables/new-work.ts'
import type { Projection } from '../tables/following.ts'
import { isForStaff, staffNewsOf, type StaffNews } from './staff-news.ts'

/** Tells staff what came to wait for them, all of it in one message, and each what became of what they did themselves. */
export const tellStaff: Projection = (changes) => {
  let staff: Promise<Staff> | undefined
  return [...grouped(changes.filter(isStep), ({ key }) => key.pk)].map(([pk, steps]) => ({
    since: steps[0]!.sequence,
    run: async () => {
      const record = await hazardRecordOf(pk.slice('HAZARD#'.length))
      if (record) await tell(record, steps, await (staff ??= allStaff()))
    },
  }))
}

const entryPlace = ({ key }: Change) => Number(key.sk.slice('ENTRY#'.length))
const isStep = ({ key, before, after }: Change) =>
  key.pk.startsWith('HAZARD#') && key.sk.startsWith('ENTRY#') && !before && isForStaff(after?.['action'])

async function tell(record: HazardRecord, steps: readonly Change[], staff: Staff): Promise<void> {
  for (const step of steps) {
    const told = staffNewsOf(record, entryPlace(step), staff, now())
    if (told) await write(told)
  }
}

const peopleAtOnce = 20

async function write({ did, news, who, work }: StaffNews): Promise<void> {
  await Promise.all(did.map((personId) => addMessage(personId, news)))
  for (const some of portions(who, peopleAtOnce)) await Promise.all(some.map((personId) => addNewWork(personId, work)))
}
