import { hazards } from '@mulin/shared/hazards/endpoints'
import type { SentTo } from '@mulin/shared/endpoint'
import { handling } from '@mulin/shared/hazards/handling'
import { call, callOk } from '../../test/call.ts'
import { aHazard, hazardCategories, otherHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as residents } from '../hazards/handler.ts'
import { newId } from '../platform/ids.ts'
import { query } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { putUnit } from '../tables/units.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'taiyu-property', name: '太宇物业', kind: 'property' })
})

const g1 = 'luotang/taiyu/taiyu-g1'
const e1 = `${g1}/taiyu-e1`

const report = (personId: string) => {
  const what = { categoryId: otherHazard.id, estateId: 'taiyu-e1', place: '3 栋 2 单元楼道', photoIds: [] }
  return callOk(residents, hazards.report, { requestId: newId('haz'), ...what }, personId)
}
const read = (hazardId: string, personId: string) => callOk(residents, hazards.one, { hazardId }, personId)

describe('the reporter', () => {
  test('is masked for who decides, and left out for everybody else', async () => {
    const { id } = await aResident({ name: '张小明', phone: '13812345678' })
    const { id: hazardId } = await report(id)
    const property = await onDuty('property', e1, { unitId: 'taiyu-property' })
    const officer = await onDuty('community_officer', 'luotang/taiyu')

    expect((await read(hazardId, officer.id)).reporter).toEqual({ nameMasked: '张**', phoneMasked: '138****5678' })
    expect((await read(hazardId, property.id)).reporter).toBeUndefined()
    expect((await read(hazardId, id)).reporter).toBeUndefined()
  })

  test('is revealed to who decides, which is recorded', async () => {
    const { id } = await aResident({ name: '张小明', phone: '13812345678' })
    const { id: hazardId } = await report(id)
    const officer = await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区' })

    const revealed = await callOk(handler, handling.revealReporter, { hazardId }, officer.id)

    expect(revealed).toEqual({ name: '张小明', phone: '13812345678' })
    const { items } = await query({ pk: `DISCLOSURES#${id}` })
    expect(items).toMatchObject([{ by: officer.id, as: '太宇社区', source: hazardId }])
  })

  test('stands nowhere in the clear', async () => {
    const { id } = await aResident({ name: '张小明', phone: '13812345678' })
    const { id: hazardId } = await report(id)

    const { items } = await query({ pk: `HAZARD#${hazardId}` })
    const requests = await query({ pk: `PERSON#${id}`, begins: 'REQUEST#' })

    expect(JSON.stringify([items, requests.items])).not.toMatch(/张小明|13812345678/)
  })

  test('who left no number cannot be revealed', async () => {
    const { id: hazardId } = await report((await aResident({ phone: undefined })).id)
    const officer = await onDuty('office', 'luotang')

    const reply = await call(handler, handling.revealReporter, { hazardId }, officer.id)

    expect(reply).toMatchObject({ status: 404, body: { code: 'reporter_not_reachable' } })
    expect((await read(hazardId, officer.id)).reporter).toBeUndefined()
  })

  test.each([
    ['another community', () => onDuty('community_officer', 'luotang/yanhe')],
    ['another grid', () => onDuty('grid_worker', 'luotang/taiyu/taiyu-g2')],
  ])('is not revealed to %s', async (_where, someone) => {
    const { id: hazardId } = await aHazard()

    const reply = await call(handler, handling.revealReporter, { hazardId }, (await someone()).id)

    expect(reply).toMatchObject({ status: 404, body: { code: 'hazard_not_found' } })
  })

  test('is not revealed to who only fixes', async () => {
    const { id: hazardId } = await aHazard()
    const property = await onDuty('property', e1, { unitId: 'taiyu-property' })

    const reply = await call(handler, handling.revealReporter, { hazardId }, property.id)

    expect(reply).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  })
})

describe('lists of staff', () => {
  const e9 = 'luotang/gutian/gutian-g1/gutian-e9'
  const e8 = 'luotang/gutian/gutian-g1/gutian-e8'
  const inOrder = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => `${day}T00:00:00.000Z`)
  let ids: string[]
  beforeAll(async () => {
    const [first, second, third, fourth] = inOrder.map((dueAt) => ({ dueAt }))
    const handler = { unitId: 'gutian-fire', name: '消防' }
    const made = [
      await aHazard({ ...third, areaPath: e9 }),
      await aHazard({ ...first, areaPath: e8, state: 'accepted' }),
      await aHazard({ ...second, areaPath: e9, state: 'dispatched', handler }),
      await aHazard({ ...fourth, areaPath: e9, state: 'closed', handler }),
    ]
    ids = made.map(({ id }) => id)
  })
  const listed = async (personId: string, input = {}) =>
    (await callOk(handler, handling.list, input, personId)).hazards.map(({ id }) => ids.indexOf(id))

  test('open hazards come by deadline, of an area, a grid or an estate', async () => {
    const officer = await onDuty('community_officer', 'luotang/gutian')

    expect(await listed(officer.id)).toEqual([1, 2, 0])
    expect(await listed(officer.id, { areaPath: 'luotang/gutian/gutian-g1' })).toEqual([1, 2, 0])
    expect(await listed(officer.id, { areaPath: e9 })).toEqual([2, 0])
  })

  test('one state is asked for, also one that is over', async () => {
    const officer = await onDuty('community_officer', 'luotang/gutian')

    expect(await listed(officer.id, { state: 'accepted' })).toEqual([1])
    expect(await listed(officer.id, { state: 'closed' })).toEqual([3])
    expect(await listed(officer.id, { state: 'declined' })).toEqual([])
  })

  test('one category, or what is late, is asked for, also page by page', async () => {
    const officer = await onDuty('community_officer', 'luotang/yinmu')
    const areaPath = 'luotang/yinmu/yinmu-g1/yinmu-e1'
    const yinmuFire = { unitId: 'yinmu-fire', name: '消防' }
    const [past, future] = ['2026-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']
    const late = await aHazard({ areaPath, dueAt: past, state: 'dispatched', handler: yinmuFire })
    const question = { text: '在几楼？', at: past }
    await aHazard({ areaPath, dueAt: past, question, state: 'dispatched', handler: yinmuFire })
    await aHazard({ areaPath, dueAt: past, state: 'fixed', handler: yinmuFire })
    const other = await aHazard({
      areaPath,
      dueAt: future,
      categoryId: 'other',
      state: 'dispatched',
      handler: yinmuFire,
    })
    const fire = await onDuty('partner', 'luotang', { unitId: 'yinmu-fire' })

    for (const { id } of [officer, fire]) {
      const found = async (input: SentTo<typeof handling.list>) => {
        const first = await callOk(handler, handling.list, { ...input, limit: 1 }, id)
        const more = first.next ? await callOk(handler, handling.list, { ...input, after: first.next }, id) : undefined
        return [...first.hazards, ...(more?.hazards ?? [])].map((hazard) => hazard.id)
      }
      expect(await found({ overdue: 'only' })).toEqual([late.id])
      expect(await found({ categoryId: 'other' })).toEqual([other.id])
      expect(await found({ categoryId: 'other', overdue: 'only' })).toEqual([])
      expect(await found({})).toHaveLength(4)
    }
  })

  test('a number is found by whoever may read its hazard, one that nobody has or of elsewhere is not', async () => {
    const worker = await onDuty('grid_worker', g1)
    const { id, number } = await aHazard()

    expect(await callOk(handler, handling.numbered, { number }, worker.id)).toEqual({ hazardId: id })
    const far = await aHazard({ areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' })
    for (const unknown of ['YH19990101-000000', far.number])
      expect(await call(handler, handling.numbered, { number: unknown }, worker.id)).toMatchObject({
        status: 404,
        body: { code: 'hazard_not_found' },
      })
  })

  test('they come page by page', async () => {
    const officer = await onDuty('community_officer', 'luotang/gutian')
    const pages: number[][] = []
    let after: string | undefined
    do {
      const page = await callOk(handler, handling.list, { limit: 1, after }, officer.id)
      pages.push(page.hazards.map(({ id }) => ids.indexOf(id)))
      after = page.next
    } while (after)

    expect(pages.flat()).toEqual([1, 2, 0])
  })

  test('a property company sees its estate, a partner unit what it has or had', async () => {
    const property = await onDuty('property', e9, { unitId: 'gutian-property' })
    const fire = await onDuty('partner', 'luotang', { unitId: 'gutian-fire' })

    expect(await listed(property.id)).toEqual([2, 0])
    expect(await listed(fire.id)).toEqual([2])
    expect(await listed(fire.id, { state: 'closed' })).toEqual([3])
  })

  test('who acts for two units finds what either has, in one order and page by page', async () => {
    const { id } = await onDuty('partner', 'luotang', { unitId: 'gutian-gas' })
    await onDuty('partner', 'luotang', { unitId: 'gutian-water', personId: id })
    const [gas, water] = ['gutian-gas', 'gutian-water'].map((unitId) => ({ unitId, name: unitId }))
    const days = [gas, water, water, gas, water].map((has, day) => ({ has, at: `2026-02-0${day + 1}T00:00:00.000Z` }))
    const open: string[] = []
    const over: string[] = []
    for (const { has, at } of days) {
      open.push((await aHazard({ state: 'dispatched', handler: has, dueAt: at })).id)
      over.unshift((await aHazard({ state: 'closed', handler: has, endedAt: at })).id)
    }
    const paged = async (input: object) => {
      const found: string[] = []
      let after: string | undefined
      do {
        const page = await callOk(handler, handling.list, { ...input, limit: 2, after }, id)
        found.push(...page.hazards.map((hazard) => hazard.id))
        after = page.next
      } while (after)
      return found
    }

    expect(await paged({})).toEqual(open)
    expect(await paged({ state: 'closed' })).toEqual(over)
  })

  test.each([
    ['a grid worker', () => onDuty('grid_worker', 'luotang/gutian/gutian-g1'), 'luotang/gutian'],
    ['a property company', () => onDuty('property', e9, { unitId: 'gutian-property' }), e8],
    ['a partner unit', () => onDuty('partner', 'luotang', { unitId: 'gutian-fire' }), e9],
  ])('%s looks into no foreign area', async (_who, someone, areaPath) => {
    const reply = await call(handler, handling.list, { areaPath }, (await someone()).id)

    expect(reply).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })

  test.each([
    ['a resident', () => aResident()],
    ['a desk clerk', () => onDuty('desk_clerk', 'luotang')],
    ['somebody whose duty ended', () => onDuty('office', 'luotang', { until: '2020-01-01' })],
  ])('%s has none', async (_who, someone) => {
    expect(await call(handler, handling.list, {}, (await someone()).id)).toMatchObject({
      status: 403,
      body: { code: 'not_permitted' },
    })
  })

  test('a cursor nobody gave out is refused', async () => {
    const officer = await onDuty('office', 'luotang')

    expect(await call(handler, handling.list, { after: 'x' }, officer.id)).toMatchObject({ status: 400 })
  })
})

describe('handlers', () => {
  const names = async (areaPath: string, personId: string) =>
    (await callOk(handler, handling.handlers, { areaPath }, personId)).handlers.map(({ name }) => name)

  test('are all units in use, and who is on duty there to fix hazards', async () => {
    await aUnit({ id: 'retired', name: '撤销的单位', retired: true })
    const officer = await onDuty('community_officer', 'luotang/yanhe', { title: '沿河社区' })
    await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1', { title: '网格员 11' })
    await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1', { title: '以前的网格员', until: '2020-01-01' })
    await onDuty('grid_worker', g1, { title: '别处的网格员' })
    await onDuty('property', 'luotang/yanhe', { title: '物业的人', unitId: 'taiyu-property' })
    await onDuty('desk_clerk', 'luotang', { title: '窗口' })

    const found = await names('luotang/yanhe/yanhe-g1/yanhe-e1', officer.id)

    expect(found).toEqual(expect.arrayContaining(['消防救援站', '太宇物业', '沿河社区', '网格员 11']))
    for (const name of ['撤销的单位', '以前的网格员', '别处的网格员', '物业的人', '窗口'])
      expect(found).not.toContain(name)
  })

  test('begin with the units, in the order in which the office put them', async () => {
    const unit = (id: string, place: number) => putUnit({ id, name: id, kind: 'partner' }, place)
    await transact([unit('c-unit', 1), unit('a-unit', 2), unit('b-unit', 3)])

    const worker = await onDuty('grid_worker', g1)

    const found = await names(g1, worker.id)

    expect(found.filter((name) => name.endsWith('-unit'))).toEqual(['c-unit', 'a-unit', 'b-unit'])
  })

  test('of a foreign area are not told', async () => {
    const worker = await onDuty('grid_worker', g1)

    expect(await call(handler, handling.handlers, { areaPath: 'luotang/yanhe' }, worker.id)).toMatchObject({
      status: 403,
      body: { code: 'outside_your_area' },
    })
  })
})
