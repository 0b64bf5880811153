import { HazardState, isOver } from '@mulin/shared/hazards/workflow'
import type { Change } from '../tables/changes.ts'
import { now } from '../platform/clock.ts'
import { grouped, portions } from '../platform/grouped.ts'
import { allStaff, type Staff } from '../tables/duties.ts'
import { type HazardRecord, hazardRecordOf } from '../tables/hazards.ts'
import { addMessage } from '../tables/messages.ts'
import { addNewWork } from '../tables/new-work.ts'
import type { Projection } from '../tables/following.ts'
import { isAddition, tellOfAddition } from './tell-of-addition.ts'
import { isForStaff, staffNewsOf, type StaffNews, wholeNewsOf } from './staff-news.ts'

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
  key.pk.startsWith('HAZARD#') &&
  key.sk.startsWith('ENTRY#') &&
  !before &&
  (isForStaff(after?.['action']) || endings.includes(after?.['state']))

// What ends a part may be the last that the whole waits for.
const endings: readonly unknown[] = HazardState.options.filter(isOver)

async function tell(record: HazardRecord, steps: readonly Change[], staff: Staff): Promise<void> {
  for (const step of steps) {
    const place = entryPlace(step)
    if (isAddition(record.entries[place])) await tellOfAddition(record, place, staff, now())
    const told = staffNewsOf(record, place, staff, now())
    if (told) await write(told)
    await tellOfWhole(record, place, staff)
  }
}

/** Of its own it has no step by then. */
async function tellOfWhole({ hazard: { parent }, entries }: HazardRecord, place: number, staff: Staff): Promise<void> {
  const entry = entries[place]
  if (!parent || !entry || !isOver(entry.state)) return
  const whole = await hazardRecordOf(parent.hazardId)
  const told = whole && wholeNewsOf(whole, entry, staff, now())
  if (told) await addWork(told)
}

const peopleAtOnce = 20

async function write({ did, news, ...work }: StaffNews): Promise<void> {
  await Promise.all(did.map((personId) => addMessage(personId, news)))
  await addWork(work)
}

async function addWork({ who, work }: Pick<StaffNews, 'who' | 'work'>): Promise<void> {
  for (const some of portions(who, peopleAtOnce)) await Promise.all(some.map((personId) => addNewWork(personId, work)))
}
