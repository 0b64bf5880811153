import type { Unit } from '@mulin/shared/duties'
import type { HazardCategory } from '@mulin/shared/hazards/category'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { starterCategories } from '@mulin/shared/hazards/starter-categories'
import { officeLists } from '@mulin/shared/office-lists'
import { call, callOk } from '../../test/call.ts'
import { aNewHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { newId } from '../platform/ids.ts'
import { addHazard, opened } from '../tables/hazard-writes.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await onDuty('office', 'luotang')).id
})

const lift: HazardCategory = {
  id: 'lift',
  name: '电梯故障',
  hint: '困人、异响、停运',
  icon: 'other',
  deadline: { hours: 24 },
  lessonId: 'escape',
}
const well: HazardCategory = { id: 'well', name: '井盖缺失', hint: '', icon: 'structure', deadline: { workdays: 3 } }

const offered = async () => (await callOk(hazardsHandler, hazards.categories, {})).categories
const report = async (categoryId: string) =>
  call(
    hazardsHandler,
    hazards.report,
    { requestId: newId('haz'), categoryId, estateId: 'taiyu-e1', place: '1 号楼', photoIds: [] },
    (await aResident()).id,
  )

const readCategories = () => callOk(handler, officeLists.categories, {}, office)
const writeCategories = (categories: HazardCategory[], version: number, by = office) =>
  call(handler, officeLists.setCategories, { categories, version }, by)
/** What was there before a test stays behind, retired. */
async function offeringOnly(...categories: HazardCategory[]) {
  const { categories: before, version } = await readCategories()
  const rest = before.filter(({ id }) => !categories.some((one) => one.id === id))
  return writeCategories([...categories, ...rest.map((one) => ({ ...one, retired: true as const }))], version)
}

describe('categories', () => {
  test('an empty stage has none, takes the usual ones as they are, and residents can report', async () => {
    expect(await readCategories()).toEqual({ categories: [], version: 0 })
    expect(await report('ebike')).toMatchObject({ body: { code: 'category_not_found' } })

    await writeCategories([...starterCategories], 0)

    expect(await offered()).toEqual(starterCategories)
    expect(await report('ebike')).toMatchObject({ status: 200, body: { categoryName: '电动车进楼' } })
  })

  test('come in the order in which the office wrote them, with all that it wrote', async () => {
    await offeringOnly(well, lift)

    const [first, second] = await offered()

    expect([first, second]).toEqual([well, lift])
  })

  test('one that is retired can be reported no more and keeps its name', async () => {
    await offeringOnly(lift, well)
    expect((await report('well')).status).toBe(200)

    await offeringOnly(lift)

    expect(await report('well')).toMatchObject({ status: 409, body: { code: 'category_retired' } })
    expect(await offered()).toContainEqual({ ...well, retired: true })
  })

  test('reports keep the term with which they were taken', async () => {
    await offeringOnly(lift)
    const { body: before } = await report('lift')

    await offeringOnly({ ...lift, name: '电梯', deadline: { hours: 2 } })

    const { deadline, categoryName } = await callOk(
      hazardsHandler,
      hazards.one,
      { hazardId: String(before['id']) },
      office,
    )
    expect({ deadline, categoryName }).toEqual({ deadline: { hours: 24 }, categoryName: '电梯故障' })
  })

  test('none can be left out', async () => {
    await offeringOnly(lift, well)
    const { categories, version } = await readCategories()

    const reply = await writeCategories(
      categories.filter(({ id }) => id !== 'well'),
      version,
    )

    expect(reply).toMatchObject({ status: 409, body: { code: 'category_left_out', details: { ids: ['well'] } } })
    expect(await readCategories()).toEqual({ categories, version })
  })

  test('of two who write at once one wins, and the other is told', async () => {
    await offeringOnly(lift, well)
    const { categories, version } = await readCategories()
    const renamed = (name: string) => categories.map((one) => (one.id === 'lift' ? { ...one, name } : one))

    const replies = await Promise.all([
      writeCategories(renamed('电梯甲'), version),
      writeCategories(renamed('电梯乙'), version),
    ])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const [won, lost] = replies.toSorted((one, other) => one.status - other.status)
    expect(lost!.body).toMatchObject({ code: 'categories_changed' })
    expect(await readCategories()).toEqual(won!.body)
  })

  test('who wrote by a version without a newer category is told of the newer list, not that one is left out', async () => {
    const { categories, version } = await readCategories()
    await writeCategories([...categories, { ...well, id: `well-${version}` }], version)

    expect(await writeCategories(categories, version)).toMatchObject({ body: { code: 'categories_changed' } })
  })

  test('the same list sent again after a lost answer is answered again', async () => {
    const once = await offeringOnly(lift, well)
    const { version } = await readCategories()

    const again = await writeCategories((await readCategories()).categories, version - 1)

    expect(again.body).toEqual(once.body)
  })

  test('two of one id, four questions, or no time to fix it are refused', async () => {
    const { version } = await readCategories()
    const question = (id: string) => ({ id, text: '有几处' })
    const unfit = [
      [lift, lift],
      [{ ...lift, questions: ['q1', 'q2', 'q3', 'q4'].map(question) }],
      [{ ...lift, deadline: { hours: 0 } }],
    ]

    for (const categories of unfit) expect(await writeCategories(categories, version)).toMatchObject({ status: 400 })
  })

  test('an administrator of one community writes none for all', async () => {
    const { id } = await onDuty('administrator', 'luotang/taiyu')

    expect(await writeCategories([lift], 0, id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })
})

const company: Unit = { id: 'property-09', name: '物业公司 09', kind: 'property' }
const brigade: Unit = { id: 'brigade-09', name: '消防救援站', kind: 'fire_brigade' }

const readUnits = () => callOk(handler, officeLists.units, {}, office)
const writeUnits = (units: Unit[], version: number, by = office) =>
  call(handler, officeLists.setUnits, { units, version }, by)
async function withUnits(...units: Unit[]) {
  const { units: before, version } = await readUnits()
  const rest = before.filter(({ id }) => !units.some((one) => one.id === id))
  return writeUnits([...units, ...rest], version)
}

describe('units', () => {
  test('are listed with who acts for them today, and where', async () => {
    await withUnits(company, brigade)
    const grids = ['luotang/taiyu/taiyu-g1', 'luotang/taiyu/taiyu-g2']
    for (const grid of grids) await onDuty('property', grid, { unitId: company.id })
    await onDuty('property', 'luotang/yanhe', { unitId: company.id, until: '2026-01-01', from: '2025-01-01' })

    const { units, acting } = await readUnits()

    expect(units).toEqual([company, brigade])
    expect(acting).toEqual([{ unitId: company.id, areaPaths: grids, people: 2 }])
  })

  test('one with an open hazard cannot be retired, one without can', async () => {
    await withUnits(company, brigade)
    const hazard = aNewHazard({
      reporterId: (await aResident()).id,
      state: 'dispatched',
      handler: { unitId: brigade.id, name: brigade.name },
    })
    const report = { action: 'report', state: 'reported' } as const
    await transact(
      addHazard(opened(hazard, { ...report, at: hazard.reportedAt, photoIds: [], personId: hazard.reporterId })),
    )
    const { version } = await readUnits()
    const retiring = (unit: Unit): Unit => ({ ...unit, retired: true })

    expect(await writeUnits([company, retiring(brigade)], version)).toMatchObject({
      status: 409,
      body: { code: 'unit_has_hazards', details: { ids: [brigade.id] } },
    })
    expect(await writeUnits([retiring(company), brigade], version)).toMatchObject({ status: 200 })
  })

  test('keep their kind, and none is left out', async () => {
    await withUnits(company, brigade)
    const { version } = await readUnits()

    expect(await writeUnits([{ ...company, kind: 'partner' }, brigade], version)).toMatchObject({
      body: { code: 'unit_kind_changed', details: { ids: [company.id] } },
    })
    expect(await writeUnits([company], version)).toMatchObject({
      body: { code: 'unit_left_out', details: { ids: [brigade.id] } },
    })
  })

  test('who wrote by an older version is told, and the newer list stands', async () => {
    await withUnits(company, brigade)
    const { version } = await readUnits()
    await writeUnits([{ ...company, name: '物业公司 9' }, brigade], version)

    expect(await writeUnits([company, brigade], version)).toMatchObject({ body: { code: 'units_changed' } })
    expect((await readUnits()).units[0]).toMatchObject({ name: '物业公司 9' })
  })

  test('an administrator of one community writes none for all', async () => {
    const { id } = await onDuty('administrator', 'luotang/taiyu')

    expect(await writeUnits([company], 0, id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })
})
