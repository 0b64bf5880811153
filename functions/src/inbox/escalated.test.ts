import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { onDuty } from '../../test/people.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { later, now } from '../platform/clock.ts'
import { handler } from './handler.ts'

useLocalTable()

const fire = { unitId: 'fire-brigade', name: '消防救援站' }
const areaPath = 'luotang/taiyu/taiyu-g1/taiyu-e1'
const late = { areaPath, state: 'dispatched' as const, handler: fire, dueAt: later(now(), -60) }

let made: Record<'atCommunity' | 'atOffice' | 'notYet' | 'over' | 'elsewhere', string>
beforeAll(async () => {
  made = {
    atCommunity: (await aHazard({ ...late, escalatedTo: 'community' })).id,
    atOffice: (await aHazard({ ...late, escalatedTo: 'office' })).id,
    notYet: (await aHazard(late)).id,
    over: (await aHazard({ ...late, state: 'closed' })).id,
    elsewhere: (await aHazard({ ...late, areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1', escalatedTo: 'community' })).id,
  }
})

const read = (personId: string, input = {}) => callOk(handler, inbox.read, input, personId)
const named = (rows: { id: string }[]) =>
  rows.map(({ id }) => Object.entries(made).find(([, one]) => one === id)?.[0] ?? id).toSorted()

test.each([
  ['the community', 'community_officer', 'luotang/taiyu', ['atCommunity', 'atOffice'], 'community'],
  ['the office', 'office', 'luotang', ['atOffice'], 'office'],
] as const)('what was passed up to %s is counted there, and opens as many', async (...[, role, area, found, level]) => {
  const { id } = await onDuty(role, area)

  const { escalated, items, counts } = await read(id)
  const opened = await read(id, { escalated: 'only' })
  const listed = await callOk(handlingHandler, handling.list, { escalated: level }, id)

  expect(escalated).toEqual({ count: found.length, more: false })
  expect(opened.escalated).toEqual(escalated)
  expect(named(opened.items)).toEqual(found)
  expect(named(listed.hazards)).toEqual(found)
  expect(named(items)).toEqual(found)
  expect(counts[0]).toMatchObject({ kind: 'hazard', count: found.length, overdue: found.length })
  expect(opened.items[0]).toMatchObject({ kind: 'hazard', parts: ['decider'], escalatedTo: expect.any(String) })
})

test('what also waits for who it was passed up to stands once, before what is due later, on pages without gaps', async () => {
  const areaPath = 'luotang/heye/heye-g1/heye-e1'
  const both = await aHazard({ areaPath, state: 'reported', dueAt: later(now(), -120), escalatedTo: 'community' })
  const handed = await aHazard({ ...late, areaPath, escalatedTo: 'community' })
  const fresh = await aHazard({ areaPath, state: 'reported', dueAt: later(now(), 60) })
  const { id } = await onDuty('community_officer', 'luotang/heye')

  const { counts, escalated } = await read(id)
  const pages = [await read(id, { limit: 1 })]
  for (let page = pages[0]; page?.next !== undefined; pages.push(page))
    page = await read(id, { limit: 1, after: page.next })

  expect(pages.map(({ items }) => items.map((item) => item.id))).toEqual([[both.id], [handed.id], [fresh.id]])
  expect(counts[0]).toMatchObject({ count: 3, overdue: 2 })
  expect(escalated).toMatchObject({ count: 2 })
})

test('nothing is passed up to a grid worker', async () => {
  const { id } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')

  expect(await read(id)).not.toHaveProperty('escalated')
  expect((await read(id, { escalated: 'only' })).items).toEqual([])
})

test('who is an officer of one community and works in a grid of another sees the one', async () => {
  const { id } = await onDuty('community_officer', 'luotang/yanhe')
  await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { personId: id })

  expect(named((await read(id, { escalated: 'only' })).items)).toEqual(['elsewhere'])
})
