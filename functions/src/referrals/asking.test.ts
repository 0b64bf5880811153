import { handling } from '@mulin/shared/hazards/handling'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { joining } from '@mulin/shared/hazards/joining'
import { inbox } from '@mulin/shared/inbox'
import { type Referral, referrals } from '@mulin/shared/referrals'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { injectFaults } from '../../test/faults.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import type { NewHazard } from '../tables/hazards.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
let by: string
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'housing', name: '住建部门' })
  by = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
})
afterEach(() => setClock())

const brigade = { unitId: 'fire-brigade', name: '消防救援站' }

/** A hazard with the fire brigade, and a link for it. */
async function referred(more: Partial<NewHazard> = {}, days = 7) {
  const hazard = await aHazard({ state: 'dispatched', handler: brigade, ...more })
  const input = { hazardId: hazard.id, requestId: newId('ref'), days }
  return { hazard, hazardId: hazard.id, ...(await callOk(handler, referrals.refer, input, by)) }
}
type Link = Pick<Referral, 'secret'>

const nextWeek = () => addDays(dayOf(now()), 7)
const ask = ({ secret }: Link, note = '从哪个门进？', requestId: string = newId('ref')) =>
  call(handler, referrals.ask, { secret, requestId, note })
const askForTime = ({ secret }: Link, until = nextWeek(), requestId: string = newId('ref')) =>
  call(handler, referrals.requestExtension, { secret, requestId, until, reason: '等配件，周五到' })
const seen = async ({ secret }: Link) => (await callOk(handler, referrals.open, { secret })).hazard
const answer = async (hazardId: string, note: string, photoIds: string[] = []) =>
  callOk(hazardsHandler, hazards.answer, { hazardId, note, photoIds }, (await storedHazardOf(hazardId))!.reporterId)
const fileOf = (hazardId: string, who = by) => callOk(hazardsHandler, hazards.one, { hazardId }, who)
const accessesOf = async (hazardId: string) =>
  (await callOk(handler, referrals.ofHazard, { hazardId }, by)).referrals.flatMap(({ accesses }) =>
    accesses.map(({ what }) => what),
  )
/** As if it had been opened so often. */
async function fill({ id }: { id: string }, count: number) {
  const [item] = await itemsWhere((one) => one['id'] === id)
  const accesses = Array.from({ length: count }, () => ({ at: now(), what: 'opened' }))
  await transact([{ put: { ...item!, accesses }, if: { id } }])
}
const withdraw = ({ hazardId, id }: { hazardId: string; id: string }) =>
  call(handler, referrals.withdraw, { hazardId, referralId: id }, by)

describe('a question to the reporter through a link', () => {
  test('is one of the unit: the clock rests, the reporter reads it, and the link stays open', async () => {
    const link = await referred()

    const { status, body } = await ask(link)

    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'open',
      hazard: { question: { text: '', at: expect.any(String) }, said: [{ action: 'ask', note: '从哪个门进？' }] },
    })
    expect(body.hazard?.can).toEqual(['fix', 'send_back', 'request_extension'])
    const { question, entries } = await fileOf(link.hazardId, link.hazard.reporterId)
    expect(question?.text).toBe('从哪个门进？')
    expect(entries.at(-1)).toMatchObject({
      action: 'ask',
      by: brigade.name,
      note: '从哪个门进？',
      dueAt: question?.until,
    })
    expect(await accessesOf(link.hazardId)).toEqual(['asked'])
  })

  test('is answered on the link, with photos, without numbers, and by when it is to be fixed since', async () => {
    const link = await referred()
    const { question } = (await ask(link)).body.hazard!
    setClock(later(question!.at, 60))
    const photoId = await aPhoto(link.hazard.reporterId)
    await answer(link.hazardId, '北门，到了打 13912347658', [photoId])

    const hazard = await seen(link)

    expect(hazard?.question).toBeUndefined()
    expect(hazard?.said).toMatchObject([
      { action: 'ask', by: brigade.name, note: '从哪个门进？' },
      { action: 'answer', note: '北门，到了打 139****7658', photos: [{ id: photoId }] },
    ])
    expect(hazard?.said.map((line) => Object.keys(line))).toEqual([
      ['at', 'action', 'by', 'note', 'dueAt', 'photos'],
      ['at', 'action', 'note', 'dueAt', 'photos'],
    ])
    expect(hazard?.said.at(-1)?.dueAt).toBe(hazard?.dueAt)
    expect(hazard!.dueAt >= later(link.hazard.dueAt, 60)).toBe(true)
    expect(hazard?.can).toContain('ask')
  })

  test('does not keep it from being fixed meanwhile', async () => {
    const link = await referred()
    await ask(link)
    const photoIds = [await aPhoto(link.id)]

    const fixed = await call(handler, referrals.fix, { secret: link.secret, requestId: newId('ref'), photoIds })

    expect(fixed).toMatchObject({ status: 200, body: { state: 'answered' } })
    expect(await storedHazardOf(link.hazardId)).toMatchObject({ state: 'fixed' })
  })

  test('what was asked before the unit had it is told once it is answered, without numbers and doors', async () => {
    const { id: hazardId, reporterId } = await aHazard({ state: 'accepted' })
    await callOk(handlingHandler, handling.ask, { hazardId, note: '在几楼？502室的人说 13912347658' }, by)
    const photoId = await aPhoto(reporterId)
    await answer(hazardId, '五楼 501 旁边，打 13912347658', [photoId])
    await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)
    const link = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)
    await callOk(handlingHandler, handling.ask, { hazardId, note: '还在吗？' }, by)

    const said = (await seen(link))?.said
    expect(said).toMatchObject([
      { action: 'ask', by: '网格员 01', note: '在几楼？***室的人说 139****7658' },
      { action: 'answer', note: '五楼 *** 旁边，打 139****7658', photos: [{ id: photoId }] },
      { action: 'ask', by: '网格员 01', note: '还在吗？' },
    ])
    expect(said).toHaveLength(3)
  })

  test('the words with which the unit got it are told, without numbers; those for another unit are not', async () => {
    const { id: hazardId } = await aHazard({ state: 'accepted' })
    await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'housing', note: '只给住建' }, by)
    const { unitId } = brigade
    const reason = '请先围挡，打 13912347658'
    await callOk(handlingHandler, handling.reroute, { hazardId, unitId, reason }, by)
    const link = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)

    expect((await seen(link))?.said).toMatchObject([
      { action: 'reroute', by: '网格员 01', note: '请先围挡，打 139****7658' },
    ])
  })

  test('what was asked before and is open is only waited for; with its answer it is told', async () => {
    const { id: hazardId } = await aHazard({ state: 'accepted' })
    await callOk(handlingHandler, handling.ask, { hazardId, note: '在几楼？' }, by)
    await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)
    const link = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)
    expect(await seen(link)).toMatchObject({ question: { text: '' }, said: [] })

    await answer(hazardId, '三楼')

    expect((await seen(link))?.said).toMatchObject([
      { action: 'ask', note: '在几楼？' },
      { action: 'answer', note: '三楼' },
    ])
  })

  test('is refused while another one is open, and about a part', async () => {
    const link = await referred()
    await ask(link)
    expect(await ask(link, '几楼？')).toMatchObject({ status: 409, body: { code: 'question_already_open' } })
    const part = await referred({ parent: { hazardId: newId('haz'), number: 'YH20261122-999999' } })
    expect((await seen(part))?.can).not.toContain('ask')
    expect(await ask(part)).toMatchObject({ status: 409, body: { code: 'hazard_is_a_part' } })
  })

  test('wants words as from everybody else', async () => {
    const link = await referred()
    for (const note of ['', ' ？ ', '长'.repeat(301)])
      expect(await ask(link, note)).toMatchObject({ status: 400, body: { details: { fields: ['note'] } } })
  })
})

describe('more time asked for through a link', () => {
  test('waits for who decides, as from every unit', async () => {
    const link = await referred()

    const { status, body } = await askForTime(link)

    const dueAt = instantOf(nextWeek(), '23:59')
    expect(status).toBe(200)
    expect(body.hazard).toMatchObject({ extension: { dueAt, reason: '等配件，周五到' }, dueAt: link.hazard.dueAt })
    expect(body.hazard?.can).toEqual(['fix', 'send_back', 'ask'])
    const file = await fileOf(link.hazardId)
    expect(file.extension).toMatchObject({ dueAt })
    expect(file.entries.at(-1)).toMatchObject({ action: 'request_extension', by: brigade.name, dueAt })
    const { items } = await callOk(inboxHandler, inbox.read, { limit: 50 }, by)
    expect(items.map(({ id }) => id)).toContain(link.hazardId)
    expect(await accessesOf(link.hazardId)).toEqual(['extension_requested'])
  })

  test('given or not, the link says so and why', async () => {
    const link = await referred()
    await askForTime(link)
    const refusal = { hazardId: link.hazardId, reason: '涉及安全，不能再等' }
    await callOk(handlingHandler, handling.refuseExtension, refusal, by)
    expect((await seen(link))?.said.at(-1)).toMatchObject({ action: 'refuse_extension', note: refusal.reason })

    await askForTime(link)
    const given = { hazardId: link.hazardId, until: nextWeek(), reason: '可以' }
    await callOk(handlingHandler, handling.extend, given, by)

    const hazard = await seen(link)
    const dueAt = instantOf(nextWeek(), '23:59')
    expect(hazard).toMatchObject({ dueAt })
    expect(hazard?.extension).toBeUndefined()
    expect(hazard?.said.at(-1)).toMatchObject({ action: 'extend', dueAt, by: '网格员 01', note: '可以' })
  })

  test.each([
    ['a day that is not later', () => dayOf(now()), 'extension_not_later'],
    ['a day gone by', () => addDays(dayOf(now()), -1), 'deadline_out_of_range'],
    ['a day out of sight', () => addDays(dayOf(now()), 91), 'deadline_out_of_range'],
  ])('is refused for %s', async (_what, until, code) => {
    const link = await referred({ dueAt: instantOf(addDays(dayOf(now()), 2), '12:00') })

    expect(await askForTime(link, until())).toMatchObject({ status: expect.any(Number), body: { code } })
    expect((await storedHazardOf(link.hazardId))?.extension).toBeUndefined()
  })

  test('is refused while it was asked for already', async () => {
    const link = await referred()
    await askForTime(link)

    expect(await askForTime(link)).toMatchObject({ status: 409, body: { code: 'extension_already_requested' } })
  })
})

describe('a deadline that moved takes the link along', () => {
  const give = (link: { hazardId: string }, days: number) =>
    callOk(handlingHandler, handling.extend, { hazardId: link.hazardId, until: inDays(days), reason: '可以' }, by)
  const inDays = (days: number) => addDays(dayOf(now()), days)
  const endOfDay = (days: number) => instantOf(inDays(days), '23:59')
  const view = ({ secret }: Link) => callOk(handler, referrals.open, { secret })

  test('when more time is given, until then it is seen and answered', async () => {
    const link = await referred({}, 3)
    const expiresAt = endOfDay(9)
    await give(link, 9)
    expect(await view(link)).toMatchObject({ state: 'open', expiresAt, goesAlongAfter: link.hazard.dueAt })
    setClock(later(link.expiresAt, 60))

    expect(await view(link)).toMatchObject({ state: 'open', expiresAt, hazard: { dueAt: expiresAt } })
    const { referrals: links } = await callOk(handler, referrals.ofHazard, { hazardId: link.hazardId }, by)
    expect(links).toMatchObject([{ state: 'open', expiresAt }])
    const announced = { requestId: newId('pho'), contentType: 'image/jpeg', bytes: 9 } as const
    expect(await call(handler, referrals.preparePhoto, { ...announced, secret: link.secret })).toMatchObject({
      status: 200,
    })
    expect(await ask(link)).toMatchObject({ status: 200, body: { state: 'open' } })
    const photoIds = [await aPhoto(link.id)]
    const fixed = await call(handler, referrals.fix, { secret: link.secret, requestId: newId('ref'), photoIds })
    expect(fixed).toMatchObject({ status: 200, body: { state: 'answered' } })
  })

  test('and no longer; to an earlier day again it goes along as well', async () => {
    const [link, shorter] = [await referred({}, 3), await referred({}, 3)]
    await give(link, 9)
    for (const days of [9, 5]) await give(shorter, days)
    setClock(later(endOfDay(5), 1))

    expect(await view(shorter)).toMatchObject({ state: 'expired' })
    expect(await view(link)).toMatchObject({ state: 'open' })
    setClock(later(link.expiresAt, 7 * 24 * 60))
    expect(await view(link)).toMatchObject({ state: 'expired' })
  })

  test('when the clock rested for an answer', async () => {
    const link = await referred({ dueAt: later(now(), 23 * 60) }, 1)
    await ask(link)
    setClock(later(now(), 3 * 60))
    await answer(link.hazardId, '北门')
    setClock(later(link.expiresAt, 60))

    expect(await view(link)).toMatchObject({
      state: 'open',
      hazard: { said: [{ action: 'ask' }, { action: 'answer' }] },
    })
  })

  test('not where it stays, or was later all along', async () => {
    const link = await referred({ dueAt: endOfDay(9) }, 3)
    setClock(later(link.expiresAt, 1))

    expect(await view(link)).toMatchObject({ state: 'expired' })
    expect(await ask(link)).toMatchObject({ body: { code: 'referral_over', details: { state: 'expired' } } })
  })

  test('not one that was taken back, is with somebody else or was worn out', async () => {
    const [taken, gone, worn] = [await referred({}, 3), await referred({}, 3), await referred({}, 3)]
    for (const link of [taken, gone, worn]) await give(link, 9)
    await withdraw(taken)
    await callOk(handlingHandler, handling.sendBack, { hazardId: gone.hazardId, reason: '改派' }, by)
    await fill(worn, 200)
    setClock(later(taken.expiresAt, 60))

    expect(await view(taken)).toMatchObject({ state: 'withdrawn' })
    expect(await view(gone)).toMatchObject({ state: 'withdrawn' })
    expect(await ask(worn)).toMatchObject({ status: 410, body: { code: 'referral_worn_out' } })
    expect(await withdraw(worn)).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
  })

  test('not one from before it came back to the unit: that needs another link', async () => {
    const link = await referred({}, 3)
    const { hazardId } = link
    setClock(later(now(), 60))
    await give(link, 9)
    await callOk(handlingHandler, handling.sendBack, { hazardId, reason: '不归他们' }, by)
    await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)

    const { state, expiresAt, goesAlongAfter } = await view(link)
    expect([state, expiresAt, goesAlongAfter]).toEqual(['open', link.expiresAt, undefined])
    const again = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)
    setClock(later(now(), 60))
    await give(link, 12)
    setClock(later(again.expiresAt, 60))

    expect(await view(link)).toMatchObject({ state: 'expired' })
    expect(await view(again)).toMatchObject({ state: 'open', expiresAt: (await storedHazardOf(hazardId))?.dueAt })
  })

  test('one made since the unit has it in another estate', async () => {
    const { hazardId } = await referred({}, 3)
    const elsewhere = { hazardId, unitId: brigade.unitId, estateId: 'taiyu-e2', reason: '小区写错了' }
    setClock(later(now(), 60))
    await callOk(handlingHandler, handling.reroute, elsewhere, by)
    setClock(later(now(), 60))
    const link = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)
    setClock(later(now(), 60))
    await give({ hazardId }, 9)
    const expiresAt = endOfDay(9)
    setClock(later(link.expiresAt, 60))

    expect(await view(link)).toMatchObject({ state: 'open', expiresAt })
  })

  test('nor one that was over when staff fixed it, and it was disputed and handed to the same unit', async () => {
    const link = await referred({}, 3)
    const {
      hazardId,
      hazard: { reporterId },
    } = link
    const officer = (await onDuty('community_officer', 'luotang/taiyu')).id
    setClock(later(link.expiresAt, 60))
    await callOk(handlingHandler, handling.reroute, { hazardId, personId: by, reason: '我去看' }, by)
    await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(by)] }, by)
    await callOk(handlingHandler, handling.check, { hazardId }, officer)
    await callOk(handlingHandler, handling.close, { hazardId, outcome: 'rectified' }, officer)
    setClock(later(now(), 5 * 24 * 60))
    const against = { hazardId, photoIds: [await aPhoto(reporterId)], reason: '又停了两辆' }
    await callOk(hazardsHandler, hazards.dispute, against, reporterId)
    await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)

    expect((await storedHazardOf(hazardId))!.dueAt > now()).toBe(true)
    expect(await view(link)).toEqual({ unitName: brigade.name, state: 'expired', expiresAt: link.expiresAt })
    const { referrals: links } = await callOk(handler, referrals.ofHazard, { hazardId }, by)
    expect(links).toMatchObject([{ state: 'expired', expiresAt: link.expiresAt }])
  })

  test('also while it is worn out between reading and writing', async () => {
    const link = await referred({}, 3)
    await give(link, 9)
    setClock(later(link.expiresAt, 60))

    const [asked] = await overtake(
      () => ask(link),
      () => fill(link, 180),
    )

    expect(asked).toMatchObject({ status: 410, body: { code: 'referral_worn_out' } })
  })

  test('one made before the deadline was kept with it ends by itself', async () => {
    const link = await referred({}, 3)
    const [item] = await itemsWhere((one) => one['id'] === link.id)
    const { dueAt: _, ...older } = item!
    await transact([{ put: older, if: { id: link.id } }])
    await give(link, 9)
    expect((await view(link)).goesAlongAfter).toBeUndefined()
    setClock(later(link.expiresAt, 1))

    expect(await view(link)).toMatchObject({ state: 'expired' })
  })
})

test('fixed once and disputed, the link of the next unit says so, with the words and photos of that and what the category asks', async () => {
  const answers = [
    { question: '几辆车', answer: '2–3 辆，车主 13912347658' },
    { question: '正在充电吗', answer: '正在充电' },
  ]
  const { id: hazardId, reporterId } = await aHazard({ state: 'accepted', answers })
  await callOk(handlingHandler, handling.ask, { hazardId, note: '具体在哪里？' }, by)
  await answer(hazardId, '三楼东侧拐角')
  const worker = (await onDuty('partner', 'luotang', { unitId: brigade.unitId })).id
  const [officer, neighbour] = [(await onDuty('community_officer', 'luotang/taiyu')).id, (await aResident()).id]
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)
  const join = { hazardId, requestId: newId('haz'), photoIds: [], words: '找 502室' }
  await callOk(joiningHandler, joining.join, join, neighbour)
  await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(worker)], note: '挪走了' }, worker)
  await callOk(handlingHandler, handling.check, { hazardId, note: '看过了' }, officer)
  await callOk(handlingHandler, handling.close, { hazardId, outcome: 'rectified' }, officer)
  const [shown, hidden] = [await aPhoto(reporterId), await aPhoto(reporterId)]
  const against = { hazardId, photoIds: [shown, hidden], reason: '又停了两辆，打 13912347658' }
  await callOk(hazardsHandler, hazards.dispute, against, reporterId)
  const too = { hazardId, photoIds: [await aPhoto(neighbour)], reason: '我家 502 门口也有' }
  await callOk(hazardsHandler, hazards.dispute, too, neighbour)
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)
  await callOk(handlingHandler, handling.hidePhoto, { hazardId, photoId: hidden, reason: '有人脸' }, by)
  const link = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)

  const hazard = await seen(link)

  expect(hazard?.answers).toEqual([{ question: '几辆车', answer: '2–3 辆，车主 139****7658' }, answers[1]])
  expect(hazard?.said).toMatchObject([
    { action: 'ask', note: '具体在哪里？' },
    { action: 'answer', note: '三楼东侧拐角' },
    { action: 'dispute', note: '又停了两辆，打 139****7658', photos: [{ id: shown }] },
  ])
  expect(hazard?.said).toHaveLength(3)
  expect(JSON.stringify(hazard)).not.toMatch(/per_|502 ?[门室]|13912347658/)
})

test('what was added for staff alone, as clients of before promise, no link tells, whenever that was', async () => {
  const { id: hazardId, reporterId } = await aHazard({ state: 'accepted' })
  const add = (note: string, more: { forUnitToo?: true; photoIds?: string[] } = {}) =>
    callOk(hazardsHandler, hazards.add, { hazardId, note, ...more }, reporterId)
  await add('张家的车', { photoIds: [await aPhoto(reporterId)] })
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)
  const link = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)
  await add('张家又停了一辆')
  await add('还在', { forUnitToo: true })

  expect((await seen(link))?.said).toMatchObject([{ action: 'add', note: '还在' }])
  expect((await fileOf(hazardId)).entries.filter(({ action }) => action === 'add')).toHaveLength(3)
})

test('what residents add, unasked, is told on the link, also from before the unit had it, without what is hidden, numbers and names', async () => {
  const { id: hazardId, reporterId } = await aHazard({ state: 'accepted' })
  const add = async (note: string, photoIds: string[] = []) => {
    const input = { hazardId, requestId: newId('haz'), note, photoIds, forUnitToo: true as const }
    return callOk(hazardsHandler, hazards.add, input, reporterId)
  }
  const [shown, hidden] = [await aPhoto(reporterId), await aPhoto(reporterId)]
  await add('又多了三辆，打 13912347658', [shown, hidden])
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)
  const link = await callOk(handler, referrals.refer, { hazardId, requestId: newId('ref'), days: 3 }, by)
  await add('还在')
  await callOk(handlingHandler, handling.hidePhoto, { hazardId, photoId: hidden, reason: '有人脸' }, by)

  const said = (await seen(link))?.said

  expect(said).toMatchObject([
    { action: 'add', note: '又多了三辆，打 139****7658', photos: [{ id: shown }] },
    { action: 'add', note: '还在', photos: [] },
  ])
  expect(said?.map((line) => Object.keys(line))).toEqual([
    ['at', 'action', 'note', 'photos'],
    ['at', 'action', 'note', 'photos'],
  ])
})

type Send = (link: Link, note?: string, requestId?: string) => Promise<{ status: number }>
const asks: Record<string, Send> = {
  'asking the reporter': ask,
  'asking for time': (link, _note, requestId) => askForTime(link, undefined, requestId),
}

describe.each(Object.entries(asks))('%s', (_name, send) => {
  test('sent again after a lost answer, and under faults, is written once', async () => {
    const link = await referred()
    const requestId = newId('ref')
    const faults = injectFaults({ seed: 11, share: 0.2 })
    try {
      for (let attempt = 0; attempt < 5; attempt++) await send(link, undefined, requestId)
    } finally {
      faults.stop()
    }

    const answers = await Promise.all([1, 2, 3].map(() => send(link, undefined, requestId)))

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await storedHazardOf(link.hazardId))?.version).toBe(link.hazard.version + 1)
    expect(await accessesOf(link.hazardId)).toHaveLength(1)
  })

  test('of two at once one counts', async () => {
    const link = await referred()

    const answers = await Promise.all([send(link), send(link)])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await storedHazardOf(link.hazardId))?.version).toBe(link.hazard.version + 1)
  })

  test('is refused through a link that is over, with why', async () => {
    const [taken, gone, late] = [await referred(), await referred(), await referred({}, 1)]
    await withdraw(taken)
    await callOk(handlingHandler, handling.sendBack, { hazardId: gone.hazardId, reason: '改派' }, by)
    for (const [link, state] of [
      [taken, 'withdrawn'],
      [gone, 'withdrawn'],
    ] as const)
      expect(await send(link)).toMatchObject({ status: 409, body: { code: 'referral_over', details: { state } } })
    setClock(later(now(), 24 * 60))
    expect(await send(late)).toMatchObject({ body: { code: 'referral_over', details: { state: 'expired' } } })
    expect(await send({ secret: 'x'.repeat(43) })).toMatchObject({ status: 404, body: { code: 'referral_not_found' } })
  })

  test('through a link that is taken back at that moment nothing is asked', async () => {
    const link = await referred()

    const [asked] = await overtake(
      () => send(link),
      () => withdraw(link),
    )

    expect(asked).toMatchObject({ status: 409, body: { code: 'referral_over', details: { state: 'withdrawn' } } })
    expect((await storedHazardOf(link.hazardId))?.version).toBe(link.hazard.version)
  })

  test('is not possible any more where its answer could not be read', async () => {
    const link = await referred()
    for (const opened of [200, 199, 180]) {
      await fill(link, opened)
      expect(await send(link)).toMatchObject({ status: 410, body: { code: 'referral_worn_out' } })
    }

    await fill(link, 179)
    const [asked] = await overtake(
      () => send(link),
      () => fill(link, 180),
    )
    expect(asked).toMatchObject({ status: 410, body: { code: 'referral_worn_out' } })
    expect((await storedHazardOf(link.hazardId))?.version).toBe(link.hazard.version)

    await fill(link, 179)
    expect(await send(link)).toMatchObject({ status: 200 })
    expect((await seen(link))?.said).toHaveLength(1)
  })

  test('sent again after a lost answer it is known, also when the link ended meanwhile', async () => {
    const [worn, late] = [await referred(), await referred({}, 1)]
    const requestId = newId('ref')
    for (const link of [worn, late]) expect(await send(link, undefined, requestId)).toMatchObject({ status: 200 })

    await fill(worn, 200)
    expect(await send(worn, undefined, requestId)).toMatchObject({ status: 200, body: { state: 'worn_out' } })
    setClock(later(now(), 24 * 60))
    expect(await send(late, undefined, requestId)).toMatchObject({ status: 200, body: { state: 'expired' } })
    expect(await send(late)).toMatchObject({ body: { code: 'referral_over', details: { state: 'expired' } } })
  })
})

test('why it is done again is told on a new link', async () => {
  const link = await referred()
  const photoIds = [await aPhoto(link.id)]
  await callOk(handler, referrals.fix, { secret: link.secret, requestId: newId('ref'), photoIds })
  await callOk(handlingHandler, handling.rework, { hazardId: link.hazardId, reason: '北侧还有一辆' }, by)
  const again = { hazardId: link.hazardId, requestId: newId('ref'), days: 3 }

  const next = await callOk(handler, referrals.refer, again, by)

  expect((await seen(next))?.said).toMatchObject([{ action: 'rework', by: '网格员 01', note: '北侧还有一辆' }])
})
