import { handling } from '@mulin/shared/hazards/handling'
import { burnsAt } from '@mulin/shared/hazards/urgency'
import { callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { aNewHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { onDuty } from '../../test/people.ts'
import { later, now } from '../platform/clock.ts'
import { portions } from '../platform/grouped.ts'
import { addHazard, opened } from '../tables/hazard-writes.ts'
import { transactEach } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

// 10,000 take a minute to write: OPEN_HAZARDS=10000.
const count = Number(process.env['OPEN_HAZARDS'] ?? 1500)
/** A different time for each, in no order. */
const minutesOf = (index: number) => (index * 7919) % count

test(`of ${count} open hazards the first page is one Query, what burns first comes first`, async () => {
  const start = now()
  const hazards = Array.from({ length: count }, (_, index) =>
    aNewHazard({
      reporterId: 'per_many',
      dueAt: later(start, minutesOf(index)),
      deadline: index % 3 === 0 ? { hours: 24 } : { workdays: 3 },
      ...(index % 50 === 0 && { disputes: 1 }),
    }),
  )
  // A transaction takes 100 writes; a list reads nothing but the hazard itself.
  const items = hazards.map(
    (hazard) =>
      addHazard(
        opened(hazard, { action: 'report', state: 'reported', at: start, personId: 'per_many', photoIds: [] }),
      )[1]!,
  )
  await transactEach(portions(items, 100))
  const { id } = await onDuty('office', 'luotang')

  let page: Awaited<ReturnType<typeof read>> | undefined
  const read = () => callOk(handler, handling.list, { limit: 50 }, id)
  const calls = await countCalls(async () => void (page = await read()))

  // One for the duties, one for the page.
  expect(calls).toMatchObject({ reads: 2, writes: 0 })
  const first = hazards
    .map((hazard) => `${burnsAt(hazard)}#${hazard.id}`)
    .toSorted()
    .slice(0, 50)
  expect(page?.hazards.map((hazard) => `${burnsAt(hazard)}#${hazard.id}`)).toEqual(first)
  const second = await callOk(handler, handling.list, { limit: 50, after: page?.next }, id)
  expect(burnsAt(second.hazards[0]!) >= burnsAt(page!.hazards.at(-1)!)).toBe(true)
}, 60_000)
