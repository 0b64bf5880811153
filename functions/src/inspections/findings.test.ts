import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { aFinish, aProblem, aSite, checklists, findOk, fixedAtOnce, signed, startedOk } from '../../test/inspections.ts'
import { itemsWhere } from '../../test/items.ts'
import { overtake, overtakeReading } from '../../test/overtake.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardHandler } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as streamHandler } from '../stream/handler.ts'
import { keys } from '../tables/keys.ts'
import { visited } from '../tables/sites.ts'
import { transact } from '../tables/transact.ts'
import { handler as siteHandler } from '../site-register/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
let fire: string
let property: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'property-1', name: '物业公司 01', kind: 'property' })
  office = (await onDuty('office', 'luotang', { title: '街道 01' })).id
  fire = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade', title: '消防 01' })).id
  property = (await onDuty('property', 'luotang/taiyu/taiyu-g1', { unitId: 'property-1' })).id
})
afterEach(() => setClock())

async function underWay() {
  const site = await aSite()
  const { id } = await startedOk(site.id, office, { unitIds: ['fire-brigade'] })
  return { id, site }
}
/** Whom nobody acts for here. */
async function atShop() {
  const site = await aSite({ unitId: undefined, unitName: '沿街商铺 01' })
  const { id } = await startedOk(site.id, office)
  return { id, site, finding: await findOk(id, office) }
}
interface Said {
  acknowledgement?: { kind: 'refused'; reason: string; witness: string }
  said?: readonly { kind: 'objected'; words: string }[]
}
const hazardOf = (hazardId: string, by = office) => callOk(hazardHandler, hazards.one, { hazardId }, by)
const siteOf = async (siteId: string) => (await callOk(siteHandler, siteRegister.one, { siteId }, office)).site
const handIn = (inspectionId: string, findings: Awaited<ReturnType<typeof aProblem>>[], by = office) =>
  call(handler, inspections.addFindings, { inspectionId, findings }, by)
const codes = ({ body }: Awaited<ReturnType<typeof handIn>>) =>
  body.results.map((result) => ('refused' in result ? result.refused : 'found'))
const recheck = (
  finding: { inspectionId: string; hazardId: string },
  result: 'passed' | 'not_passed',
  overrides = {},
) =>
  aPhoto(office).then((photoId) =>
    call(
      handler,
      inspections.recheck,
      { ...idsOf(finding), requestId: newId('ins'), result, photoIds: [photoId], ...overrides },
      office,
    ),
  )
const idsOf = ({ inspectionId, hazardId }: { inspectionId: string; hazardId: string }) => ({ inspectionId, hazardId })
const off = (personId: string, dutyId: string) =>
  transact([{ update: keys.duty(personId, dutyId), set: { endedAt: '2020-01-01T00:00:00.000Z' } }])
const rechecksOf = async (by: string) =>
  (await callOk(inboxHandler, inbox.read, { kind: 'recheck', limit: 50 }, by)).items.map(({ id }) => id)
/** As stored with the finding. */
const fixersOf = async ({ inspectionId, hazardId }: { inspectionId: string; hazardId: string }) => {
  const { pk, sk } = keys.finding(inspectionId, hazardId)
  return (await itemsWhere((item) => item.pk === pk && item.sk === sk)).map((item) => item['fixedBy'])
}
const isWhole = async (hazardId: string) => (await callOk(hazardHandler, hazards.verify, { hazardId }, office)).whole

describe('fixed on the spot', () => {
  test('is a closed hazard with both photos, seen by the unit that answers for the site', async () => {
    const { id } = await underWay()
    const action = await fixedAtOnce(office)

    const finding = await findOk(id, office, { action })

    expect(finding).toMatchObject({ outcome: 'fixed_on_the_spot', state: 'closed', clause: '消防法 第二十八条' })
    expect(finding.recheck).toBeUndefined()
    const hazard = await hazardOf(finding.hazardId)
    expect(hazard).toMatchObject({
      state: 'closed',
      outcome: 'rectified',
      number: finding.number,
      inspection: { id, clause: '消防法 第二十八条' },
      handler: { unitId: 'property-1' },
      place: '地下充电点 北侧出口',
    })
    expect(hazard.entries.map(({ action: done, by }) => [done, by])).toEqual([
      ['report', '街道 01'],
      ['fix', '街道 01'],
      ['close', '街道 01'],
    ])
    expect(hazard.entries[1]?.photos.map((photo) => photo.id)).toEqual(action.photoIds)
    expect(await isWhole(finding.hazardId)).toBe(true)
    const seen = await callOk(handlingHandler, handling.list, { state: 'closed' }, property)
    expect(seen.hazards.map((one) => one.id)).toContain(finding.hazardId)
  })

  test('leaves nothing open on the site', async () => {
    const { id, site } = await underWay()

    await findOk(id, office, { action: await fixedAtOnce(office) })

    expect(await siteOf(site.id)).toMatchObject({ openFindings: 0 })
  })
})

describe('with a deadline', () => {
  test('it is in the hands of the unit that answers for the site, and the site knows', async () => {
    const { id, site } = await underWay()
    const dueOn = addDays(dayOf(now()), 5)

    const finding = await findOk(id, office, { action: { kind: 'deadline', dueOn, note: '清空出口' } })

    expect(finding).toMatchObject({
      state: 'dispatched',
      dueAt: instantOf(dueOn, '23:59'),
      recheck: { opensAt: instantOf(dueOn, '23:59'), state: 'waiting', failed: 0 },
    })
    expect((await hazardOf(finding.hazardId, property)).parts).toContain('handler')
    expect(await siteOf(site.id)).toMatchObject({ openFindings: 1, nextRecheckAt: finding.recheck?.dueAt })
  })

  test('without a day it has the time of its category', async () => {
    const { id } = await underWay()
    const at = later(now(), -30)

    expect(await findOk(id, office, { at })).toMatchObject({ foundAt: at, dueAt: later(at, 24 * 60) })
  })

  test('it is in the hands of who answers for the site by name only, and waits for nobody until it is due', async () => {
    const { id, finding } = await atShop()
    const { hazardId } = finding

    expect(finding).toMatchObject({ state: 'dispatched', recheck: { state: 'waiting' } })
    const { handler: has, inspection } = await hazardOf(hazardId)
    expect(has).toEqual({ name: '沿街商铺 01' })
    expect(inspection).not.toHaveProperty('signedAt')
    await callOk(handler, inspections.finish, finishing(id), office)

    expect((await hazardOf(hazardId)).inspection).toMatchObject({
      siteKind: 'ebike_charging',
      signedAt: expect.any(String),
    })
    expect(await isWhole(hazardId)).toBe(true)
    const waiting = async () =>
      (await callOk(inboxHandler, inbox.read, { limit: 50 }, office)).items.map((one) => one.id)
    expect(await waiting()).not.toContain(hazardId)
    expect(await waiting()).not.toContain(`recheck:${hazardId}`)
    setClock(later(finding.dueAt, 1))
    expect(await waiting()).toContain(`recheck:${hazardId}`)
  })

  test.each([
    ['refused to', { acknowledgement: { kind: 'refused', reason: '不认可', witness: '网格员 01' } }],
    ['objected to it', { said: [{ kind: 'objected', words: '不是我们的' }] }],
  ] as const)(
    'who answers for the site did not sign for it: they %s',
    async (_what, { acknowledgement, said }: Said) => {
      const { id, finding } = await atShop()
      const requestId = finding.requestId!

      const end = { ...finishing(id), ...(acknowledgement && { acknowledgement }) }
      await callOk(handler, inspections.finish, { ...end, said: said?.map((one) => ({ ...one, requestId })) }, office)

      const hazard = await hazardOf(finding.hazardId)
      expect(hazard).toMatchObject({ state: 'dispatched', handler: { name: '沿街商铺 01' } })
      expect(hazard.inspection).not.toHaveProperty('signedAt')
    },
  )
})

describe('handing in', () => {
  test('each is decided by itself', async () => {
    const { id } = await underWay()
    const good = await aProblem(office)
    const bad = await aProblem(office, { itemId: 'unknown' })

    expect(codes(await handIn(id, [bad, good]))).toEqual(['checklist_item_not_found', 'found'])
  })

  test('sent twice, also at once and after the end, is found once', async () => {
    const { id, site } = await underWay()
    const findings = [await aProblem(office), await aProblem(office, { itemId: undefined, categoryId: 'other' })]
    const send = () => handIn(id, findings)

    const [first, second] = await Promise.all([send(), send()])
    await callOk(handler, inspections.finish, finishing(id), office)
    const late = await send()

    expect([second.body, late.body].map(numbersIn)).toEqual([numbersIn(first.body), numbersIn(first.body)])
    expect(await itemsWhere(({ sk, inspectionId }) => sk.startsWith('FINDING#') && inspectionId === id)).toHaveLength(2)
    expect(await siteOf(site.id)).toMatchObject({ openFindings: 2 })
  })

  test('sent twice, and finished between two reads of the slower one, is found once', async () => {
    const { id } = await underWay()
    const findings = [await aProblem(office)]

    const [slow, fast] = await overtakeReading(
      keys.inspection(id).pk,
      () => handIn(id, findings),
      async () => {
        const reply = await handIn(id, findings)
        await callOk(handler, inspections.finish, finishing(id), office)
        return reply
      },
    )

    expect(codes(slow)).toEqual(['found'])
    expect(numbersIn(slow.body)).toEqual(numbersIn(fast.body))
  })

  test('is counted at once for the units along, also before the end', async () => {
    const { id } = await underWay()
    await findOk(id, office)
    await findOk(id, fire)

    const { inspections: rows } = await callOk(handler, inspections.list, {}, fire)

    expect(rows.find((row) => row.id === id)).toMatchObject({ state: 'under_way', findingCount: 2 })
  })

  test('is exactly once under faults', async () => {
    const { id } = await underWay()
    const findings = [await aProblem(office), await aProblem(office)]
    const faults = injectFaults({ seed: 7, share: 0.2 })

    try {
      for (let attempt = 0; attempt < 6; attempt++) await handIn(id, findings)
    } finally {
      faults.stop()
    }

    expect(codes(await handIn(id, findings))).toEqual(['found', 'found'])
    const { body } = await call(handler, inspections.one, { inspectionId: id }, office)
    expect([body.findingCount, body.findings.length]).toEqual([2, 2])
  })

  test('the same request with other words is refused', async () => {
    const { id } = await underWay()
    const problem = await aProblem(office)
    await handIn(id, [problem])

    expect(codes(await handIn(id, [{ ...problem, place: '南侧出口' }]))).toEqual(['request_id_reused'])
  })

  test.each([
    ['photo_not_found', async () => ({ photoIds: [newId('pho')] })],
    ['photo_not_ready', async () => ({ photoIds: [await aPhoto(office, { state: 'expected' })] })],
    ['photo_refused', async () => ({ photoIds: [await aPhoto(office, { state: 'refused' })] })],
    ['photo_already_used', async () => ({ photoIds: [await aPhoto(office, { usedBy: 'haz_1' })] })],
    ['category_not_found', async () => ({ categoryId: 'unknown' })],
    ['deadline_out_of_range', async () => ({ action: { kind: 'deadline' as const, dueOn: '2020-01-01' } })],
    ['deadline_out_of_range', async () => ({ action: { kind: 'deadline' as const, dueOn: '2099-01-01' } })],
  ])('a finding is refused: %s', async (code, overrides) => {
    const { id } = await underWay()

    expect(codes(await handIn(id, [await aProblem(office, await overrides())]))).toEqual([code])
  })

  test('after the end nothing new is found', async () => {
    const { id } = await underWay()
    await callOk(handler, inspections.finish, aFinish(id), office)

    expect(codes(await handIn(id, [await aProblem(office)]))).toEqual(['inspection_moved_on'])
  })

  test('a unit that was asked along hands in too, one that only answers for the site does not', async () => {
    const { id } = await underWay()

    expect(codes(await handIn(id, [await aProblem(fire)], fire))).toEqual(['found'])
    expect(await handIn(id, [await aProblem(property)], property)).toMatchObject({ status: 403 })
    expect(await handIn(newId('ins'), [await aProblem(office)])).toMatchObject({
      status: 404,
      body: { code: 'inspection_not_found' },
    })
  })

  test('found while another finishes, it is in the record or refused', async () => {
    const { id } = await underWay()
    const problem = await aProblem(office, { itemId: undefined })

    const [handed, finished] = await Promise.all([
      handIn(id, [problem]),
      call(handler, inspections.finish, aFinish(id, { acknowledgement: signed }), office),
    ])

    const { body } = await call(handler, inspections.record, { number: finished.body.recordNumber! }, office)
    expect(body.findings).toHaveLength(codes(handed)[0] === 'found' ? 1 : 0)
  })
})

const numbersIn = ({ results }: { results: object[] }) =>
  results.map((result) => ('finding' in result ? (result.finding as { number: string }).number : result))

const finishing = (id: string) => ({
  ...aFinish(id),
  answers: { 'exit-clear': 'problem' as const, 'gear-there': 'ok' as const },
  acknowledgement: signed,
})

describe('finishing with findings', () => {
  test('wants them acknowledged, and lists them in the record', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    const answers = { 'exit-clear': 'problem' as const, 'gear-there': 'ok' as const }

    expect(await call(handler, inspections.finish, aFinish(id, { answers }), office)).toMatchObject({
      status: 422,
      body: { code: 'not_acknowledged' },
    })
    const acknowledgement = { kind: 'refused' as const, reason: '不认可', witness: '网格员 01' }
    const { recordNumber = '' } = await callOk(
      handler,
      inspections.finish,
      aFinish(id, { answers, acknowledgement }),
      office,
    )

    const record = await callOk(handler, inspections.record, { number: recordNumber }, office)
    expect(record).toMatchObject({ acknowledgement, findings: [{ number: finding.number, outcome: 'deadline' }] })
    expect((await call(handler, inspections.checkRecord, { number: recordNumber })).body).toMatchObject({
      problems: 1,
      findings: 1,
      fixedOnTheSpot: 0,
      isIntact: true,
    })
  })
})

describe('a checklist that says that nothing is wrong', () => {
  const fine = { 'exit-clear': 'ok' as const, 'gear-there': 'ok' as const }
  const finishedAs = (id: string, answers: Parameters<typeof aFinish>[1] & object = {}) =>
    call(handler, inspections.finish, aFinish(id, { acknowledgement: signed, ...answers }), office)

  test.each(['ok', 'not_applicable'] as const)(
    'is refused of an item that a unit along found a problem with: %s',
    async (answer) => {
      const { id } = await underWay()
      const { clause } = await findOk(id, fire)

      expect(clause).toBe('消防法 第二十八条')
      expect(await finishedAs(id, { answers: { ...fine, 'exit-clear': answer } })).toMatchObject({
        status: 422,
        body: { code: 'item_has_finding', details: { itemIds: ['exit-clear'] } },
      })
      expect(await finishedAs(id, { answers: { ...fine, 'exit-clear': 'problem' } })).toMatchObject({ status: 200 })
    },
  )

  test('is no stand-in for what is wrong with an item, where it was said to be none of the checklist', async () => {
    const { id } = await underWay()
    expect(await findOk(id, fire, { itemId: undefined, isOfNoItem: true })).toMatchObject({ isOfNoItem: true })
    const answers = { ...fine, 'exit-clear': 'problem' as const }

    expect(await finishedAs(id, { answers })).toMatchObject({
      status: 422,
      body: { code: 'finding_missing', details: { itemIds: ['exit-clear'] } },
    })
    await findOk(id, office)
    const { body } = await finishedAs(id, { answers })

    expect(await callOk(handler, inspections.checkRecord, { number: body.recordNumber! })).toMatchObject({
      problems: 1,
      findings: 2,
      besideChecklist: 1,
    })
  })

  test.each([
    ['fine', 'ok', { problems: 0, findings: 1, besideChecklist: 1 }],
    ['a problem', 'problem', { problems: 1, findings: 1, besideChecklist: 0 }],
  ] as const)(
    'may leave out what was found beside it; its kind is %s, and that is counted',
    async (_what, answer, counts) => {
      const { id } = await underWay()
      await findOk(id, fire, { itemId: undefined })

      const { status, body } = await finishedAs(id, { answers: { ...fine, 'exit-clear': answer } })

      expect(status).toBe(200)
      const checked = await callOk(handler, inspections.checkRecord, { number: body.recordNumber! })
      expect(checked).toMatchObject({ ...counts, isIntact: true })
    },
  )
})

describe('the photos of what was found', () => {
  const sha256 = 'ab12'.repeat(16)

  async function recorded() {
    const { id } = await underWay()
    const before = await aPhoto(office, { sha256 })
    const action = await fixedAtOnce(office)
    await findOk(id, office, { photoIds: [before], action })
    const { recordNumber = '' } = await callOk(handler, inspections.finish, finishing(id), office)
    return { number: recordNumber, before, after: action.photoIds[0]! }
  }

  test('are in the record, with what is known of their pictures', async () => {
    const { number, before, after } = await recorded()

    const record = await callOk(handler, inspections.record, { number }, office)

    expect(record.findings[0]).toMatchObject({ description: '两辆车挡住出口', note: '当场挪走' })
    expect(record.findings[0]?.photos).toEqual([
      { id: before, of: 'before', sha256 },
      { id: after, of: 'after' },
    ])
    expect(record.pictures.map(({ id }) => id)).toEqual([before, after])
  })

  test.each([
    ['another picture', [{ of: 'before', sha256: 'cd34'.repeat(16) }]],
    ['the other side', [{ of: 'after', sha256 }]],
    ['none', []],
  ])('are part of what was signed: %s is not intact', async (_what, photos) => {
    const { number, before } = await recorded()
    const { findings } = await callOk(handler, inspections.record, { number }, office)
    const altered = findings.map((one) => ({ ...one, photos: photos.map((photo) => ({ id: before, ...photo })) }))

    await transact([{ update: keys.inspectionRecord(number), set: { findings: altered } }])

    expect((await call(handler, inspections.checkRecord, { number })).body.isIntact).toBe(false)
  })
})

describe('looking again', () => {
  test('is in the inbox once the deadline is over, and out of it when it passed', async () => {
    const { id, site } = await underWay()
    const finding = await findOk(id, office)
    const item = `recheck:${finding.hazardId}`
    expect(await rechecksOf(office)).not.toContain(item)

    setClock(later(finding.dueAt, 1))
    expect(await rechecksOf(office)).toContain(item)
    const { body } = await recheck(finding, 'passed')

    expect(body).toMatchObject({ state: 'closed', recheck: { state: 'passed', checkedAt: expect.any(String) } })
    expect(body.recheck?.photos).toHaveLength(1)
    expect(await rechecksOf(office)).not.toContain(item)
    const hazard = await hazardOf(finding.hazardId)
    expect(hazard.entries.map(({ action }) => action)).toEqual([
      'report',
      'accept',
      'dispatch',
      'fix',
      'check',
      'close',
    ])
    expect(await isWhole(finding.hazardId)).toBe(true)
    expect(await siteOf(site.id)).toMatchObject({ lastVisitAt: body.recheck?.checkedAt, openFindings: 0 })
    expect((await siteOf(site.id)).nextRecheckAt).toBeUndefined()
    expect(await recheck(finding, 'passed')).toMatchObject({ status: 409, body: { code: 'recheck_not_open' } })
  })

  test('passes whenever somebody stands there, also of what nobody says to have fixed', async () => {
    const { finding, site } = await atShop()

    expect((await recheck(finding, 'passed')).body).toMatchObject({ state: 'closed', recheck: { state: 'passed' } })
    expect((await hazardOf(finding.hazardId)).state).toBe('closed')
    expect(await siteOf(site.id)).toMatchObject({ openFindings: 0 })
  })

  test('that did not pass before the deadline is noted, and takes nobody any time', async () => {
    const { finding, site } = await atShop()
    const before = await hazardOf(finding.hazardId)

    const { body } = await recheck(finding, 'not_passed', { note: '还在搬' })

    const { opensAt, dueAt } = finding.recheck!
    const seen = { note: '还在搬', checkedAt: expect.any(String), photos: [expect.anything()] }
    expect(body.recheck).toMatchObject({ state: 'waiting', failed: 0, opensAt, dueAt, ...seen })
    expect(await hazardOf(finding.hazardId)).toEqual(before)
    expect(await siteOf(site.id)).toMatchObject({ nextRecheckAt: dueAt, lastVisitAt: body.recheck?.checkedAt })
    expect(await rechecksOf(office)).not.toContain(`recheck:${finding.hazardId}`)
    expect((await recheck(finding, 'passed')).body.recheck).toMatchObject({ state: 'passed', failed: 0 })
  })

  test('that did not pass has it done again, and is due once more', async () => {
    const { id, site } = await underWay()
    const finding = await findOk(id, office)
    const fix = { hazardId: finding.hazardId, photoIds: [await aPhoto(property)] }
    const fixed = await recordsOf(`HAZARD#${finding.hazardId}`, () =>
      callOk(handlingHandler, handling.fix, fix, property),
    )
    await streamHandler({ Records: fixed })
    expect(await fixersOf(finding)).toEqual([property])

    const { body } = await recheck(finding, 'not_passed', { note: '又停了车' })

    expect(body).toMatchObject({ state: 'dispatched', recheck: { state: 'waiting', failed: 1, note: '又停了车' } })
    expect(body.recheck!.opensAt > finding.recheck!.opensAt).toBe(true)
    // Nobody fixed it by now.
    expect(await fixersOf(finding)).toEqual([undefined])
    const hazard = await hazardOf(finding.hazardId)
    const { opensAt } = body.recheck!
    expect(hazard).toMatchObject({ state: 'dispatched', handler: { unitId: 'property-1' }, dueAt: opensAt })
    expect(hazard.entries.at(-1)).toMatchObject({ action: 'rework', note: '又停了车' })
    expect(await siteOf(site.id)).toMatchObject({ nextRecheckAt: body.recheck?.dueAt, openFindings: 1 })
  })

  test('that did not pass after somebody closed it makes it open again on its site', async () => {
    const { id, site } = await underWay()
    const finding = await findOk(id, office)
    const pk = `HAZARD#${finding.hazardId}`
    await callOk(
      handlingHandler,
      handling.fix,
      { hazardId: finding.hazardId, photoIds: [await aPhoto(property)] },
      property,
    )
    await callOk(handlingHandler, handling.check, { hazardId: finding.hazardId }, office)
    const close = { hazardId: finding.hazardId, outcome: 'rectified' as const }
    await streamHandler({ Records: await recordsOf(pk, () => callOk(handlingHandler, handling.close, close, office)) })
    expect(await siteOf(site.id)).toMatchObject({ openFindings: 0 })

    const failed = await recordsOf(pk, () => recheck(finding, 'not_passed'))
    expect(await siteOf(site.id)).toMatchObject({ openFindings: 1 })
    await streamHandler({ Records: failed })

    expect(await siteOf(site.id)).toMatchObject({ openFindings: 1 })
  })

  test('sent twice, also at once, is one', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    setClock(later(finding.dueAt, 1))
    const same = { requestId: newId('ins'), photoIds: [await aPhoto(office)] }
    const send = () => recheck(finding, 'passed', same)

    const replies = [...(await Promise.all([send(), send()])), await send()]

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await hazardOf(finding.hazardId)).entries).toHaveLength(6)
  })

  test('sent twice, and done between two reads of the slower one, is one', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    const { hazardId } = finding
    await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(property)] }, property)
    const same = { requestId: newId('ins'), photoIds: [await aPhoto(office)] }
    const send = () => recheck(finding, 'not_passed', same)

    const replies = await overtakeReading(keys.hazard(hazardId).pk, send, send)

    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect((await hazardOf(hazardId)).entries.filter(({ action }) => action === 'rework')).toHaveLength(1)
  })

  test('while somebody takes a step with the hazard, one of the two wins, or one comes after the other', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    setClock(later(finding.dueAt, 1))
    const fix = { hazardId: finding.hazardId, photoIds: [await aPhoto(property)] }

    const [again, fixed] = await Promise.all([
      recheck(finding, 'passed'),
      call(handlingHandler, handling.fix, fix, property),
    ])

    expect([again.status, fixed.status]).toContain(200)
    expect([undefined, 'hazard_already_handled']).toContain(again.body.code)
    const { state, entries } = await hazardOf(finding.hazardId)
    expect(state).toBe(again.status === 200 ? 'closed' : 'fixed')
    expect(entries.filter(({ action }) => action === 'fix')).toHaveLength(1)
    expect(await isWhole(finding.hazardId)).toBe(true)
  })

  test('that moves nothing loses against who took a step with the hazard meanwhile', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    setClock(later(finding.dueAt, 1))
    const photoIds = [await aPhoto(office)]
    const again = { ...idsOf(finding), requestId: newId('ins'), result: 'not_passed' as const, photoIds }
    const fix = { hazardId: finding.hazardId, photoIds: [await aPhoto(property)] }

    const [late, fixed] = await overtake(
      () => call(handler, inspections.recheck, again, office),
      () => call(handlingHandler, handling.fix, fix, property),
    )

    expect(late).toMatchObject({ status: 409, body: { code: 'hazard_already_handled' } })
    expect(fixed.status).toBe(200)
  })

  test.each(['passed', 'not_passed'] as const)(
    '%s, it does not lose against what is only added meanwhile',
    async (result) => {
      const { id } = await underWay()
      const finding = await findOk(id, office)
      setClock(later(finding.dueAt, 1))
      const { hazardId } = finding
      const again = { ...idsOf(finding), requestId: newId('ins'), result, photoIds: [await aPhoto(office)] }

      const replies = await overtake(
        () => call(handler, inspections.recheck, again, office),
        () => call(hazardHandler, hazards.add, { hazardId, note: '又多了一辆' }, office),
      )

      expect(replies.map(({ status }) => status)).toEqual([200, 200])
      expect((await hazardOf(hazardId)).entries.filter(({ action }) => action === 'add')).toHaveLength(1)
      expect(await isWhole(hazardId)).toBe(true)
    },
  )

  test('told after a later visit, it leaves the site with that one', async () => {
    const { id, site } = await underWay()
    const finding = await findOk(id, office)
    setClock(later(finding.dueAt, 1))
    const lastVisitAt = later(now(), 60)
    await transact([visited(site.id, lastVisitAt)])

    expect(await recheck(finding, 'passed')).toMatchObject({ status: 200 })

    expect(await siteOf(site.id)).toMatchObject({ lastVisitAt, openFindings: 0 })
  })

  test.each([
    ['photo_not_found', 404, async () => newId('pho')],
    ['photo_not_ready', 409, () => aPhoto(office, { state: 'expected' })],
    ['photo_refused', 422, () => aPhoto(office, { state: 'refused' })],
    ['photo_already_used', 409, () => aPhoto(office, { usedBy: 'haz_1' })],
  ] as const)('wants a photo: %s', async (code, status, photo) => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    setClock(later(finding.dueAt, 1))

    expect(await recheck(finding, 'passed', { photoIds: [await photo()] })).toMatchObject({ status, body: { code } })
  })

  test('after a dispute is for somebody else than who closed it', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    const { hazardId } = finding
    await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(property)] }, property)
    await callOk(handlingHandler, handling.check, { hazardId }, office)
    await callOk(handlingHandler, handling.close, { hazardId, outcome: 'rectified' }, office)
    const dispute = { hazardId, reason: '车又停回来了', photoIds: [await aPhoto(office)] }
    setClock(later((await callOk(hazardHandler, hazards.dispute, dispute, office)).dueAt, 1))

    const { id: colleague, dutyId } = await onDuty('office', 'luotang', { title: '街道 02' })
    expect(await recheck(finding, 'passed')).toMatchObject({
      status: 409,
      body: { code: 'other_officer_must_check', details: { who: ['街道 02'] } },
    })
    const photoIds = [await aPhoto(colleague)]
    const other = { ...idsOf(finding), requestId: newId('ins'), result: 'passed' as const, photoIds }
    expect(await callOk(handler, inspections.recheck, other, colleague)).toMatchObject({ state: 'closed' })
    await off(colleague, dutyId)
  })

  describe('at what one fixed oneself', () => {
    /** Something that is due, which the office worker has in person, or says is fixed. */
    async function own(isFixed: boolean) {
      const { id, site } = await underWay()
      const finding = await findOk(id, office)
      const { hazardId } = finding
      const records = await recordsOf(`HAZARD#${hazardId}`, async () => {
        const reason = '我们来办'
        await callOk(handlingHandler, handling.reroute, { hazardId, personId: office, reason }, office)
        if (isFixed) await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(office)] }, office)
      })
      await streamHandler({ Records: records })
      setClock(later(finding.dueAt, 1))
      return { finding, site }
    }
    const isOffered = async (siteId: string, by: string) =>
      (await callOk(siteHandler, siteRegister.one, { siteId }, by)).findings.map(({ ownFix }) => !ownFix)

    test.each([
      ['said to be', true, 'passed'],
      ['said to be', true, 'not_passed'],
      ['had in person', false, 'passed'],
    ] as const)('%s fixed is for somebody else, and offered to them only: %s, %s', async (_how, isFixed, result) => {
      const { finding, site } = await own(isFixed)
      const { id: colleague, dutyId } = await onDuty('office', 'luotang', { title: '街道 02' })

      expect(await recheck(finding, result)).toMatchObject({
        status: 409,
        body: { code: 'recheck_of_own_fix', details: { who: ['街道 02'] } },
      })
      expect([await isOffered(site.id, office), await isOffered(site.id, colleague)]).toEqual([[false], [true]])
      const row = `recheck:${finding.hazardId}`
      expect(await rechecksOf(office)).not.toContain(row)
      expect(await rechecksOf(colleague)).toContain(row)
      const photoIds = [await aPhoto(colleague)]
      const other = { ...idsOf(finding), requestId: newId('ins'), result, photoIds }
      expect(await call(handler, inspections.recheck, other, colleague)).toMatchObject({ status: 200 })
      await off(colleague, dutyId)
    })

    test('is done by oneself where nobody else is there', async () => {
      const { finding, site } = await own(true)

      expect(await isOffered(site.id, office)).toEqual([true])
      expect(await rechecksOf(office)).toContain(`recheck:${finding.hazardId}`)
      expect(await recheck(finding, 'passed')).toMatchObject({ status: 200, body: { state: 'closed' } })
    })
  })

  test('that passed leaves nothing open that was asked before', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    const { hazardId } = finding
    const until = addDays(dayOf(finding.dueAt), 3)
    await callOk(handlingHandler, handling.requestExtension, { hazardId, until, reason: '等配件' }, property)
    await callOk(handlingHandler, handling.ask, { hazardId, note: '是哪个出口' }, property)
    expect(await hazardOf(hazardId)).toMatchObject({ question: {}, extension: {} })
    setClock(later(finding.dueAt, 1))

    await recheck(finding, 'passed')

    const hazard = await hazardOf(hazardId)
    expect([hazard.state, hazard.question, hazard.extension]).toEqual(['closed', undefined, undefined])
  })

  test('with another result under the same request is refused', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    setClock(later(finding.dueAt, 1))
    const requestId = newId('ins')
    await recheck(finding, 'passed', { requestId })

    expect(await recheck(finding, 'not_passed', { requestId })).toMatchObject({ body: { code: 'request_id_reused' } })
  })

  test('of what was never found, and elsewhere, is not there', async () => {
    const { id } = await underWay()
    const finding = await findOk(id, office)
    const stranger = (await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')).id
    const input = { ...idsOf(finding), requestId: newId('ins'), result: 'passed' as const, photoIds: [newId('pho')] }

    expect(await call(handler, inspections.recheck, input, stranger)).toMatchObject({
      status: 404,
      body: { code: 'finding_not_found' },
    })
  })
})

describe('the stream', () => {
  test('tells the inspection and the site what became of a finding, also twice', async () => {
    const { id, site } = await underWay()
    const finding = await findOk(id, office)
    const pk = `HAZARD#${finding.hazardId}`
    const fix = { hazardId: finding.hazardId, photoIds: [await aPhoto(property)] }
    const fixed = await recordsOf(pk, () => callOk(handlingHandler, handling.fix, fix, property))
    const checked = await recordsOf(pk, () =>
      callOk(handlingHandler, handling.check, { hazardId: finding.hazardId }, office),
    )
    const closed = await recordsOf(pk, () =>
      callOk(handlingHandler, handling.close, { hazardId: finding.hazardId, outcome: 'rectified' }, office),
    )
    const state = async () =>
      (await callOk(handler, inspections.one, { inspectionId: id }, office)).findings.map((one) => one.state)

    await streamHandler({ Records: fixed })
    expect([await state(), (await siteOf(site.id)).openFindings]).toEqual([['fixed'], 1])
    await streamHandler({ Records: [...checked, ...closed] })
    await streamHandler({ Records: fixed })

    expect([await state(), (await siteOf(site.id)).openFindings]).toEqual([['closed'], 0])
    expect(await siteOf(site.id)).toMatchObject({ nextRecheckAt: finding.recheck?.dueAt })
  })

  test('tells of more time, before which nobody has to look again', async () => {
    const { id, site } = await underWay()
    const finding = await findOk(id, office)
    const { hazardId } = finding
    const until = addDays(dayOf(finding.dueAt), 5)
    const dueAt = instantOf(until, '23:59')
    const extend = { hazardId, until, reason: '等配件' }

    const extended = await recordsOf(`HAZARD#${hazardId}`, () =>
      callOk(handlingHandler, handling.extend, extend, office),
    )
    setClock(later(finding.dueAt, 1))
    await streamHandler({ Records: extended })

    const [found] = (await callOk(handler, inspections.one, { inspectionId: id }, office)).findings
    expect(found).toMatchObject({ dueAt, recheck: { opensAt: dueAt } })
    expect(found!.recheck!.dueAt > dueAt).toBe(true)
    expect(await siteOf(site.id)).toMatchObject({ nextRecheckAt: found!.recheck!.dueAt })
    expect(await rechecksOf(office)).not.toContain(`recheck:${hazardId}`)
    setClock(later(dueAt, 1))
    expect(await rechecksOf(office)).toContain(`recheck:${hazardId}`)
    expect((await recheck(finding, 'not_passed')).body).toMatchObject({ state: 'dispatched', dueAt })
  })
})
