import { handling } from '@mulin/shared/hazards/handling'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { joining } from '@mulin/shared/hazards/joining'
import { answersIn } from '@mulin/shared/ledger/figures'
import { dayOf } from '@mulin/shared/times'
import { injectFaults } from '../../test/faults.ts'
import { call, callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { publicEntryOf } from '../stream/ledger-entry.ts'
import { firstBreakIn } from '../tables/hazard-chain.ts'
import { hazardRecordOf, storedHazardOf } from '../tables/hazards.ts'
import { handler } from './handler.ts'

useLocalTable()
afterEach(() => setClock())

let officers: string[]
beforeAll(async () => {
  await luotangAreas()
  officers = [(await onDuty('office', 'luotang')).id, (await onDuty('community_officer', 'luotang/taiyu')).id]
})

/** Closed just now, with so many who had met it too. */
async function closedWith(neighbours: number) {
  const hazard = await aHazard({ building: '3栋', spot: 'stairwell' })
  const joined: string[] = []
  for (let met = 0; met < neighbours; met++) {
    const { id } = await aResident()
    await callOk(joiningHandler, joining.join, { hazardId: hazard.id, requestId: newId('haz') }, id)
    joined.push(id)
  }
  await callOk(handlingHandler, handling.accept, { hazardId: hazard.id }, officers[0]!)
  await close(hazard.id)
  return { hazardId: hazard.id, reporter: hazard.reporterId, joined }
}
const close = (hazardId: string) =>
  callOk(handlingHandler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导' }, officers[0]!)

const rate = (hazardId: string, who: string, level?: number, requestId?: string) =>
  call(handler, hazards.rate, { hazardId, level, requestId }, who)
const dispute = async (hazardId: string, who: string, reason = '车还在', requestId?: string) =>
  call(handler, hazards.dispute, { hazardId, reason, photoIds: [await aPhoto(who)], requestId }, who)
const fileOf = (hazardId: string, who: string) => callOk(handler, hazards.one, { hazardId }, who)
const ratingsOf = async (hazardId: string) => answersIn(publicEntryOf((await hazardRecordOf(hazardId))!)!)
const actionsOf = async (hazardId: string) => (await hazardRecordOf(hazardId))!.entries.map(({ action }) => action)

describe('that it is fixed', () => {
  test('says whoever met it too, each once, and the figures count each of them', async () => {
    const { hazardId, reporter, joined } = await closedWith(2)

    expect((await rate(hazardId, joined[0]!, 5)).body).toMatchObject({ state: 'closed', saidByMe: 'rate' })
    expect((await rate(hazardId, joined[1]!, 2)).status).toBe(200)
    expect((await rate(hazardId, reporter, 4)).body).toMatchObject({ rating: { level: 4 }, saidByMe: 'rate' })

    expect(await rate(hazardId, joined[0]!, 1)).toMatchObject({ status: 409, body: { code: 'hazard_already_rated' } })
    expect(await ratingsOf(hazardId)).toEqual({ rated: 3, satisfied: 2 })
    expect(firstBreakIn((await hazardRecordOf(hazardId))!)).toBeUndefined()
  })

  test('is no rating by its reporter, who still has theirs, and of whoever gives no level none at all', async () => {
    const { hazardId, reporter, joined } = await closedWith(1)

    await rate(hazardId, joined[0]!)

    expect(await storedHazardOf(hazardId)).not.toHaveProperty('rating')
    expect((await fileOf(hazardId, reporter)).saidByMe).toBeUndefined()
    expect(await ratingsOf(hazardId)).toEqual({ rated: 0, satisfied: 0 })
  })

  test('counts once when it is sent again', async () => {
    const { hazardId, joined } = await closedWith(1)

    const replies = await Promise.all([1, 2, 3].map(() => rate(hazardId, joined[0]!, 5, 'rated-once')))

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await ratingsOf(hazardId)).toEqual({ rated: 1, satisfied: 1 })
  })

  test('is said by many at once, also under faults', async () => {
    jest.spyOn(console, 'info').mockImplementation()
    const { hazardId, joined } = await closedWith(6)
    const { stop } = injectFaults({ seed: 7, share: 0.2 })

    let left = joined
    while (left.length > 0) {
      const replies = await Promise.all(left.map((who) => rate(hazardId, who, 5, `rate-${who}`)))
      left = left.filter((_, place) => replies[place]!.status !== 200)
    }
    stop()

    expect(await ratingsOf(hazardId)).toEqual({ rated: 6, satisfied: 6 })
  })

  test('is not asked of a stranger', async () => {
    const { hazardId } = await closedWith(0)

    expect(await rate(hazardId, (await aResident()).id, 5)).toMatchObject({ body: { code: 'hazard_not_found' } })
  })
})

describe('that it is not fixed', () => {
  test('says whoever met it too within seven days; what was rated before counts no more, and all may say anew', async () => {
    const { hazardId, joined } = await closedWith(2)
    await rate(hazardId, joined[0]!, 5)

    expect((await dispute(hazardId, joined[1]!)).body).toMatchObject({ state: 'accepted', saidByMe: 'dispute' })
    expect(await ratingsOf(hazardId)).toEqual({ rated: 0, satisfied: 0 })
    await callOk(handlingHandler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导' }, officers[1]!)

    expect((await fileOf(hazardId, joined[0]!)).saidByMe).toBeUndefined()
    expect((await rate(hazardId, joined[1]!, 3)).status).toBe(200)
    expect(await ratingsOf(hazardId)).toEqual({ rated: 1, satisfied: 1 })
  })

  test('stands in the list of each of them until it is closed again, and as theirs for who said it', async () => {
    const { hazardId, reporter, joined } = await closedWith(1)
    const listed = async (who: string) =>
      (await callOk(handler, hazards.mine, {}, who)).hazards.find(({ id }) => id === hazardId)

    await dispute(hazardId, reporter)
    expect(await listed(reporter)).toMatchObject({ reopened: true, reopenedByMe: true })
    expect(await listed(joined[0]!)).toMatchObject({ joinedByMe: true, reopened: true, reopenedByMe: false })

    const end = { hazardId, outcome: 'persuaded', note: '已劝导' } as const
    await callOk(handlingHandler, handling.close, end, officers[1]!)
    for (const who of [reporter, joined[0]!]) expect(await listed(who)).not.toHaveProperty('reopened')

    await dispute(hazardId, joined[0]!)
    expect(await listed(reporter)).toMatchObject({ reopened: true, reopenedByMe: false })
    expect(await listed(joined[0]!)).toMatchObject({ reopened: true, reopenedByMe: true })
  })

  test('leaves the next check to another officer', async () => {
    const { hazardId, joined } = await closedWith(1)
    await dispute(hazardId, joined[0]!)

    expect(
      await call(handlingHandler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导' }, officers[0]!),
    ).toMatchObject({ body: { code: 'other_officer_must_check' } })
  })

  test('comes too late after seven days', async () => {
    const { hazardId, joined } = await closedWith(1)
    setClock(later(now(), 7 * 24 * 60 + 1))

    expect(await dispute(hazardId, joined[0]!)).toMatchObject({ status: 409, body: { code: 'dispute_too_late' } })
  })

  test('said by four at once, opens it once; the words and photos of the others are added, and nobody is refused', async () => {
    const { hazardId, reporter, joined } = await closedWith(3)
    const people = [reporter, ...joined]

    const replies = await Promise.all(
      people.map((who, place) => dispute(hazardId, who, `车还在 ${place}`, `not-fixed-${place}`)),
    )

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { hazard, entries } = (await hazardRecordOf(hazardId))!
    expect(hazard).toMatchObject({ state: 'accepted', disputes: 1 })
    const said = entries.slice(-4)
    expect(said.map(({ action }) => action)).toEqual(['dispute', 'dispute_too', 'dispute_too', 'dispute_too'])
    expect(said.map(({ note }) => note).toSorted()).toEqual(people.map((_, place) => `车还在 ${place}`))
    expect(said.every(({ photoIds }) => photoIds.length === 1)).toBe(true)
    expect(firstBreakIn({ hazard, entries })).toBeUndefined()
  })

  test('is added while it is handled anew, whoever acts meanwhile, once each', async () => {
    const { hazardId, reporter, joined } = await closedWith(1)
    await dispute(hazardId, joined[0]!)
    const until = dayOf(later(now(), 40 * 24 * 60))

    const [added, extended] = await Promise.all([
      dispute(hazardId, reporter, '二楼也还在', 'added-once'),
      call(handlingHandler, handling.extend, { hazardId, until, reason: '等配件' }, officers[1]!),
    ])

    expect([added.status, extended.status]).toEqual([200, 200])
    expect(await dispute(hazardId, reporter)).toMatchObject({ body: { code: 'hazard_already_handled' } })
    expect((await dispute(hazardId, reporter, '二楼也还在', 'added-once')).status).toBe(200)
    expect((await actionsOf(hazardId)).filter((action) => action === 'dispute_too')).toHaveLength(1)
  })

  test('says who joins what was opened again by joining it, until it is closed once more', async () => {
    const { hazardId, joined } = await closedWith(1)
    await dispute(hazardId, joined[0]!)
    const { id } = await aResident()
    await callOk(joiningHandler, joining.join, { hazardId, requestId: newId('haz') }, id)

    expect((await fileOf(hazardId, id)).saidByMe).toBe('dispute_too')
    expect(await dispute(hazardId, id)).toMatchObject({ status: 409, body: { code: 'hazard_already_handled' } })
    await callOk(handlingHandler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导' }, officers[1]!)
    expect((await fileOf(hazardId, id)).saidByMe).toBeUndefined()
    expect(await dispute(hazardId, id)).toMatchObject({ status: 200, body: { state: 'accepted' } })
  })

  test('is nothing to add to what nobody closed', async () => {
    const { id, reporterId } = await aHazard({ state: 'accepted' })

    expect(await dispute(id, reporterId)).toMatchObject({ status: 409, body: { code: 'hazard_already_handled' } })
  })
})

test('what a neighbour says, neither its reporter nor the other neighbours read; staff do, and who said it', async () => {
  const { hazardId, reporter, joined } = await closedWith(2)
  await dispute(hazardId, joined[0]!, '张家门口')
  await dispute(hazardId, reporter, '还没搬走')

  const [asReporter, asOther, asStaff, asAuthor] = await Promise.all(
    [reporter, joined[1]!, officers[1]!, joined[0]!].map((who) => fileOf(hazardId, who)),
  )

  const said = ({ entries }: { entries: readonly { note?: string | undefined; photos: readonly object[] }[] }) =>
    entries.slice(-2).map(({ note, photos }) => [note, photos.length])
  expect(said(asReporter!)).toEqual([
    [undefined, 0],
    ['还没搬走', 1],
  ])
  expect(said(asOther!)).toEqual([
    [undefined, 0],
    [undefined, 0],
  ])
  expect(said(asStaff!)).toEqual([
    ['张家门口', 1],
    ['还没搬走', 1],
  ])
  expect(said(asAuthor!)).toEqual([
    ['张家门口', 1],
    [undefined, 0],
  ])
})
