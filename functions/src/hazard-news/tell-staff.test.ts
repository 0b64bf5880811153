import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { type Message, messages } from '@mulin/shared/messages'
import { referrals } from '@mulin/shared/referrals'
import { addDays, dayOf } from '@mulin/shared/times'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { recordOf, recordsOf } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { aHazard } from '../../test/hazards.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as referralsHandler } from '../referrals/handler.ts'
import { newId } from '../platform/ids.ts'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { hazardRecordOf, type NewHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { markRead, messagesOf } from '../tables/messages.ts'
import { addNewWork } from '../tables/new-work.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await aUnit()
  await aUnit({ id: 'property-1', name: '物业公司 01', kind: 'property' })
})
afterEach(() => setClock())

let communities = 0

/** A community of its own with its staff, so that nobody else is told. */
async function aDesk() {
  const community = `luotang/c${++communities}`
  const grid = `${community}/g${communities}`
  const areaPath = `${grid}/e${communities}`
  const worker = (await onDuty('grid_worker', grid)).id
  const officer = (await onDuty('community_officer', community)).id
  const report = (over: Partial<NewHazard> = {}) => aHazard({ areaPath, ...over })
  return { community, grid, areaPath, worker, officer, report }
}

const tell = (Records: Awaited<ReturnType<typeof recordsOf>>) => asFunction('hazard-news', () => handler({ Records }))

/** Does something a minute later and tells it, twice at once. */
async function told(hazardId: string, work: () => Promise<unknown>) {
  setClock(later(now(), 1))
  const Records = await recordsOf(`HAZARD#${hazardId}`, work)
  const answers = await Promise.all([tell(Records), tell(Records)])
  expect(answers.flatMap(({ batchItemFailures }) => batchItemFailures)).toEqual([])
}

async function reported({ report }: Awaited<ReturnType<typeof aDesk>>, over: Partial<NewHazard> = {}) {
  const hazard = await report(over)
  await tellOf(hazard.id)
  return hazard
}

/** Everything that happened to it, as if it were new. */
async function tellOf(hazardId: string) {
  const items = await itemsWhere(({ pk }) => pk === `HAZARD#${hazardId}`)
  await tell(items.map((item) => recordOf(undefined, item)))
}

const messagesTo = async (personId: string) => (await messagesOf(personId, { limit: 50 })).messages
const unreadOf = async (personId: string) => (await callOk(messagesHandler, messages.mine, {}, personId)).unread
const newWorkOf = async (personId: string) =>
  (await messagesTo(personId)).filter((message) => message.kind === 'new_work')
const counts = async (personId: string) => (await newWorkOf(personId)).map(({ count }) => count)
const asStaff = async (personId: string) =>
  (await messagesTo(personId)).flatMap((message: Message) =>
    message.kind === 'hazard' && message.as === 'staff' ? [message.what] : [],
  )
const readNow = (personId: string) => markRead(personId, { upTo: now() })

const accept = (hazardId: string, personId: string) => callOk(handlingHandler, handling.accept, { hazardId }, personId)
const dispatch = (hazardId: string, personId: string, unitId = 'fire-brigade') =>
  callOk(handlingHandler, handling.dispatch, { hazardId, unitId }, personId)
const fix = async (hazardId: string, personId: string) =>
  callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(personId)] }, personId)
const rework = (hazardId: string, personId: string) =>
  callOk(handlingHandler, handling.rework, { hazardId, reason: '还有一辆' }, personId)
async function noAnswer(hazardId: string) {
  const record = (await hazardRecordOf(hazardId))!
  const { question: unanswered, state } = record.hazard
  const entry = { at: now(), action: 'no_answer' as const, state, photoIds: [], personId: 'clock' }
  await transact(moveHazard(record, moved(record, { question: undefined, unanswered }, entry)))
}
const sendBack = (hazardId: string, personId: string) =>
  callOk(handlingHandler, handling.sendBack, { hazardId, reason: '派错了' }, personId)

describe('a deadline that is moved to an earlier day', () => {
  const extend = (hazardId: string, personId: string, days: number) =>
    callOk(
      handlingHandler,
      handling.extend,
      { hazardId, until: addDays(dayOf(now()), days), reason: '台风要来' },
      personId,
    )
  const lastTo = async (personId: string) => (await messagesTo(personId)).find(({ kind }) => kind === 'hazard')

  test('is told to who has it, with the reason, and a later one to nobody', async () => {
    const desk = await aDesk()
    const fire = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
    const { id: hazardId } = await desk.report({ state: 'accepted' })
    await dispatch(hazardId, desk.worker)

    await told(hazardId, () => extend(hazardId, desk.worker, 40))
    expect(await asStaff(fire)).toEqual([])
    await told(hazardId, () => extend(hazardId, desk.worker, 5))

    const { dueAt } = (await hazardRecordOf(hazardId))!.hazard
    expect(await lastTo(fire)).toMatchObject({ as: 'staff', what: 'extend', sooner: true, note: '台风要来', dueAt })
    expect(await asStaff(desk.worker)).toEqual([])
  })

  test('is told too where it comes from what is merged into it', async () => {
    const desk = await aDesk()
    const fire = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
    const into = await desk.report({ state: 'accepted', dueAt: later(now(), 9000) })
    await dispatch(into.id, desk.worker)
    const { id: hazardId, dueAt } = await desk.report({ dueAt: later(now(), 600) })
    const merge = { hazardId, number: into.number, note: '同一处' }

    await told(into.id, () => callOk(handlingHandler, handling.merge, merge, desk.worker))

    expect(await lastTo(fire)).toMatchObject({ what: 'absorb', sooner: true, note: '同一处', dueAt })
  })
})

describe('what comes to wait for somebody', () => {
  test('is told to the nearest desk and the property company of the estate, and to nobody else', async () => {
    const desk = await aDesk()
    const company = (await onDuty('property', desk.areaPath, { unitId: 'property-1' })).id
    const others = await Promise.all([
      onDuty('office', desk.community),
      onDuty('desk_clerk', desk.grid),
      onDuty('administrator', desk.grid),
      onDuty('grid_worker', desk.grid, { from: '2020-01-01', until: '2020-12-31' }),
    ])

    const { id: hazardId, number, dueAt } = await reported(desk)

    const news = { kind: 'new_work', count: 1, dueAt, about: { hazardId, number } }
    expect(await messagesTo(desk.worker)).toMatchObject([news])
    expect(await messagesTo(company)).toMatchObject([news])
    for (const personId of [desk.officer, ...others.map(({ id }) => id)]) expect(await messagesTo(personId)).toEqual([])
  })

  test('is one message however much it is, which names what burns first', async () => {
    const desk = await aDesk()
    const hours = [30, 6, 50, 9]
    const all = []
    for (const minutes of hours.map((hour) => hour * 60)) {
      setClock(later(now(), 1))
      all.push(await reported(desk, { dueAt: later(now(), minutes) }))
    }

    const told = await messagesTo(desk.worker)

    expect(told).toMatchObject([{ count: 4, about: { hazardId: all[1]!.id }, dueAt: all[1]!.dueAt }])
    expect(told[0]!.at).toBe(all[3]!.reportedAt)
  })

  test('is told in another message once that one was read', async () => {
    const desk = await aDesk()
    await reported(desk)
    await reported(desk)
    setClock(later(now(), 1))
    await readNow(desk.worker)

    setClock(later(now(), 1))
    const { id: hazardId } = await reported(desk)

    expect(await messagesTo(desk.worker)).toMatchObject([{ count: 1, about: { hazardId } }, { count: 2 }])
    expect(await unreadOf(desk.worker)).toBe(1)
  })

  test('counts once, however often it is told, also after it was read', async () => {
    const desk = await aDesk()
    const { id: first } = await reported(desk)
    await reported(desk)
    for (let time = 1; time <= 3; time++) await tellOf(first)
    expect(await counts(desk.worker)).toEqual([2])
    await readNow(desk.worker)

    await tellOf(first)

    expect(await counts(desk.worker)).toEqual([2])
  })

  test('counts each of many that come at once, also under faults', async () => {
    const desk = await aDesk()
    const all = await Promise.all(Array.from({ length: 12 }, () => desk.report()))
    jest.spyOn(console, 'info').mockImplementation()
    jest.spyOn(console, 'error').mockImplementation()
    const { stop } = injectFaults({ seed: 7, share: 0.15 })
    try {
      await Promise.all(all.map(({ id }) => tellOf(id).catch(() => undefined)))
    } finally {
      stop()
    }

    for (const { id } of all) await tellOf(id)

    expect(await counts(desk.worker)).toEqual([12])
  })

  test('is not lost to who reads in between', async () => {
    const desk = await aDesk()
    const { id: hazardId, number, categoryName, areaPath, dueAt } = await reported(desk)
    const [seen] = await messagesTo(desk.worker)
    const about = { hazardId: newId('haz'), number, categoryName, areaPath }
    const work = { id: `${now()}#${hazardId}#fix`, at: now(), about, dueAt, burnsAt: dueAt }
    setClock(later(now(), 1))

    await overtake(
      () => addNewWork(desk.worker, work),
      () => markRead(desk.worker, { upTo: seen!.toldAt }),
    )

    expect(await unreadOf(desk.worker)).toBe(1)
    expect(await counts(desk.worker)).toEqual([2])
  })

  test('counts a thing that comes back once', async () => {
    const desk = await aDesk()
    const { id } = await reported(desk)
    await told(id, () => accept(id, desk.worker))
    await told(id, () => dispatch(id, desk.worker))
    const firemen = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
    await told(id, () => sendBack(id, firemen))

    expect(await counts(desk.worker)).toEqual([1])
  })

  test('is 99 at most', async () => {
    const desk = await aDesk()
    await reported(desk)
    const hazardIds = Array.from({ length: 99 }, (_, place) => `haz_${place}`)
    await transact([{ update: keys.newWork(desk.worker), set: { hazardIds } }])

    await reported(desk)

    expect(await counts(desk.worker)).toEqual([99])
  })

  test('is not told to who did it, nor to who could not go on with it', async () => {
    const desk = await aDesk()
    await reported(desk, { reporterId: desk.worker })
    expect(await newWorkOf(desk.worker)).toEqual([])
    expect(await newWorkOf(desk.officer)).toEqual([])

    const { id, reporterId } = await reported(desk)
    await told(id, () => callOk(handlingHandler, handling.decline, { hazardId: id, reason: '没有' }, desk.worker))
    await readNow(desk.worker)
    await told(id, () => callOk(hazardsHandler, hazards.appeal, { hazardId: id, reason: '还在' }, reporterId))

    expect(await counts(desk.worker)).toEqual([1])
    expect(await counts(desk.officer)).toEqual([1])
  })

  test('is told to whom it is handed, not to the desk that it passed meanwhile', async () => {
    const desk = await aDesk()
    const firemen = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
    const { id } = await desk.report()
    await accept(id, desk.officer)
    await dispatch(id, desk.officer)

    await tellOf(id)

    expect(await newWorkOf(desk.worker)).toEqual([])
    expect(await counts(firemen)).toEqual([1])
  })

  test('is nothing where it is over by then', async () => {
    const desk = await aDesk()
    const { id, reporterId } = await desk.report()
    await callOk(hazardsHandler, hazards.withdraw, { hazardId: id }, reporterId)

    await tellOf(id)

    expect(await messagesTo(desk.worker)).toEqual([])
  })

  test('goes from desk to desk: handed on, sent back, fixed, to be decided about', async () => {
    const desk = await aDesk()
    const company = (await onDuty('property', desk.areaPath, { unitId: 'property-1' })).id
    const { id } = await desk.report()
    await accept(id, desk.officer)
    const next = async (personId: string, work: () => Promise<unknown>) => {
      await told(id, work)
      const found = await counts(personId)
      await readNow(personId)
      return found.length
    }

    expect(await next(company, () => dispatch(id, desk.officer, 'property-1'))).toBe(1)
    expect(await next(desk.worker, () => sendBack(id, company))).toBe(1)
    expect(await next(company, () => dispatch(id, desk.officer, 'property-1'))).toBe(2)
    const until = addDays(dayOf(now()), 20)
    const request = { hazardId: id, until, reason: '等配件' }
    const asking = () => callOk(handlingHandler, handling.requestExtension, request, company)
    expect(await next(desk.worker, asking)).toBe(2)
    expect(await next(desk.worker, () => fix(id, company))).toBe(3)
    expect(await counts(company)).toHaveLength(2)
  })

  test('is told to the desk where it really is, and not again to who has it there', async () => {
    await luotangAreas()
    const officer = (await onDuty('community_officer', 'luotang/taiyu')).id
    const there = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g2')).id
    const [one, other] = [await aHazard(), await aHazard()]
    await accept(other.id, officer)
    const firemen = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
    await told(other.id, () => dispatch(other.id, officer))
    const correct = async (hazardId: string) => {
      const { version } = await callOk(hazardsHandler, hazards.one, { hazardId }, officer)
      const place = { estateId: 'taiyu-e3', place: '地下车库', version }
      await told(hazardId, () => callOk(handlingHandler, handling.correct, { hazardId, ...place }, officer))
    }

    for (const { id } of [one, other]) await correct(id)

    expect(await newWorkOf(there)).toMatchObject([{ count: 1, about: { hazardId: one.id } }])
    expect(await counts(firemen)).toEqual([1])
  })

  test('is the whole once its last part is over, to its desk and not to who ended it', async () => {
    const desk = await aDesk()
    const firemen = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
    const { id: hazardId, number } = await reported(desk)
    await accept(hazardId, desk.worker)
    const parts = ['充电', '堆物'].map((what) => ({ unitId: 'fire-brigade', what }))
    const { splitInto = [] } = await callOk(handlingHandler, handling.split, { hazardId, parts }, desk.worker)
    const close = async (part: string) => {
      await fix(part, firemen)
      await callOk(handlingHandler, handling.check, { hazardId: part }, desk.officer)
      await told(part, () =>
        callOk(handlingHandler, handling.close, { hazardId: part, outcome: 'rectified' }, desk.officer),
      )
    }
    await readNow(desk.worker)

    await close(splitInto[0]!.hazardId)
    expect(await counts(desk.worker)).toEqual([1])

    await close(splitInto[1]!.hazardId)
    expect(await newWorkOf(desk.worker)).toMatchObject([{ count: 1, about: { hazardId, number } }, { count: 1 }])
    expect(await newWorkOf(desk.officer)).toEqual([])
  })

  test('is told late too, where its handler asked for more time or its place was put right since', async () => {
    await luotangAreas()
    await aUnit({ id: 'late-1', name: '电力公司 01', kind: 'partner' })
    const officer = (await onDuty('community_officer', 'luotang/taiyu')).id
    const [one, other] = await Promise.all([1, 2].map(() => onDuty('partner', 'luotang', { unitId: 'late-1' })))
    const { id: hazardId } = await aHazard()
    await accept(hazardId, officer)
    await dispatch(hazardId, officer, 'late-1')
    const until = addDays(dayOf(now()), 20)
    await callOk(handlingHandler, handling.requestExtension, { hazardId, until, reason: '等配件' }, one!.id)
    const { version } = await callOk(hazardsHandler, hazards.one, { hazardId }, officer)
    const place = { estateId: 'taiyu-e3', place: '地下车库', version }
    await callOk(handlingHandler, handling.correct, { hazardId, ...place }, officer)

    for (let time = 1; time <= 2; time++) await tellOf(hazardId)

    expect(await counts(other!.id)).toEqual([1])
    expect(await newWorkOf(one!.id)).toEqual([])
  })

  test('to many people is told, to fifty of them', async () => {
    const desk = await aDesk()
    await Promise.all(Array.from({ length: 60 }, () => onDuty('property', desk.areaPath, { unitId: 'property-1' })))
    const { id } = await desk.report()

    await tellOf(id)

    const isOfIt = (item: object) => JSON.stringify(item).includes(id)
    // Besides who reported it.
    expect(await itemsWhere((item) => item.sk.startsWith('NEWS#') && isOfIt(item))).toHaveLength(50 + 1)
  })

  test('says nothing of who reported it, nor what was written', async () => {
    const desk = await aDesk()
    await reported(desk, { place: '3号楼 502 张家', description: '张家的电动车', building: '3号楼' })

    const [message] = await messagesTo(desk.worker)

    expect(message).toMatchObject({ about: { building: '3号楼' } })
    for (const secret of ['张', '502']) expect(JSON.stringify(message)).not.toContain(secret)
  })
})

describe('what became of what somebody did is told to them alone', () => {
  /** In the hands of the fire brigade, which has two people. */
  async function inHand() {
    const desk = await aDesk()
    const [one, other] = await Promise.all([1, 2].map(() => onDuty('partner', 'luotang', { unitId: 'fire-brigade' })))
    const hazard = await desk.report()
    await accept(hazard.id, desk.worker)
    await dispatch(hazard.id, desk.worker)
    return { ...desk, hazard, hazardId: hazard.id, one: one!.id, other: other!.id }
  }

  test('whose question was answered', async () => {
    const { hazardId, hazard, worker, one, other } = await inHand()
    await callOk(handlingHandler, handling.ask, { hazardId, note: '在几楼？' }, one)

    await told(hazardId, () =>
      callOk(hazardsHandler, hazards.answer, { hazardId, note: '二楼张家' }, hazard.reporterId),
    )

    expect(await asStaff(one)).toEqual(['answer'])
    expect(JSON.stringify(await messagesTo(one))).not.toContain('张家')
    for (const personId of [other, worker]) expect(await messagesTo(personId)).toEqual([])
  })

  test('who made the link through which a unit without an account asked', async () => {
    const { hazardId, hazard, worker, officer } = await inHand()
    const refer = { hazardId, requestId: newId('ref'), days: 7 }
    const { secret } = await callOk(referralsHandler, referrals.refer, refer, officer)
    const until = addDays(dayOf(now()), 20)
    const step = () => ({ secret, requestId: newId('ref') })
    await callOk(referralsHandler, referrals.ask, { ...step(), note: '从哪个门进？' })
    await callOk(referralsHandler, referrals.requestExtension, { ...step(), until, reason: '等配件' })

    const said = { hazardId, note: '北门' }
    await told(hazardId, () => callOk(hazardsHandler, hazards.answer, said, hazard.reporterId))
    const refuse = { hazardId, reason: '不用等' }
    await told(hazardId, () => callOk(handlingHandler, handling.refuseExtension, refuse, worker))

    expect(await messagesTo(officer)).toMatchObject([
      { kind: 'hazard', what: 'refuse_extension', as: 'staff', byLink: true },
      { kind: 'hazard', what: 'answer', as: 'staff', byLink: true },
    ])
    expect(await asStaff(worker)).toEqual([])
  })

  test('who decides there, where whoever made the link has no duty any more', async () => {
    const { hazardId, hazard, worker, officer } = await inHand()
    const refer = { hazardId, requestId: newId('ref'), days: 7 }
    const { secret } = await callOk(referralsHandler, referrals.refer, refer, officer)
    await callOk(referralsHandler, referrals.ask, { secret, requestId: newId('ref'), note: '从哪个门进？' })
    const duties = await itemsWhere(({ personId, role }) => personId === officer && role !== undefined)
    expect(duties).toHaveLength(1)
    await transact(duties.map((duty) => ({ put: { ...duty, until: '2020-01-01' }, if: { personId: officer } })))

    const said = { hazardId, note: '北门' }
    await told(hazardId, () => callOk(hazardsHandler, hazards.answer, said, hazard.reporterId))

    expect(await messagesTo(worker)).toMatchObject([{ kind: 'hazard', what: 'answer', as: 'staff', byLink: true }])
    expect(await asStaff(officer)).toEqual([])
  })

  test('who has it by then too, where the answer came after nobody waited for it any longer', async () => {
    const { hazardId, hazard, worker, one, other } = await inHand()
    await callOk(handlingHandler, handling.ask, { hazardId, note: '在几楼？' }, worker)
    await noAnswer(hazardId)

    await told(hazardId, () => callOk(hazardsHandler, hazards.answer, { hazardId, note: '二楼' }, hazard.reporterId))

    for (const personId of [worker, one, other]) {
      const [message] = await messagesTo(personId)
      expect(message).toMatchObject({ kind: 'hazard', what: 'answer', as: 'staff', late: true })
    }
  })

  test('whose work has to be done again, and to the others of the unit as new work', async () => {
    const { hazardId, officer, one, other } = await inHand()
    await fix(hazardId, one)

    await told(hazardId, () => rework(hazardId, officer))

    expect(await asStaff(one)).toEqual(['rework'])
    expect(await newWorkOf(one)).toEqual([])
    expect(await asStaff(other)).toEqual([])
    expect(await counts(other)).toEqual([1])
    expect(JSON.stringify(await messagesTo(one))).not.toContain('还有一辆')
  })

  test('who asked for more time, whether there is or not', async () => {
    const { hazardId, worker, one, other } = await inHand()
    const until = addDays(dayOf(now()), 20)
    const ask = () => callOk(handlingHandler, handling.requestExtension, { hazardId, until, reason: '等配件' }, one)
    await ask()
    const refuse = { hazardId, reason: '不用等' }
    await told(hazardId, () => callOk(handlingHandler, handling.refuseExtension, refuse, worker))
    await ask()
    const grant = { hazardId, until, reason: '等配件' }
    await told(hazardId, () => callOk(handlingHandler, handling.extend, grant, worker))
    await told(hazardId, () => callOk(handlingHandler, handling.extend, { ...grant, until: addDays(until, 5) }, worker))

    expect(await asStaff(one)).toEqual(['extend', 'refuse_extension'])
    expect(await asStaff(other)).toEqual([])
  })

  describe('to whoever has it, what a resident adds unasked', () => {
    const add = (hazardId: string, personId: string) =>
      callOk(hazardsHandler, hazards.add, { hazardId, note: '张家又停了一辆' }, personId)

    test('once while that is unread, and again after', async () => {
      const { hazardId, hazard, worker, one, other } = await inHand()
      for (let time = 1; time <= 3; time++) await told(hazardId, () => add(hazardId, hazard.reporterId))
      for (const personId of [one, other]) expect(await asStaff(personId)).toEqual(['add'])
      setClock(later(now(), 1))
      await readNow(one)

      await told(hazardId, () => add(hazardId, hazard.reporterId))

      expect(await asStaff(one)).toEqual(['add', 'add'])
      expect(await asStaff(other)).toEqual(['add'])
      expect(await asStaff(worker)).toEqual([])
      expect(await newWorkOf(one)).toEqual([])
      expect(JSON.stringify(await messagesTo(one))).not.toContain('张家')
    })

    test('also while its reporter is asked, and to who decides once its parts are over', async () => {
      const { hazardId, hazard, worker, one } = await inHand()
      await callOk(handlingHandler, handling.ask, { hazardId, note: '在几楼？' }, worker)
      await told(hazardId, () => add(hazardId, hazard.reporterId))
      expect(await asStaff(one)).toEqual(['add'])

      const whole = await aHazard({ areaPath: hazard.areaPath, state: 'split', openParts: 2 })
      await told(whole.id, () => add(whole.id, whole.reporterId))
      expect(await asStaff(worker)).toEqual(['add'])
    })

    test('not to who added it, and where it was ended meanwhile to who did that', async () => {
      const desk = await aDesk()
      const own = await desk.report({ reporterId: desk.worker })
      await told(own.id, () => add(own.id, desk.worker))
      expect(await asStaff(desk.worker)).toEqual([])

      const { id: hazardId, reporterId } = await desk.report()
      await told(hazardId, async () => {
        await add(hazardId, reporterId)
        await callOk(handlingHandler, handling.decline, { hazardId, reason: '没有发现' }, desk.officer)
      })
      expect(await asStaff(desk.officer)).toEqual(['add'])
      expect(await asStaff(desk.worker)).toEqual([])
    })
  })

  test('who fixed, checked or closed what somebody says is not fixed, as long as they may read it', async () => {
    const { hazardId, hazard, worker, officer, one } = await inHand()
    await fix(hazardId, one)
    await callOk(handlingHandler, handling.check, { hazardId }, officer)
    await callOk(handlingHandler, handling.close, { hazardId, outcome: 'rectified' }, officer)
    const photoIds = [await aPhoto(hazard.reporterId)]
    const dispute = { hazardId, photoIds, reason: '还在' }

    await told(hazardId, () => callOk(hazardsHandler, hazards.dispute, dispute, hazard.reporterId))

    expect(await asStaff(officer)).toEqual(['dispute'])
    expect(await newWorkOf(officer)).toEqual([])
    expect(await asStaff(one)).toEqual([])
    expect(await counts(worker)).toEqual([1])
  })
})
