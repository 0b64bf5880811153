import { inbox } from '@mulin/shared/inbox'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { later, now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { call, callOk } from '../../test/call.ts'
import { aFinish, aProblem, aSite, checklists, findOk, planOk, signed, startedOk } from '../../test/inspections.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
let worker: string
let fire: string
let housing: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'housing', name: '住建部门' })
  await aUnit({ id: 'gone', name: '撤销的单位', retired: true })
  office = (await onDuty('office', 'luotang', { title: '街道 01' })).id
  worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
  fire = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
  housing = (await onDuty('partner', 'luotang', { unitId: 'housing' })).id
})

const community = 'community' as const
const grid = 'grid' as const
const planned = async () =>
  (await planOk((await aSite()).id, office, { teams: [community, grid], unitIds: ['fire-brigade'] })).id
const begin = (inspectionId: string, more = {}, by = office) =>
  callOk(handler, inspections.start, { inspectionId, requestId: newId('ins'), ...more }, by)
const recordOf = async (number: string | undefined, by = office) =>
  call(handler, inspections.record, { number: number ?? '' }, by)
const attendees = async (number: string | undefined) => (await recordOf(number)).body.attendees
const inInboxOf = async (by: string) =>
  (await callOk(inboxHandler, inbox.read, { kind: 'inspection' }, by)).items.map(({ id }) => id)

describe('who came is said when it begins', () => {
  test('they stand in the place of who was planned, with the team of who begins it', async () => {
    const begun = await begin(await planned(), { along: { teams: [grid], unitIds: ['housing'] } })

    expect(begun).toMatchObject({ teams: ['office', 'grid'], units: [{ id: 'housing', name: '住建部门' }] })
  })

  test('who came unplanned has it and adds what it finds, who was planned and did not come does neither', async () => {
    const id = await planned()
    expect(await inInboxOf(fire)).toContain(id)

    await begin(id, { along: { teams: [], unitIds: ['housing'] } })

    expect(await inInboxOf(fire)).not.toContain(id)
    expect(await inInboxOf(housing)).toContain(id)
    await findOk(id, housing)
    expect(await call(handler, inspections.one, { inspectionId: id }, fire)).toMatchObject({ status: 404 })
    const findings = [await aProblem(fire)]
    expect(await call(handler, inspections.addFindings, { inspectionId: id, findings }, fire)).toMatchObject({
      status: 404,
      body: { code: 'inspection_not_found' },
    })
  })

  test('where nobody says it, as a phone of before, it is who was planned', async () => {
    const id = await planned()

    expect(await begin(id)).toMatchObject({ teams: ['office', 'community', 'grid'], units: [{ id: 'fire-brigade' }] })

    const { recordNumber } = await callOk(handler, inspections.finish, aFinish(id), office)
    expect(await attendees(recordNumber)).toEqual(['office', 'community', 'grid', '消防救援站'])
  })

  test('a unit that is none is refused, one that is retired came where it came', async () => {
    const id = await planned()
    const along = (unitIds: string[]) => ({ along: { teams: [], unitIds } })
    const requestId = newId('ins')

    const input = { inspectionId: id, requestId, ...along(['nobody']) }
    expect(await call(handler, inspections.start, input, office)).toMatchObject({
      status: 404,
      body: { code: 'unit_not_found' },
    })
    expect(await begin(id, along(['gone', 'gone']))).toMatchObject({ units: [{ id: 'gone' }] })
  })
})

describe('who came is put right at the end', () => {
  test('the record names them, counts them into its hash, and is read by them', async () => {
    const id = await planned()
    await begin(id)
    await findOk(id, office)
    const finish = aFinish(id, {
      answers: { 'exit-clear': 'problem', 'gear-there': 'ok' },
      acknowledgement: signed,
      along: { teams: [], unitIds: ['housing'] },
    })

    const { recordNumber, units } = await callOk(handler, inspections.finish, finish, office)

    expect(units).toEqual([{ id: 'housing', name: '住建部门' }])
    expect(await attendees(recordNumber)).toEqual(['office', '住建部门'])
    expect(await recordOf(recordNumber, housing)).toMatchObject({ status: 200 })
    expect(await recordOf(recordNumber, fire)).toMatchObject({ status: 404 })
    const number = recordNumber ?? ''
    expect(await callOk(handler, inspections.checkRecord, { number }, office)).toMatchObject({
      isIntact: true,
      attendees: ['office', '住建部门'],
    })
  })

  test('each finds it in its own list as long as it came, with what was found by then', async () => {
    const { id } = await startedOk((await aSite()).id, office, { unitIds: ['fire-brigade'] })
    await findOk(id, fire)
    const listOf = async (by: string) =>
      (await callOk(handler, inspections.list, { state: 'finished', limit: 50 }, by)).inspections.find(
        (one) => one.id === id,
      )

    await callOk(
      handler,
      inspections.finish,
      aFinish(id, {
        answers: { 'exit-clear': 'problem', 'gear-there': 'ok' },
        acknowledgement: signed,
        along: { teams: [], unitIds: ['housing'] },
      }),
      office,
    )

    expect(await listOf(housing)).toMatchObject({ findingCount: 1, units: [{ id: 'housing' }] })
    expect(await listOf(fire)).toBeUndefined()
  })

  test('sent again, also with others, it stays as it was said first', async () => {
    const id = await planned()
    await begin(id)
    const finish = aFinish(id, { along: { teams: [grid], unitIds: [] } })
    const send = (input: typeof finish) => callOk(handler, inspections.finish, input, office)

    const answers = await Promise.all([send(finish), send(finish)])
    answers.push(await send({ ...finish, along: { teams: [community], unitIds: ['housing'] } }))

    const numbers = new Set(answers.map(({ recordNumber }) => recordNumber))
    expect(numbers.size).toBe(1)
    expect(await attendees([...numbers][0])).toEqual(['office', 'grid'])
    expect(answers.map(({ saidBefore }) => saidBefore)).toEqual([undefined, undefined, true])
  })

  test.each([
    ['a note', { note: '电梯口也看了' }],
    ['another name of who signed', { acknowledgement: { ...signed, name: '负责人 乙' } }],
    ['another answer', { answers: { 'exit-clear': 'ok' as const, 'gear-there': 'ok' as const } }],
  ])('sent again with %s it tells that the first counts; at another time it does not', async (_, other) => {
    const id = await planned()
    await begin(id)
    const finish = aFinish(id, { acknowledgement: signed, at: now() })
    const send = (input: typeof finish) => callOk(handler, inspections.finish, input, office)
    await send(finish)

    expect(await send({ ...finish, at: later(now(), 1) })).not.toHaveProperty('saidBefore')
    expect(await send({ ...finish, ...other })).toHaveProperty('saidBefore', true)
  })

  test('who leads it and who finishes it were there, whoever else is named', async () => {
    const id = await planned()
    await begin(id, { at: now() })

    const finished = await callOk(
      handler,
      inspections.finish,
      aFinish(id, { along: { teams: [], unitIds: [] } }),
      worker,
    )

    expect(finished).toMatchObject({ leadTitle: '街道 01', teams: ['office', 'grid'], units: [] })
  })
})
