import { duties } from '@mulin/shared/duties'
import type { SentTo } from '@mulin/shared/endpoint'
import { addDays, dayOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId, randomDigits } from '../platform/ids.ts'
import { addPersonCode, personOf } from '../tables/people.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

type Grant = SentTo<typeof duties.grant>

const today = dayOf(now())
const anAdministrator = (areaPath = 'luotang') => onDuty('administrator', areaPath)

async function aGrant(overrides: Partial<Grant> = {}): Promise<Grant> {
  const code = randomDigits(6)
  await addPersonCode(code, (await aResident()).id)
  return {
    requestId: newId('dut'),
    code,
    title: '网格员 02',
    role: 'grid_worker',
    areaPath: 'luotang/taiyu/taiyu-g1',
    from: today,
    ...overrides,
  }
}

const refusedGrant = async (personId: string, overrides: Partial<Grant> = {}) =>
  (await call(handler, duties.grant, await aGrant(overrides), personId)).body

describe('granting', () => {
  test('gives the person behind the code the role, in the area, for the term', async () => {
    const grant = await aGrant({ until: addDays(today, 30) })

    const duty = await callOk(handler, duties.grant, grant, (await anAdministrator()).id)

    expect(duty).toMatchObject({ role: 'grid_worker', areaPath: grant.areaPath, from: today, until: grant.until })
    expect((await personOf(duty.personId))!.duties).toMatchObject([{ id: duty.id, role: 'grid_worker' }])
  })

  test('a duty that begins tomorrow does not count today', async () => {
    const grant = await aGrant({ from: addDays(today, 1) })

    const { personId } = await callOk(handler, duties.grant, grant, (await anAdministrator()).id)

    expect((await personOf(personId))!.duties).toEqual([])
  })

  test('sent again after a lost answer gives the same duty, although the code is used', async () => {
    const administrator = await anAdministrator()
    const grant = await aGrant()
    const send = () => callOk(handler, duties.grant, grant, administrator.id)

    const answers = [...(await Promise.all([send(), send()])), await send()]

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  test('the same request with other content is refused', async () => {
    const administrator = await anAdministrator()
    const grant = await aGrant()
    await callOk(handler, duties.grant, grant, administrator.id)

    const reply = await call(handler, duties.grant, { ...grant, title: '网格员 03' }, administrator.id)

    expect(reply).toMatchObject({ status: 409, body: { code: 'request_id_reused' } })
  })

  test('a code that is unknown, too old or used is refused', async () => {
    const administrator = await anAdministrator()
    const grant = await aGrant()
    await callOk(handler, duties.grant, grant, administrator.id)
    const old = await aGrant()

    expect(await refusedGrant(administrator.id, { code: grant.code })).toMatchObject({ code: 'person_code_used' })
    expect(await refusedGrant(administrator.id, { code: '000000' })).toMatchObject({ code: 'person_code_unknown' })
    setClock(later(now(), 11))
    expect(await refusedGrant(administrator.id, { code: old.code })).toMatchObject({ code: 'person_code_unknown' })
  })

  test('one code makes one duty, also when two administrators take it at once', async () => {
    const administrators = [await anAdministrator(), await anAdministrator()]
    const grant = await aGrant()

    const replies = await Promise.all(administrators.map(({ id }) => call(handler, duties.grant, grant, id)))

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)!.body.code).toBe('person_code_used')
  })

  test('only within the own area, and only where an area is', async () => {
    const administrator = await anAdministrator('luotang/taiyu')

    for (const areaPath of ['luotang', 'luotang/yanhe'])
      expect(await refusedGrant(administrator.id, { areaPath })).toMatchObject({ code: 'outside_your_area' })
    for (const areaPath of ['luotang/taiyu/nowhere', 'luotang/taiyu/yanhe-g1'])
      expect(await refusedGrant(administrator.id, { areaPath })).toMatchObject({ code: 'area_not_found' })
  })

  test('a role of a unit needs a unit of its kind, other roles must not have one', async () => {
    const administrator = await anAdministrator()
    const fireBrigade = await aUnit()
    const company = await aUnit({ id: 'property-01', name: '物业公司 01', kind: 'property' })
    const refused = (overrides: Partial<Grant>) => refusedGrant(administrator.id, overrides)

    expect(await refused({ role: 'property' })).toMatchObject({
      code: 'invalid_input',
      details: { fields: ['unitId'] },
    })
    expect(await refused({ role: 'office', unitId: company.id })).toMatchObject({ code: 'invalid_input' })
    expect(await refused({ role: 'property', unitId: fireBrigade.id })).toMatchObject({ code: 'unit_not_found' })
    expect(await refused({ role: 'partner', unitId: company.id })).toMatchObject({ code: 'unit_not_found' })
    expect(await refused({ role: 'partner', unitId: 'no-such-unit' })).toMatchObject({ code: 'unit_not_found' })

    const gone = await aUnit({ id: 'gone', name: '撤销的单位', kind: 'partner', retired: true })
    expect(await refused({ role: 'partner', unitId: gone.id })).toMatchObject({ code: 'unit_not_found' })

    const granted = await aGrant({ role: 'partner', unitId: fireBrigade.id })
    expect(await callOk(handler, duties.grant, granted, administrator.id)).toMatchObject({ unitId: 'fire-brigade' })
  })

  test('a term that ends before it begins is refused', async () => {
    const administrator = await anAdministrator()

    expect(await refusedGrant(administrator.id, { until: addDays(today, -1) })).toMatchObject({
      code: 'invalid_input',
      details: { fields: ['until'] },
    })
  })

  test('an office worker may not, nor an administrator whose term is over', async () => {
    const office = await onDuty('office', 'luotang')
    const former = await onDuty('administrator', 'luotang', { from: '2026-01-01', until: addDays(today, -1) })

    for (const { id } of [office, former]) expect(await refusedGrant(id)).toMatchObject({ code: 'not_permitted' })
  })
})

describe('ending', () => {
  test('takes the duty away at once', async () => {
    const worker = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')

    const ended = await callOk(handler, duties.end, { dutyId: worker.dutyId }, (await anAdministrator()).id)

    expect(ended).toMatchObject({ id: worker.dutyId, endedAt: expect.any(String), version: 2 })
    expect((await personOf(worker.id))!.duties).toEqual([])
  })

  test('by two at once happens once', async () => {
    const { dutyId } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const administrators = [await anAdministrator(), await anAdministrator()]

    const replies = await Promise.all(administrators.map(({ id }) => call(handler, duties.end, { dutyId }, id)))

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('a duty that ended or whose term is over is refused', async () => {
    const administrator = await anAdministrator()
    const over = await onDuty('grid_worker', 'luotang/taiyu', { from: '2026-01-01', until: addDays(today, -1) })

    expect(await call(handler, duties.end, { dutyId: over.dutyId }, administrator.id)).toMatchObject({
      status: 409,
      body: { code: 'duty_already_ended' },
    })
  })

  test('an unknown duty is not found, a foreign one is outside', async () => {
    const administrator = await anAdministrator('luotang/taiyu')
    const foreign = await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')
    const end = (dutyId: string) => call(handler, duties.end, { dutyId }, administrator.id)

    expect(await end(newId('dut'))).toMatchObject({ status: 404, body: { code: 'duty_not_found' } })
    expect(await end(foreign.dutyId)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })

  test('nobody ends the own administration', async () => {
    const administrator = await anAdministrator()

    const reply = await call(handler, duties.end, { dutyId: administrator.dutyId }, administrator.id)

    expect(reply).toMatchObject({ status: 409, body: { code: 'duty_is_your_own' } })
  })

  test('of two administrators who end each other at once, one stays', async () => {
    const [one, other] = [await anAdministrator('luotang/yanhe'), await anAdministrator('luotang/yanhe')]

    await Promise.all([
      call(handler, duties.end, { dutyId: other.dutyId }, one.id),
      call(handler, duties.end, { dutyId: one.dutyId }, other.id),
    ])

    const left = [...(await personOf(one.id))!.duties, ...(await personOf(other.id))!.duties]
    expect(left).toHaveLength(1)
  })
})

test('the list has the duties of my area, also ended ones, and all units', async () => {
  const administrator = await anAdministrator('luotang/taiyu')
  const ended = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g2')
  const foreign = await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')
  const unit = await aUnit({ id: 'partner-01', name: '共建单位 01', kind: 'partner' })
  await callOk(handler, duties.end, { dutyId: ended.dutyId }, administrator.id)

  const list = await callOk(handler, duties.list, {}, administrator.id)

  expect(list.duties).toContainEqual(expect.objectContaining({ id: ended.dutyId, endedAt: expect.any(String) }))
  expect(list.duties.map(({ id }) => id)).not.toContain(foreign.dutyId)
  expect(list.units).toContainEqual(unit)
})
