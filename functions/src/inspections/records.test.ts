import { createHash } from 'node:crypto'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { recordText } from '@mulin/shared/inspections/record'
import { call, callOk } from '../../test/call.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { aFinish, aSite, checklists, findOk, planOk, signed, startedOk } from '../../test/inspections.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { newId } from '../platform/ids.ts'
import { later, now } from '../platform/clock.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler as siteHandler } from '../site-register/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
let fire: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await hazardCategories()
  await aUnit()
  office = (await onDuty('office', 'luotang', { title: '街道 01' })).id
  fire = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade', title: '消防 01' })).id
})

const finish = (inspectionId: string, overrides = {}) =>
  call(handler, inspections.finish, aFinish(inspectionId, overrides), office)
const paper = (number: string, by = office) => call(handler, inspections.record, { number }, by)
const check = (number: string) => call(handler, inspections.checkRecord, { number })

async function aRecord(overrides = {}) {
  const site = await aSite()
  const { id } = await startedOk(site.id, office, { unitIds: ['fire-brigade'], teams: ['office'] })
  const { body } = await finish(id, { acknowledgement: signed, ...overrides })
  return { id, site, number: body.recordNumber! }
}

describe('finishing', () => {
  test('writes a record with a number and a hash of all it says', async () => {
    const taught = [{ lessonId: 'escape', people: 3, audience: 'operators' as const }]
    const { number, id } = await aRecord({ taught, note: '总体良好' })

    const record = (await paper(number)).body

    expect(record).toMatchObject({
      number: expect.stringMatching(/^JC\d{4}-\w{4}-\w{4}$/),
      inspectionId: id,
      attendees: ['office', '消防救援站'],
      leadTitle: '街道 01',
      checklistVersion: 3,
      items: [
        { text: '疏散出口畅通', clause: '消防法 第二十八条', answer: 'ok' },
        { text: '灭火器完好', answer: 'not_applicable' },
      ],
      taught,
      note: '总体良好',
      acknowledgement: signed,
    })
    expect(record.hash).toBe(createHash('sha256').update(recordText(record)).digest('hex'))
  })

  test('ends the inspection, and the site knows when it was visited', async () => {
    const { id, site } = await aRecord({ at: later(now(), -30) })

    const { body } = await call(handler, inspections.one, { inspectionId: id }, office)

    expect(body).toMatchObject({ state: 'finished', answers: { 'exit-clear': 'ok' } })
    const read = await callOk(siteHandler, siteRegister.one, { siteId: site.id }, office)
    expect(read.site.lastVisitAt).toBe(body.endedAt)
  })

  test('an older visit that is told later leaves the site with the later one', async () => {
    const site = await aSite()
    const [late, early] = [await startedOk(site.id, office), await startedOk(site.id, office)]
    const { body } = await finish(late.id)

    expect(await finish(early.id, { at: later(now(), -60) })).toMatchObject({ status: 200 })

    const read = await callOk(siteHandler, siteRegister.one, { siteId: site.id }, office)
    expect(read.site.lastVisitAt).toBe(body.endedAt)
  })

  test('sent twice, also at once, is one record', async () => {
    const { id } = await startedOk((await aSite()).id, office)
    const same = aFinish(id)
    const send = () => callOk(handler, inspections.finish, same, office)

    const numbers = [...(await Promise.all([send(), send()])), await send()].map(({ recordNumber }) => recordNumber)

    expect(new Set(numbers).size).toBe(1)
    expect(await itemsWhere(({ inspectionId, sk }) => sk === 'RECORD' && inspectionId === id)).toHaveLength(1)
  })

  test.each([
    ['checklist_incomplete', { answers: { 'exit-clear': 'ok' } }, { itemIds: ['gear-there'] }],
    ['finding_missing', { answers: { 'exit-clear': 'problem', 'gear-there': 'ok' } }, { itemIds: ['exit-clear'] }],
  ])('is refused: %s', async (code, overrides, details) => {
    const { id } = await startedOk((await aSite()).id, office)

    expect(await finish(id, overrides)).toMatchObject({ status: 422, body: { code, details } })
  })

  test('is refused before it was begun and after it ended', async () => {
    const planned = await planOk((await aSite()).id, office)
    const { id } = await aRecord()

    for (const one of [planned.id, id])
      expect(await finish(one)).toMatchObject({ status: 409, body: { code: 'inspection_moved_on' } })
  })
})

describe('who took part', () => {
  const attendees = async (id: string) => {
    const { recordNumber = '' } = (await finish(id)).body
    return (await paper(recordNumber)).body.attendees
  }

  test.each([
    ['office', 'luotang', ['office', '消防救援站']],
    ['community_officer', 'luotang/taiyu', ['community', '消防救援站']],
    ['grid_worker', 'luotang/taiyu/taiyu-g1', ['grid', '消防救援站']],
  ] as const)('is the team of who leads, also where nobody ticked it: %s', async (role, area, expected) => {
    const lead = (await onDuty(role, area)).id
    const site = await aSite()
    const atOnce = await startedOk(site.id, lead, { unitIds: ['fire-brigade'] })
    const planned = await planOk(site.id, office, { unitIds: ['fire-brigade'] })
    expect(planned.teams).toEqual([])
    const begun = await callOk(handler, inspections.start, { inspectionId: planned.id, requestId: newId('ins') }, lead)

    expect(begun.teams).toEqual(expected.slice(0, 1))
    expect([await attendees(atOnce.id), await attendees(begun.id)]).toEqual([expected, expected])
  })

  test('is each team once, in the order of their rank', async () => {
    const { id } = await startedOk((await aSite()).id, office, { teams: ['grid', 'office'] })

    expect(await attendees(id)).toEqual(['office', 'grid'])
  })
})

describe('what the responsible person says to each finding', () => {
  const answers = { 'exit-clear': 'problem', 'gear-there': 'ok' }
  const threeFound = async () => {
    const { id } = await startedOk((await aSite()).id, office)
    const asked = [newId('haz'), newId('haz'), newId('haz')] as const
    for (const requestId of asked) await findOk(id, office, { requestId })
    const said = [
      { kind: 'agreed' as const, requestId: asked[0] },
      { kind: 'objected' as const, requestId: asked[1], words: '车不是我们的' },
    ]
    return { id, asked, said }
  }
  const saidIn = (findings: readonly { said?: unknown }[]) => findings.map((finding) => finding.said)

  test('stands with the finding and on the paper, also that nobody asked about one', async () => {
    const { id, asked, said } = await threeFound()

    const { body } = await finish(id, { answers, acknowledgement: signed, said })

    const expected = [{ kind: 'agreed' }, { kind: 'objected', words: '车不是我们的' }, { kind: 'unsaid' }]
    const byRequest = (requestId: string) => body.findings.find((one) => one.requestId === requestId)?.said
    expect(asked.map(byRequest)).toEqual(expected)
    const record = (await paper(body.recordNumber!)).body
    expect(saidIn(record.findings)).toEqual(expect.arrayContaining(expected))
    expect((await check(body.recordNumber!)).body.isIntact).toBe(true)
  })

  test('is nothing where they did not sign', async () => {
    const { id } = await threeFound()

    const { body } = await finish(id, {
      answers,
      acknowledgement: { kind: 'refused', reason: '不认可', witness: '网格员 01' },
      said: [],
    })

    expect(saidIn(body.findings)).toEqual([{ kind: 'unsaid' }, { kind: 'unsaid' }, { kind: 'unsaid' }])
  })

  test('is not known from a phone of before, whose signature stands for all', async () => {
    const { id } = await threeFound()

    const { body } = await finish(id, { answers, acknowledgement: signed })

    expect(saidIn(body.findings)).toEqual([undefined, undefined, undefined])
    expect((await check(body.recordNumber!)).body.isIntact).toBe(true)
  })

  test('is not known of a finding stored before, for which the signature stands as well', async () => {
    const { id, asked, said } = await threeFound()
    const [item] = await itemsWhere(({ sk, requestId }) => sk.startsWith('FINDING#') && requestId === asked[2])
    const { requestId: _, ...older } = item!
    await transact([{ put: older, if: { requestId: asked[2] } }])

    const { body } = await finish(id, { answers, acknowledgement: signed, said })

    const stored = body.findings.find((one) => one.requestId === undefined)
    expect(stored).toBeDefined()
    expect(stored?.said).toBeUndefined()
    expect((await check(body.recordNumber!)).body.isIntact).toBe(true)
  })

  test('that was altered in the table is not intact', async () => {
    const { id, said } = await threeFound()
    const { body } = await finish(id, { answers, acknowledgement: signed, said })
    const { findings } = (await paper(body.recordNumber!)).body

    const altered = findings.map((finding) => ({ ...finding, said: { kind: 'agreed' } }))
    await transact([{ update: keys.inspectionRecord(body.recordNumber!), set: { findings: altered } }])

    expect((await check(body.recordNumber!)).body.isIntact).toBe(false)
  })
})

describe('the record', () => {
  test('does not stand in the table with a name or a signature', async () => {
    const { number } = await aRecord()

    const [item] = await itemsWhere(({ pk }) => pk === keys.inspectionRecord(number).pk)

    expect(item).toBeDefined()
    expect(JSON.stringify(item)).not.toMatch(/负责人|M10 20/)
  })

  test('is printed by who was there, and that somebody looked is recorded', async () => {
    const { number, id } = await aRecord()

    expect((await paper(number, fire)).body.acknowledgement).toEqual(signed)

    const seen = await itemsWhere(({ pk }) => pk === keys.disclosure(id, '', '').pk)
    expect(seen).toMatchObject([{ by: fire, as: '消防 01', source: number }])
  })

  test('is not there for who was not', async () => {
    const { number } = await aRecord()
    const stranger = (await onDuty('community_officer', 'luotang/yanhe')).id

    expect(await paper(number, stranger)).toMatchObject({ status: 404, body: { code: 'record_not_found' } })
  })

  test('is checked by anybody, who reads counts and nothing of a person', async () => {
    const { number } = await aRecord()

    const { status, body } = await check(number)

    expect([status, body.siteName, body.items, body.problems, body.findings, body.isIntact]).toEqual([
      200,
      '地下充电点',
      2,
      0,
      0,
      true,
    ])
    expect(JSON.stringify(body)).not.toMatch(/负责人|街道 01|M10 20|per_|sealed|地下一层/)
  })

  test.each([
    ['the name of the site', { siteName: '别的地方' }],
    ['an answer', { items: [{ text: '疏散出口畅通', answer: 'problem' }] }],
    ['the day', { finishedAt: '2026-01-01T00:00:00.000Z' }],
  ])('that was altered in the table is not intact: %s', async (_what, set) => {
    const { number } = await aRecord()

    await transact([{ update: keys.inspectionRecord(number), set }])

    expect((await check(number)).body.isIntact).toBe(false)
  })

  test('with the signature of another record is not intact', async () => {
    const [one, other] = [await aRecord(), await aRecord()]
    const [item] = await itemsWhere(({ pk }) => pk === keys.inspectionRecord(other.number).pk)

    const set = { sealedAcknowledgement: item!['sealedAcknowledgement'] }
    await transact([{ update: keys.inspectionRecord(one.number), set }])

    expect((await check(one.number)).body).toMatchObject({ isIntact: false, siteName: '地下充电点' })
  })

  test('that was never written is not found', async () => {
    expect(await check('JC2026-0000-0000')).toMatchObject({ status: 404, body: { code: 'record_not_found' } })
    expect(await paper('JC2026-0000-0000')).toMatchObject({ status: 404, body: { code: 'record_not_found' } })
  })
})

test('what nobody leads is not finished by who came along', async () => {
  const { id } = await startedOk((await aSite()).id, office, { unitIds: ['fire-brigade'] })

  expect(await call(handler, inspections.finish, { ...aFinish(id), requestId: newId('ins') }, fire)).toMatchObject({
    status: 403,
    body: { code: 'not_permitted' },
  })
})
