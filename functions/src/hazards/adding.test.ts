import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import { inbox } from '@mulin/shared/inbox'
import { addDays, dayOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { injectFaults } from '../../test/faults.ts'
import { aHazard } from '../../test/hazards.ts'
import { insist } from '../../test/insist.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { newId } from '../platform/ids.ts'
import { firstBreakIn } from '../tables/hazard-chain.ts'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { hazardRecordOf, storedHazardOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

let worker: string
let officer: string
beforeAll(async () => {
  await luotangAreas()
  worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
  officer = (await onDuty('community_officer', 'luotang/taiyu')).id
})

type More = { note?: string; photoIds?: string[]; requestId?: string; forUnitToo?: true }
const add = (hazardId: string, who: string, more: More = { note: '又多了一辆' }) =>
  call(handler, hazards.add, { hazardId, ...more }, who)
const fileOf = (hazardId: string, who: string) => callOk(handler, hazards.one, { hazardId }, who)
const accept = (hazardId: string, who = worker, version?: number) =>
  call(handlingHandler, handling.accept, { hazardId, version }, who)
const addedIn = async (hazardId: string) =>
  (await hazardRecordOf(hazardId))!.entries.filter(({ action }) => action === 'add')

async function joined(hazardId: string) {
  const { id } = await aResident()
  await callOk(joiningHandler, joining.join, { hazardId, requestId: newId('haz') }, id)
  return id
}

describe('what its reporter adds unasked', () => {
  test('is one more entry, and moves neither its state nor its deadline', async () => {
    const { id, reporterId, ...before } = await aHazard()

    const { status, body } = await add(id, reporterId, { note: '又多了一辆', photoIds: [await aPhoto(reporterId)] })

    const record = (await hazardRecordOf(id))!
    expect([status, body]).toMatchObject([200, { addedByMe: 1, entries: [{ action: 'report' }, { action: 'add' }] }])
    expect(record.entries[1]).toMatchObject({ note: '又多了一辆', personId: reporterId, state: 'reported' })
    expect(record.entries[1]!.photoIds).toHaveLength(1)
    expect(record.hazard).toMatchObject({ state: before.state, dueAt: before.dueAt, version: before.version + 1 })
    expect(firstBreakIn(record)).toBeUndefined()
  })

  test('says who may read it, as that was told then, and its chain holds that', async () => {
    const { id, reporterId } = await aHazard()
    await add(id, reporterId)
    await add(id, reporterId, { note: '三辆了', forUnitToo: true })

    const record = (await hazardRecordOf(id))!
    expect(record.entries.map(({ forUnitToo }) => forUnitToo)).toEqual([undefined, undefined, true])
    expect(firstBreakIn(record)).toBeUndefined()
    const [, older] = record.entries
    expect(firstBreakIn({ ...record, entries: record.entries.with(1, { ...older!, forUnitToo: true }) })).toBe(1)
  })

  test('can be a photo alone, but not nothing', async () => {
    const { id, reporterId } = await aHazard()

    expect(await add(id, reporterId, { photoIds: [await aPhoto(reporterId)] })).toMatchObject({ status: 200 })
    expect(await add(id, reporterId, { note: '  ' })).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
  })

  test('needs no answer to what they were asked, which still waits', async () => {
    const { id, reporterId } = await aHazard()
    await callOk(handlingHandler, handling.ask, { hazardId: id, note: '在几楼？' }, worker)
    const { dueAt } = (await storedHazardOf(id))!

    await add(id, reporterId)

    expect(await storedHazardOf(id)).toMatchObject({ dueAt, question: { text: '在几楼？' } })
  })

  test('is refused once it is over', async () => {
    const { id, reporterId } = await aHazard({ state: 'closed' })

    expect(await add(id, reporterId)).toMatchObject({ status: 409, body: { details: { state: 'closed' } } })
  })

  test.each([
    ['photo_not_found', async () => aPhoto((await aResident()).id)],
    ['photo_not_ready', (who: string) => aPhoto(who, { state: 'expected' })],
    ['photo_already_used', (who: string) => aPhoto(who, { usedBy: 'haz_1' })],
  ] as const)('is refused with a photo that cannot be used: %s', async (code, photo) => {
    const { id, reporterId } = await aHazard()

    expect(await add(id, reporterId, { photoIds: [await photo(reporterId)] })).toMatchObject({ body: { code } })
    expect(await addedIn(id)).toEqual([])
  })
})

describe('what a neighbour adds who met it too', () => {
  test('staff and they themselves read, and neither its reporter nor other neighbours', async () => {
    const { id, reporterId } = await aHazard({ state: 'accepted' })
    const [one, other] = [await joined(id), await joined(id)]

    await add(id, one, { note: '张家的车', photoIds: [await aPhoto(one)] })

    for (const who of [one, worker])
      expect((await fileOf(id, who)).entries.at(-1)).toMatchObject({
        action: 'add',
        as: 'joined',
        note: '张家的车',
        photos: [expect.anything()],
      })
    for (const who of [reporterId, other]) {
      const file = await fileOf(id, who)
      expect(file.entries.at(-1)).toMatchObject({ action: 'add', as: 'joined', photos: [] })
      expect(JSON.stringify(file)).not.toContain('张家')
    }
  })

  test('and what its reporter adds, neighbours do not read either', async () => {
    const { id, reporterId } = await aHazard({ state: 'accepted' })
    const neighbour = await joined(id)

    await add(id, reporterId, { note: '张家的车', photoIds: [await aPhoto(reporterId)] })

    const file = await fileOf(id, neighbour)
    expect(file.entries.at(-1)).toMatchObject({ action: 'add', photos: [] })
    expect(JSON.stringify(file)).not.toContain('张家')
  })

  test('is not for who left again, nor for a stranger', async () => {
    const { id } = await aHazard()
    const neighbour = await joined(id)
    await callOk(joiningHandler, joining.leave, { hazardId: id }, neighbour)

    for (const who of [neighbour, (await aResident()).id])
      expect(await add(id, who)).toMatchObject({ status: 404, body: { code: 'hazard_not_found' } })
  })
})

test('each adds six times at most, which keeps nobody else from it', async () => {
  const { id, reporterId } = await aHazard()
  const neighbour = await joined(id)
  for (let time = 1; time <= 6; time++) expect((await add(id, reporterId)).status).toBe(200)

  expect(await add(id, reporterId)).toMatchObject({ status: 409, body: { code: 'additions_used_up' } })
  expect(await add(id, neighbour)).toMatchObject({ status: 200 })
})

test('all together add 40 times at most', async () => {
  const { id, reporterId } = await aHazard()
  let record = (await hazardRecordOf(id))!
  for (let time = 1; time <= 40; time++) {
    const entry = { at: new Date().toISOString(), action: 'add' as const, photoIds: [], personId: `per_${time}` }
    const after = moved(record, {}, { ...entry, state: 'reported' })
    await transact(moveHazard(record, after))
    record = after
  }

  expect(await add(id, reporterId)).toMatchObject({ status: 409, body: { code: 'additions_used_up' } })
})

describe('sent again', () => {
  test('it is written once, also at the same moment, with its photo, and after the end', async () => {
    const { id, reporterId } = await aHazard()
    const same = { note: '又多了一辆', photoIds: [await aPhoto(reporterId)], requestId: 'add-once' }

    const replies = await Promise.all([1, 2, 3].map(() => insist(() => add(id, reporterId, same))))
    await callOk(handlingHandler, handling.decline, { hazardId: id, reason: '没有发现' }, worker)

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await add(id, reporterId, same)).toMatchObject({ status: 200, body: { state: 'declined' } })
    expect(await addedIn(id)).toHaveLength(1)
  })

  test('by many at once under faults nothing is lost and nothing is there twice', async () => {
    jest.spyOn(console, 'info').mockImplementation()
    const { id, reporterId } = await aHazard()
    const people = [reporterId, await joined(id), await joined(id), await joined(id)]
    const { stop } = injectFaults({ seed: 11, share: 0.2 })

    const sent = people.map((who) => insist(() => add(id, who, { note: `${who} 看到`, requestId: `add-${who}` })))
    const replies = await Promise.all(sent).finally(stop)

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await addedIn(id)).map(({ personId }) => personId).toSorted()).toEqual(people.toSorted())
    expect(firstBreakIn((await hazardRecordOf(id))!)).toBeUndefined()
  })
})

describe('an officer who is about to take a step', () => {
  const until = addDays(dayOf(new Date().toISOString()), 60)

  test('does not lose it by what is added at that moment', async () => {
    const { id, reporterId, version } = await aHazard({ state: 'accepted' })
    const extend = { hazardId: id, until, reason: '等配件', version }

    const replies = await overtake(
      () => call(handlingHandler, handling.extend, extend, worker),
      () => add(id, reporterId),
    )

    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect((await hazardRecordOf(id))!.entries.map(({ action }) => action)).toEqual(['report', 'add', 'extend'])
  })

  test('nor by what was added since it was read', async () => {
    const { id, reporterId, version } = await aHazard()
    await add(id, reporterId)

    expect(await accept(id, worker, version)).toMatchObject({ status: 200 })
  })

  test('nor a merging by what is added to the other one', async () => {
    const [one, other] = [await aHazard(), await aHazard()]
    const merge = { hazardId: one.id, number: other.number, version: one.version }

    const replies = await overtake(
      () => call(handlingHandler, handling.merge, merge, worker),
      () => add(other.id, other.reporterId),
    )

    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect((await hazardRecordOf(other.id))!.entries.map(({ action }) => action)).toEqual(['report', 'add', 'absorb'])
  })

  test('who was too late hears who was faster, not what was added since', async () => {
    const { id, reporterId } = await aHazard()
    await accept(id, officer)
    await add(id, reporterId)

    expect(await accept(id)).toMatchObject({ status: 409, body: { details: { last: { action: 'accept' } } } })
  })
})

describe('that something was added', () => {
  const isSaid = async (hazardId: string) => {
    const { hazards: listed } = await callOk(handlingHandler, handling.list, { limit: 50 }, worker)
    const { items } = await callOk(inboxHandler, inbox.read, {}, worker)
    const rows = [...listed, ...items.filter((item) => item.kind === 'hazard')].filter(({ id }) => id === hazardId)
    expect(rows).toHaveLength(2)
    return rows.map((row) => 'addedAt' in row && row.addedAt !== undefined)
  }

  test('its row says in the lists of staff, until somebody takes a step', async () => {
    const { id, reporterId } = await aHazard()
    expect(await isSaid(id)).toEqual([false, false])

    await add(id, reporterId)
    expect(await isSaid(id)).toEqual([true, true])

    await accept(id)
    expect(await isSaid(id)).toEqual([false, false])
  })

  test('it goes on saying after what only the clock or a resident did', async () => {
    const { id, reporterId } = await aHazard()
    await add(id, reporterId)
    const { addedAt, ...record } = (await storedHazardOf(id))!
    const known = (await hazardRecordOf(id))!
    const entry = { at: new Date().toISOString(), state: record.state, photoIds: [], personId: 'clock' }
    await transact(moveHazard(known, moved(known, {}, { ...entry, action: 'escalate', escalatedTo: 'community' })))

    expect(await storedHazardOf(id)).toMatchObject({ addedAt })
  })
})
