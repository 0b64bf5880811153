import type { SentTo } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import { asFunction } from '../../dev/permissions.ts'
import { call, callOk } from '../../test/call.ts'
import { injectFaults } from '../../test/faults.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { later, now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { addJoined, joinedHazardOf } from '../tables/joined-hazards.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
})

type Wish = Partial<SentTo<typeof joining.join>>
const wish = (hazardId: string, more: Wish = {}) => ({ hazardId, requestId: newId('haz'), ...more })
const join = (hazardId: string, personId: string, more: Wish = {}) =>
  callOk(handler, joining.join, wish(hazardId, more), personId)
const tryJoin = (hazardId: string, personId: string, more: Wish = {}) =>
  call(handler, joining.join, wish(hazardId, more), personId)
const leave = (hazardId: string, personId: string) => callOk(handler, joining.leave, { hazardId }, personId)
const joinedIn = async (hazardId: string) => (await storedHazardOf(hazardId))?.joined
const one = (hazardId: string, personId: string) => call(hazardsHandler, hazards.one, { hazardId }, personId)
const accept = (hazardId: string, personId: string) => call(handlingHandler, handling.accept, { hazardId }, personId)

describe('who met it too', () => {
  test('is counted, finds it among their reports, and reads what becomes of it', async () => {
    const { id } = await aResident()
    const hazard = await aHazard({ building: '3栋', spot: 'stairwell' })
    const { id: decider } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')

    expect(await join(hazard.id, id)).toEqual({ hazardId: hazard.id, joined: 1 })
    await callOk(handlingHandler, handling.accept, { hazardId: hazard.id, note: '已到现场' }, decider)

    expect((await callOk(hazardsHandler, hazards.mine, {}, id)).hazards).toMatchObject([
      { id: hazard.id, state: 'accepted', joinedByMe: true, joined: 1, building: '3栋' },
    ])
    expect((await one(hazard.id, id)).body).toMatchObject({
      parts: ['joined'],
      entries: [{ action: 'report' }, { action: 'accept', note: '已到现场' }],
    })
  })

  test('reads again what they said and showed then, which others do not', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    const photoIds = [await aPhoto(id)]
    await join(hazard.id, id, { words: '二楼也有', photoIds })
    const { id: other } = await aResident()
    await join(hazard.id, other)

    const said = { words: '二楼也有', at: expect.any(String), photos: [{ id: photoIds[0] }] }
    expect((await one(hazard.id, id)).body).toMatchObject({ saidJoining: said })
    expect(JSON.stringify((await one(hazard.id, hazard.reporterId)).body)).not.toContain('二楼也有')
    expect((await one(hazard.id, other)).body).not.toHaveProperty('saidJoining')
    const added = await callOk(hazardsHandler, hazards.add, { hazardId: hazard.id, note: '还在' }, id)
    expect(added).toMatchObject({ saidJoining: said })
  })

  test('reads nothing that its reporter wrote', async () => {
    const { id } = await aResident()
    const location = { latitude: 32.512345, longitude: 120.154321 }
    const hazard = await aHazard({
      place: '3 栋 502 张家门口',
      description: '张家的电动车',
      location,
      answers: [{ question: '车主', answer: '张某' }],
    })
    await join(hazard.id, id)

    const seen = JSON.stringify([(await one(hazard.id, id)).body, await callOk(hazardsHandler, hazards.mine, {}, id)])

    for (const secret of ['张', '502', '32.512', hazard.reporterId]) expect(seen).not.toContain(secret)
  })

  test('reads what staff write to all without telephone numbers and doors, which its reporter reads', async () => {
    const { id } = await aResident()
    const hazard = await aHazard({ building: '3号楼2单元501室', spot: 'stairwell' })
    await join(hazard.id, id)
    const { id: decider } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const reason = '已电话联系报告人13800001018，3号楼501'
    await callOk(handlingHandler, handling.decline, { hazardId: hazard.id, reason }, decider)
    const read = async (by: string) => JSON.stringify([(await one(hazard.id, by)).body])
    const [seen, own] = [await read(id), await read(hazard.reporterId)]
    const listed = await callOk(hazardsHandler, hazards.mine, {}, id)

    expect(seen).toContain('已电话联系报告人138****1018，3号楼***')
    for (const secret of ['13800001018', '501']) expect(seen + JSON.stringify(listed)).not.toContain(secret)
    expect(listed.hazards).toMatchObject([{ building: '3号楼' }])
    expect(own).toContain(reason)
  })

  test('sees no photo before somebody of staff took it up', async () => {
    const { id } = await aResident()
    const photoId = newId('pho')
    const hazard = await aHazard({ photoIds: [photoId] })
    await join(hazard.id, id)
    const seen = async () =>
      JSON.stringify([(await one(hazard.id, id)).body, await callOk(hazardsHandler, hazards.mine, {}, id)])
    const before = await seen()
    const { id: decider } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    await accept(hazard.id, decider)

    expect(before).not.toContain(photoId)
    expect(await seen()).toContain(photoId)
  })

  test('sees the first photo, as it was said before it was reported', async () => {
    const { id } = await aResident()
    const photoIds = [newId('pho'), newId('pho')]
    const hazard = await aHazard({ photoIds, state: 'accepted' })
    await join(hazard.id, id)

    const seen = JSON.stringify((await one(hazard.id, id)).body)

    expect(seen).toContain(photoIds[0])
    expect(seen).not.toContain(photoIds[1])
  })

  test('keeps it from being withdrawn, until the last of them left', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    const withdraw = () => call(hazardsHandler, hazards.withdraw, { hazardId: hazard.id }, hazard.reporterId)
    await join(hazard.id, id)

    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'hazard_is_of_others_too' } })
    await leave(hazard.id, id)
    expect(await withdraw()).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
  })

  test('is named as a neighbour where they dispute it', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    await join(hazard.id, id)
    await transact([{ update: keys.hazard(hazard.id), set: { state: 'closed', endedAt: new Date().toISOString() } }])
    const wish = { hazardId: hazard.id, reason: '还在原处', photoIds: [await aPhoto(id)] }

    const { entries } = await callOk(hazardsHandler, hazards.dispute, wish, id)

    expect(entries.at(-1)).toMatchObject({ action: 'dispute', as: 'joined' })
  })

  test('reads nothing of what staff and its reporter say to each other, in the list as on the page', async () => {
    const { id } = await aResident()
    const hazard = await aHazard({
      state: 'dispatched',
      question: { text: '在 502 张家？', at: '2026-11-20T00:00:00.000Z' },
      extension: { dueAt: '2099-01-01T00:00:00.000Z', reason: '张家不在', at: '2026-11-20T00:00:00.000Z' },
    })
    await join(hazard.id, id)

    const seen = JSON.stringify([(await one(hazard.id, id)).body, await callOk(hazardsHandler, hazards.mine, {}, id)])

    expect(seen).not.toContain('张家')
  })

  test('reads neither building nor photos of what turns out to be a private home', async () => {
    const { id } = await aResident()
    const hazard = await aHazard({ building: '9号楼', spot: 'stairwell', photoIds: ['pho_9'], state: 'accepted' })
    await join(hazard.id, id)
    await transact([{ update: keys.hazard(hazard.id), set: { spot: 'home' } }])

    const seen = JSON.stringify([(await one(hazard.id, id)).body, await callOk(hazardsHandler, hazards.mine, {}, id)])

    for (const secret of ['9号楼', 'pho_9']) expect(seen).not.toContain(secret)
  })

  test('cannot join a part of what was split', async () => {
    const part = await aHazard({ parent: { hazardId: newId('haz'), number: 'YH20261122-000001' } })
    expect(await tryJoin(part.id, (await aResident()).id)).toMatchObject({ body: { code: 'hazard_not_found' } })
  })

  test('reads all of it as staff who look after the place', async () => {
    const { id } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const hazard = await aHazard({ description: '两辆车' })
    await join(hazard.id, id)

    expect((await one(hazard.id, id)).body).toMatchObject({ description: '两辆车', parts: ['joined', 'decider'] })
  })

  test('gives photos that staff see, without a name', async () => {
    const { id } = await aResident()
    const { id: staff } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const hazard = await aHazard()
    const photoIds = [await aPhoto(id)]
    await join(hazard.id, (await aResident()).id)
    await join(hazard.id, id, { photoIds })

    const { others } = await callOk(handler, joining.others, { hazardId: hazard.id }, staff)

    expect(others).toEqual([{ at: expect.any(String), photos: [expect.objectContaining({ id: photoIds[0] })] }])
    expect((await tryJoin(hazard.id, (await aResident()).id, { photoIds })).status).toBe(404)
  })

  test('says in own words what staff read and no other resident, also once it is merged into another', async () => {
    const { id } = await aResident()
    const { id: staff } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const hazard = await aHazard()
    const into = await aHazard()
    const words = '二楼拐角，张家的车'
    await join(hazard.id, id, { words })
    const { id: other } = await aResident()
    await join(hazard.id, other, { words: '  ' })

    const { others } = await callOk(handler, joining.others, { hazardId: hazard.id }, staff)
    const seen = await Promise.all([hazard.reporterId, other].map(async (who) => (await one(hazard.id, who)).body))
    await callOk(handlingHandler, handling.merge, { hazardId: hazard.id, number: into.number }, staff)

    expect(others).toEqual([{ at: expect.any(String), words, photos: [] }])
    expect(JSON.stringify(seen)).not.toContain('张家')
    expect((await callOk(handler, joining.others, { hazardId: into.id }, staff)).others).toMatchObject([{ words }])
  })

  test('gives what all of them said, the newest first, also of more than a hundred', async () => {
    const { id: staff } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const { id: hazardId } = await aHazard({ joined: 130 })
    // Several at the same moment, around the end of a page too.
    const at = (place: number) => later(now(), -Math.floor(place / 3))
    const joined = Array.from({ length: 130 }, (_, place) => ({
      kind: 'joined' as const,
      hazardId,
      personId: newId('per'),
      at: at(place),
      photoIds: [],
      ...(place % 13 !== 0 && { words: `第 ${place} 位` }),
    }))
    for (const one of joined) await transact([addJoined(one)])

    const pages: { at: string; words?: string | undefined }[][] = []
    let after: string | undefined
    do {
      const page = await callOk(handler, joining.others, { hazardId, after }, staff)
      pages.push(page.others)
      after = page.next
    } while (after !== undefined)

    const said = joined.flatMap(({ words }) => words ?? [])
    expect(pages.flat().map(({ words }) => words)).toHaveLength(said.length)
    expect(new Set(pages.flat().map(({ words }) => words))).toEqual(new Set(said))
    const times = pages.flat().map((one) => one.at)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(20)
  })

  test('gives no more at once where all came with a merged one, at the same moment', async () => {
    const { id: staff } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const { id: hazardId } = await aHazard({ joined: 45 })
    const words = Array.from({ length: 45 }, (_, place) => `第 ${place} 位`)
    const at = now()
    for (const said of words)
      await transact([addJoined({ kind: 'joined', hazardId, personId: newId('per'), at, photoIds: [], words: said })])
    const page = (after?: string) => callOk(handler, joining.others, { hazardId, after }, staff)

    const first = await page()
    const second = await page(first.next)
    const third = await page(second.next)

    expect([first, second, third].map(({ others }) => others.length)).toEqual([20, 20, 5])
    expect(third.next).toBeUndefined()
    const read = [first, second, third].flatMap(({ others }) => others.map((one) => one.words))
    expect(new Set(read)).toEqual(new Set(words))
    // A page of before said the moment only, of which it had given all.
    expect((await page(at)).others).toEqual([])
    expect((await page(`${later(at, 1)}`)).others).toHaveLength(20)
  })

  test('tells no resident what the others say, also not the reporter who has a duty elsewhere', async () => {
    const { id: reporterId } = await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')
    const hazard = await aHazard({ reporterId })
    await join(hazard.id, (await aResident()).id, { words: '二楼拐角' })

    expect(await call(handler, joining.others, { hazardId: hazard.id }, reporterId)).toMatchObject({
      status: 404,
      body: { code: 'hazard_not_found' },
    })
  })

  test('is the same when it is sent again with other words or photos', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    const first = wish(hazard.id, { words: '二楼' })
    await callOk(handler, joining.join, first, id)

    for (const other of [{ words: '三楼' }, { words: '三楼', photoIds: [await aPhoto(id)] }])
      expect(await call(handler, joining.join, { ...first, ...other }, id)).toMatchObject({
        status: 200,
        body: { hazardId: hazard.id, joined: 1 },
      })
  })

  test('is the same when nobody else could join it any more: it turned out to be a private home', async () => {
    const { id } = await aResident()
    const hazard = await aHazard({ spot: 'stairwell' })
    const again = { requestId: newId('haz') }
    await join(hazard.id, id, again)
    await transact([{ update: keys.hazard(hazard.id), set: { spot: 'home' } }])

    expect(await join(hazard.id, id, again)).toEqual({ hazardId: hazard.id, joined: 1 })
    expect(await tryJoin(hazard.id, (await aResident()).id)).toMatchObject({ status: 404 })
  })

  test('counts once, however often and at once they say so', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    const photoIds = [await aPhoto(id)]

    const same = wish(hazard.id, { photoIds })
    const replies = await Promise.all([
      callOk(handler, joining.join, same, id),
      callOk(handler, joining.join, same, id),
      join(hazard.id, id),
      join(hazard.id, id),
    ])
    const again = await callOk(handler, joining.join, same, id)

    expect(new Set([...replies, again].map(({ joined }) => joined))).toEqual(new Set([1]))
    expect(await joinedIn(hazard.id)).toBe(1)
  })

  test('leaves, once, and hears no more of it; the request from before does not bring them back', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    const first = wish(hazard.id)
    await callOk(handler, joining.join, first, id)
    await join(hazard.id, (await aResident()).id)

    await Promise.all([leave(hazard.id, id), leave(hazard.id, id)])
    const again = await call(handler, joining.join, first, id)

    expect(again).toMatchObject({ status: 409, body: { code: 'request_id_reused' } })
    expect(await joinedIn(hazard.id)).toBe(1)
    expect(await joinedHazardOf(hazard.id, id)).toBeUndefined()
    expect((await one(hazard.id, id)).status).toBe(404)
    expect((await callOk(hazardsHandler, hazards.mine, {}, id)).hazards).toEqual([])
  })

  test('who left what is over by then reads that it is over, by the request from before too', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    const first = wish(hazard.id)
    await callOk(handler, joining.join, first, id)
    await leave(hazard.id, id)
    await transact([{ update: keys.hazard(hazard.id), set: { state: 'closed', endedAt: now() } }])

    expect(await call(handler, joining.join, first, id)).toMatchObject({
      status: 409,
      body: { code: 'hazard_over', details: { state: 'closed' } },
    })
  })

  test('who never joined has nothing to leave', async () => {
    const hazard = await aHazard()

    expect(await leave(hazard.id, (await aResident()).id)).toEqual({ hazardId: hazard.id })
    expect(await joinedIn(hazard.id)).toBeUndefined()
  })

  test('comes back after leaving', async () => {
    const { id } = await aResident()
    const hazard = await aHazard()
    await join(hazard.id, id)
    await leave(hazard.id, id)

    expect(await join(hazard.id, id)).toMatchObject({ joined: 1 })
    expect(await joinedHazardOf(hazard.id, id)).toBeDefined()
  })

  test('comes back with the photos of the first time, which no other hazard gets', async () => {
    const { id } = await aResident()
    const [hazard, other] = [await aHazard(), await aHazard()]
    const photoIds = [await aPhoto(id)]
    await join(hazard.id, id, { photoIds })
    await leave(hazard.id, id)

    expect(await join(hazard.id, id, { photoIds })).toMatchObject({ joined: 1 })
    expect(await joinedHazardOf(hazard.id, id)).toMatchObject({ photoIds })
    expect(await tryJoin(other.id, id, { photoIds })).toMatchObject({ body: { code: 'photo_already_used' } })
  })
})

describe('joining is refused', () => {
  test.each(['closed', 'declined', 'withdrawn'] as const)('once it is %s, with what became of it', async (state) => {
    const hazard = await aHazard({ state })

    expect(await tryJoin(hazard.id, (await aResident()).id)).toMatchObject({
      status: 409,
      body: { code: 'hazard_over', details: { state } },
    })
  })

  test('for who reported it', async () => {
    const hazard = await aHazard()

    expect(await tryJoin(hazard.id, hazard.reporterId)).toMatchObject({ body: { code: 'hazard_is_your_own' } })
  })

  test.each([
    ['that there is not', async () => newId('haz')],
    ['in a private home', async () => (await aHazard({ spot: 'home' })).id],
  ])('for one %s', async (_which, make) => {
    expect(await tryJoin(await make(), (await aResident()).id)).toMatchObject({
      status: 404,
      body: { code: 'hazard_not_found' },
    })
  })

  test.each([
    ['photo_not_found', 404, async () => aPhoto((await aResident()).id)],
    ['photo_not_ready', 409, (id: string) => aPhoto(id, { state: 'expected' })],
    ['photo_refused', 422, (id: string) => aPhoto(id, { state: 'refused' })],
    ['photo_already_used', 409, (id: string) => aPhoto(id, { usedBy: 'haz_1' })],
  ])('with a photo that cannot be used: %s', async (code, status, photo) => {
    const { id } = await aResident()
    const hazard = await aHazard()

    expect(await tryJoin(hazard.id, id, { photoIds: [await photo(id)] })).toMatchObject({ status, body: { code } })
    expect(await joinedIn(hazard.id)).toBeUndefined()
  })

  test('with the same request for another hazard', async () => {
    const { id } = await aResident()
    const requestId = newId('haz')
    await join((await aHazard()).id, id, { requestId })

    expect(await tryJoin((await aHazard()).id, id, { requestId })).toMatchObject({
      status: 409,
      body: { code: 'request_id_reused' },
    })
  })

  test('for photos of others, to staff of another place', async () => {
    const { id } = await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')
    const { id: hazardId } = await aHazard()

    expect(await call(handler, joining.others, { hazardId }, id)).toMatchObject({ body: { code: 'hazard_not_found' } })
  })
})

describe('at once', () => {
  test('forty who join and an officer who accepts: all are counted, and the officer does not lose', async () => {
    const hazard = await aHazard()
    const { id: decider } = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
    const crowd = await Promise.all(Array.from({ length: 40 }, () => aResident()))

    const [accepted, ...joined] = await Promise.all([
      accept(hazard.id, decider),
      ...crowd.map(({ id }) => tryJoin(hazard.id, id)),
    ])

    expect(accepted.status).toBe(200)
    expect(joined.map(({ status }) => status)).toEqual(crowd.map(() => 200))
    expect(await storedHazardOf(hazard.id)).toMatchObject({ state: 'accepted', joined: 40, version: 2 })
  }, 30_000)

  test('under faults nobody counts twice and nobody is lost', async () => {
    jest.spyOn(console, 'info').mockImplementation()
    const hazard = await aHazard()
    const crowd = await Promise.all(Array.from({ length: 12 }, () => aResident()))
    const wishes = crowd.map(({ id }) => ({ id, wish: wish(hazard.id) }))
    const { stop } = injectFaults({ seed: 11, share: 0.3 })

    let left = wishes
    while (left.length > 0) {
      const replies = await Promise.all(left.map((one) => call(handler, joining.join, one.wish, one.id)))
      left = left.filter((_, at) => replies[at]!.status !== 200)
    }
    stop()

    expect(await joinedIn(hazard.id)).toBe(12)
  }, 30_000)

  test('joining and withdrawing: it is either withdrawn or theirs too, never both', async () => {
    const hazard = await aHazard()
    const crowd = await Promise.all(Array.from({ length: 8 }, () => aResident()))

    const [withdrawn, ...joined] = await Promise.all([
      asFunction('hazards', () => call(hazardsHandler, hazards.withdraw, { hazardId: hazard.id }, hazard.reporterId)),
      ...crowd.map(({ id }) => tryJoin(hazard.id, id)),
    ])

    const counted = joined.filter(({ status }) => status === 200).length
    expect((await joinedIn(hazard.id)) ?? 0).toBe(counted)
    expect(withdrawn.status === 200 ? counted : withdrawn.body.code).toBe(
      withdrawn.status === 200 ? 0 : 'hazard_is_of_others_too',
    )
    const refused = joined.flatMap(({ status, body }) => (status === 200 ? [] : [body.code]))
    expect(refused).toEqual(refused.map(() => 'hazard_over'))
  })
})
