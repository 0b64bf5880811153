import { handling } from '@mulin/shared/hazards/handling'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { type Referral, type ReferralEnd, referrals } from '@mulin/shared/referrals'
import { call, callOk } from '../../test/call.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
})
afterEach(() => setClock())

const brigade = { unitId: 'fire-brigade', name: '消防救援站' }
const gridWorker = async () => (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')).id

/** A hazard with the fire brigade, and a link for it. */
async function referred(days = 3) {
  const [hazard, by] = [await aHazard({ state: 'dispatched', handler: brigade }), await gridWorker()]
  const input = { hazardId: hazard.id, requestId: newId('ref'), days }
  const referral = await callOk(handler, referrals.refer, input, by)
  return { hazard, by, input, referral }
}

const open = (secret: string) => callOk(handler, referrals.open, { secret })
const fix = async (
  { id, secret }: Pick<Referral, 'id' | 'secret'>,
  requestId: string = newId('ref'),
  photoIds?: string[],
) => call(handler, referrals.fix, { secret, requestId, photoIds: photoIds ?? [await aPhoto(id)] })
const sendBack = (secret: string) =>
  call(handler, referrals.sendBack, { secret, requestId: newId('ref'), reason: '不在我们的范围' })
const linksOf = async (hazardId: string, by: string) =>
  (await callOk(handler, referrals.ofHazard, { hazardId }, by)).referrals

describe('a link', () => {
  test('shows who has it what is to be done, and nobody who reported it', async () => {
    const { hazard, referral } = await referred()
    expect(await open(referral.secret)).toEqual({
      unitName: '消防救援站',
      state: 'open',
      expiresAt: referral.expiresAt,
      goesAlongAfter: hazard.dueAt,
      hazard: {
        number: hazard.number,
        state: 'dispatched',
        categoryName: hazard.categoryName,
        areaName: '太宇一区',
        place: hazard.place,
        description: hazard.description,
        photos: [],
        reportedAt: hazard.reportedAt,
        dueAt: hazard.dueAt,
        deadline: hazard.deadline,
        said: [],
        can: ['fix', 'send_back', 'ask', 'request_extension'],
      },
    })
  })

  test('is made for a hazard that a unit has, by who decides there', async () => {
    const by = await gridWorker()
    const input = (hazardId: string) => ({ hazardId, requestId: newId('ref'), days: 3 })
    const accepted = await aHazard({ state: 'accepted' })
    const person = await aHazard({ state: 'dispatched', handler: { personId: by, name: '网格员 01' } })
    for (const { id } of [accepted, person])
      expect(await call(handler, referrals.refer, input(id), by)).toMatchObject({ body: { code: 'not_with_a_unit' } })
    const far = await aHazard({
      areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1',
      state: 'dispatched',
      handler: brigade,
    })
    expect(await call(handler, referrals.refer, input(far.id), by)).toMatchObject({
      body: { code: 'hazard_not_found' },
    })
  })

  test('asked for again with the same request is the same one', async () => {
    const { by, input, referral } = await referred()
    expect(await callOk(handler, referrals.refer, input, by)).toEqual(referral)
    expect(await linksOf(input.hazardId, by)).toHaveLength(1)
    expect(await call(handler, referrals.refer, { ...input, days: 4 }, by)).toMatchObject({
      body: { code: 'request_id_reused' },
    })
  })

  test('stands nowhere in the table', async () => {
    const { referral } = await referred()
    expect(JSON.stringify(await itemsWhere(() => true))).not.toContain(referral.secret)
  })

  test('that was made up, or altered by a letter, leads nowhere', async () => {
    const { referral } = await referred()
    const altered = referral.secret.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    for (const secret of [altered, 'x'.repeat(43)]) {
      expect(await call(handler, referrals.open, { secret })).toMatchObject({ body: { code: 'referral_not_found' } })
      expect(await sendBack(secret)).toMatchObject({ body: { code: 'referral_not_found' } })
      const announced = { secret, requestId: newId('pho'), contentType: 'image/jpeg', bytes: 9 } as const
      expect(await call(handler, referrals.preparePhoto, announced)).toMatchObject({
        body: { code: 'referral_not_found' },
      })
    }
  })
})

describe('the unit answers', () => {
  test('with photos that it is fixed, under its own name, and the link is used up', async () => {
    const { hazard, by, referral } = await referred()
    expect(await fix(referral)).toMatchObject({ status: 200, body: { state: 'answered' } })

    const file = await callOk(hazardsHandler, hazards.one, { hazardId: hazard.id }, by)
    expect(file).toMatchObject({ state: 'fixed' })
    expect(file.entries.at(-1)).toMatchObject({ action: 'fix', by: '消防救援站', photos: [expect.anything()] })
    expect(await open(referral.secret)).toEqual({
      unitName: '消防救援站',
      state: 'answered',
      expiresAt: referral.expiresAt,
    })
    expect(await sendBack(referral.secret)).toMatchObject({
      body: { code: 'referral_over', details: { state: 'answered' } },
    })
  })

  test('and who made the link does not check that, where there is another', async () => {
    const { hazard, by, referral } = await referred()
    const officer = (await onDuty('community_officer', 'luotang/taiyu')).id
    await fix(referral)
    const check = (who: string) => call(handlingHandler, handling.check, { hazardId: hazard.id }, who)

    expect(await check(by)).toMatchObject({ status: 409, body: { code: 'fixed_by_oneself' } })
    expect(await check(officer)).toMatchObject({ status: 200 })
  })

  test('that it is not theirs, with the reason', async () => {
    const { hazard, referral } = await referred()
    expect(await sendBack(referral.secret)).toMatchObject({ status: 200 })
    expect(await storedHazardOf(hazard.id)).toMatchObject({ state: 'accepted' })
  })

  test('the same answer sent again after a lost one is answered again, and written once', async () => {
    const { hazard, by, referral } = await referred()
    const [requestId, photoIds] = [newId('ref'), [await aPhoto(referral.id)]]
    const answers = await Promise.all([1, 2, 3].map(() => fix(referral, requestId, photoIds)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await fix(referral, requestId, photoIds)).status).toBe(200)
    const { entries } = await callOk(hazardsHandler, hazards.one, { hazardId: hazard.id }, by)
    expect(entries.filter(({ action }) => action === 'fix')).toHaveLength(1)
  })

  test('of two different answers at once one counts', async () => {
    const { hazard, referral } = await referred()
    const answers = await Promise.all([fix(referral), sendBack(referral.secret)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await storedHazardOf(hazard.id))?.state).toBe(answers[0].status === 200 ? 'fixed' : 'accepted')
  })

  test('with photos of the link only, not of somebody else', async () => {
    const { referral } = await referred()
    const other = await aPhoto((await aResident()).id)
    expect(await fix(referral, newId('ref'), [other])).toMatchObject({ body: { code: 'photo_not_found' } })
    const { secret } = referral
    const announced = { secret, requestId: newId('pho'), contentType: 'image/jpeg', bytes: 9 } as const
    const { upload } = await callOk(handler, referrals.preparePhoto, announced)
    expect(upload.fields['key']).toContain(referral.id)
  })
})

describe('a link opens nothing any more', () => {
  const expectNotOpen = async (secret: string, state: string) => {
    const view = await open(secret)
    expect(view).toMatchObject({ state })
    expect(view.hazard).toBeUndefined()
    expect(await sendBack(secret)).toMatchObject({ body: { code: 'referral_over' } })
  }

  test('after its time', async () => {
    const { referral } = await referred(1)
    setClock(later(now(), 24 * 60))
    await expectNotOpen(referral.secret, 'expired')
    const announced = { requestId: newId('pho'), contentType: 'image/jpeg', bytes: 9 } as const
    expect(await call(handler, referrals.preparePhoto, { ...announced, secret: referral.secret })).toMatchObject({
      body: { code: 'referral_over' },
    })
  })

  test('once it was taken back', async () => {
    const { by, hazard, referral } = await referred()
    const input = { hazardId: hazard.id, referralId: referral.id }
    expect(await callOk(handler, referrals.withdraw, input, by)).toMatchObject({ state: 'withdrawn' })
    expect(await linksOf(hazard.id, by)).toMatchObject([{ state: 'withdrawn', ended: { why: 'taken_back' } }])
    expect(await callOk(handler, referrals.withdraw, input, by)).toMatchObject({ state: 'withdrawn' })
    await expectNotOpen(referral.secret, 'withdrawn')
  })

  test('once the hazard is with somebody else', async () => {
    const { hazard, by, referral } = await referred()
    await callOk(handlingHandler, handling.sendBack, { hazardId: hazard.id, reason: '改派' }, by)
    expect(await storedHazardOf(hazard.id)).toMatchObject({ state: 'accepted' })
    await expectNotOpen(referral.secret, 'withdrawn')
  })

  test.each<[string, Partial<ReferralEnd>, (hazardId: string, by: string) => Promise<unknown>]>([
    [
      'handed on to another unit',
      { why: 'handed_on' },
      (hazardId, by) => callOk(handlingHandler, handling.reroute, { hazardId, personId: by, reason: '我去看' }, by),
    ],
    [
      'handed on as being in another estate',
      { why: 'moved' },
      (hazardId, by) =>
        callOk(
          handlingHandler,
          handling.reroute,
          { hazardId, unitId: brigade.unitId, estateId: 'taiyu-e2', reason: '小区写错了' },
          by,
        ),
    ],
    [
      'taken back by who decides',
      { why: 'taken_back', hazardToo: true },
      (hazardId, by) => callOk(handlingHandler, handling.sendBack, { hazardId, reason: '不归他们' }, by),
    ],
    [
      'given back by somebody of the unit',
      { why: 'given_back' },
      async (hazardId) => {
        const fireman = await onDuty('partner', 'luotang', { unitId: brigade.unitId })
        await callOk(handlingHandler, handling.sendBack, { hazardId, reason: '不归我们' }, fireman.id)
      },
    ],
    [
      'given back by who decides and is of the unit',
      { why: 'given_back' },
      async (hazardId, by) => {
        await onDuty('partner', 'luotang', { unitId: brigade.unitId, personId: by })
        await callOk(handlingHandler, handling.sendBack, { hazardId, reason: '不归我们' }, by)
      },
    ],
  ])('staff and the unit read since when and why: %s', async (_what, why, leave) => {
    const { hazard, by, referral } = await referred()
    setClock(later(now(), 60))
    await leave(hazard.id, by)
    const ended = { at: (await storedHazardOf(hazard.id))?.changedAt, ...why }
    setClock(later(now(), 60))

    expect(await linksOf(hazard.id, by)).toMatchObject([{ id: referral.id, state: 'withdrawn', ended }])
    expect(await open(referral.secret)).toMatchObject({ state: 'withdrawn', ended })
  })

  test('come back to the unit it opens again, and says when it left for good', async () => {
    const { hazard, by, referral } = await referred()
    const hazardId = hazard.id
    await callOk(handlingHandler, handling.sendBack, { hazardId, reason: '不归他们' }, by)
    await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: brigade.unitId }, by)
    expect(await linksOf(hazardId, by)).toMatchObject([{ state: 'open' }])
    expect((await linksOf(hazardId, by))[0]).not.toHaveProperty('ended')

    await callOk(handlingHandler, handling.reroute, { hazardId, personId: by, reason: '我去看' }, by)
    await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(by)] }, by)

    expect(await linksOf(hazardId, by)).toMatchObject([{ state: 'withdrawn', ended: { why: 'handed_on' } }])
    expect(await open(referral.secret)).toMatchObject({ ended: { why: 'handed_on' } })
  })

  test('once the hazard was handed on as being in another estate', async () => {
    const { hazard, by, referral } = await referred()
    const right = { hazardId: hazard.id, unitId: brigade.unitId, estateId: 'taiyu-e2', reason: '小区写错了' }
    expect(await callOk(handlingHandler, handling.reroute, right, by)).toMatchObject({ state: 'dispatched' })
    await expectNotOpen(referral.secret, 'withdrawn')
  })

  test('what was answered is not taken back, nor a link that never was', async () => {
    const { by, hazard, referral } = await referred()
    await fix(referral)
    const input = { hazardId: hazard.id, referralId: referral.id }
    expect(await call(handler, referrals.withdraw, input, by)).toMatchObject({ body: { code: 'referral_over' } })
    expect(await call(handler, referrals.withdraw, { ...input, referralId: newId('ref') }, by)).toMatchObject({
      body: { code: 'referral_not_found' },
    })
  })
})

test('every time a link is opened, and what was done with it, is there for who decides', async () => {
  const { hazard, by, referral } = await referred()
  await open(referral.secret)
  await open(referral.secret)
  await fix(referral)
  await open(referral.secret)
  const [link] = await linksOf(hazard.id, by)
  expect(link?.accesses.map(({ what }) => what)).toEqual(['opened', 'opened', 'fixed', 'opened'])
  const stranger = (await onDuty('grid_worker', 'luotang/yanhe')).id
  expect(await call(handler, referrals.ofHazard, { hazardId: hazard.id }, stranger)).toMatchObject({
    body: { code: 'hazard_not_found' },
  })
})

test('shows where the hazard really is once its place was put right, and still takes the answer', async () => {
  const { hazard, by, referral } = await referred()
  const place = { estateId: 'taiyu-e2', place: '二区车库' }
  await callOk(handlingHandler, handling.correct, { hazardId: hazard.id, version: hazard.version, ...place }, by)

  expect(await open(referral.secret)).toMatchObject({
    state: 'open',
    hazard: { areaName: '太宇二区', place: '二区车库' },
  })
  expect(await fix(referral)).toMatchObject({ status: 200 })
  expect(await storedHazardOf(hazard.id)).toMatchObject({ state: 'fixed' })
})

test('made before its estate was kept, it still opens', async () => {
  const { referral } = await referred()
  const [item] = await itemsWhere(({ id }) => id === referral.id)
  const { estateId: _, ...older } = item!
  await transact([{ put: older, if: { id: referral.id } }])

  expect(await open(referral.secret)).toMatchObject({ state: 'open' })
})

test('opened so often that no more can be written down, it shows nothing more, takes no photo, and still an answer', async () => {
  const { hazard, by, referral } = await referred()
  const photoIds = [await aPhoto(referral.id)]
  for (let time = 0; time < 200; time++) await open(referral.secret)

  const photo = { requestId: newId('pho'), contentType: 'image/jpeg' as const, bytes: 1000 }
  for (const { body } of [
    await call(handler, referrals.open, { secret: referral.secret }),
    await call(handler, referrals.preparePhoto, { secret: referral.secret, ...photo }),
  ])
    expect(body).toMatchObject({ code: 'referral_worn_out' })
  const [link] = await linksOf(hazard.id, by)
  expect(link?.accesses).toHaveLength(200)
  expect(link?.state).toBe('worn_out')

  expect(await fix(referral, newId('ref'), photoIds)).toMatchObject({ status: 200, body: { state: 'answered' } })
  expect(await open(referral.secret)).toMatchObject({ state: 'answered' })
})

test('worn out, it can be taken back, and then takes no answer', async () => {
  const { hazard, by, referral } = await referred()
  const accesses = Array.from({ length: 200 }, () => ({ at: now(), what: 'opened' }))
  const [item] = await itemsWhere(({ id }) => id === referral.id)
  await transact([{ put: { ...item!, accesses }, if: { id: referral.id } }])

  const taken = await callOk(handler, referrals.withdraw, { hazardId: hazard.id, referralId: referral.id }, by)
  expect(taken.state).toBe('withdrawn')
  expect(await sendBack(referral.secret)).toMatchObject({ body: { code: 'referral_over' } })
})

test('a photo that is sent through a link is written down too', async () => {
  const { hazard, by, referral } = await referred()

  await callOk(handler, referrals.preparePhoto, {
    secret: referral.secret,
    requestId: newId('pho'),
    contentType: 'image/jpeg',
    bytes: 1000,
  })

  const [link] = await linksOf(hazard.id, by)
  expect(link?.accesses.map(({ what }) => what)).toEqual(['photo'])
})
