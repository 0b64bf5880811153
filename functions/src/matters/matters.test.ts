import { type Matter, matters } from '@mulin/shared/matters'
import { addDays, dayOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId, randomDigits } from '../platform/ids.ts'
import { putMatter } from '../tables/matters.ts'
import { addPersonCode } from '../tables/people.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
afterEach(() => setClock())

const minutesPerDay = 24 * 60

async function aMatter(id: string, changes: Partial<Matter> = {}) {
  const usual = { name: '高龄津贴', desk: '2 号窗口', papers: ['身份证'], hours: '工作日 9:00–17:00' }
  await transact([putMatter({ id, ...usual, ...changes })])
  return id
}

async function codeOf(personId: string) {
  const code = randomDigits(6)
  await addPersonCode(code, personId)
  return code
}

const aClerk = () => onDuty('desk_clerk', 'luotang')
const request = () => newId('vis')

async function aVisit(overrides: { residentId?: string; matterId?: string } = {}) {
  const matterId = overrides.matterId ?? (await aMatter('elder-allowance'))
  const residentId = overrides.residentId ?? (await aResident()).id
  const clerk = await aClerk()
  const opened = await callOk(
    handler,
    matters.openVisit,
    { requestId: request(), matterId, code: await codeOf(residentId) },
    clerk.id,
  )
  return { ...opened, residentId, clerkId: clerk.id }
}

const visitsOf = async (personId: string) => (await callOk(handler, matters.myVisits, {}, personId)).visits

test('anyone reads what the service centre handles', async () => {
  const matterId = await aMatter('social-security')

  const { matters: found } = await callOk(handler, matters.list, {})

  expect(found).toContainEqual(expect.objectContaining({ id: matterId, papers: ['身份证'] }))
})

describe('opening a visit', () => {
  test('gives the resident a visit to rate for 30 days', async () => {
    const { id, residentId } = await aVisit()

    const [visit] = await visitsOf(residentId)

    expect(visit).toMatchObject({ id, matterName: '高龄津贴', desk: '2 号窗口' })
    expect(visit!.rateBy).toBe(later(visit!.visitedAt, 30 * minutesPerDay))
  })

  test('tells the clerk nothing about who it is', async () => {
    const matterId = await aMatter('elder-allowance')
    const { id } = await aResident()

    const opened = await callOk(
      handler,
      matters.openVisit,
      { requestId: request(), matterId, code: await codeOf(id) },
      (await aClerk()).id,
    )

    expect(Object.keys(opened).toSorted()).toEqual(['id', 'matterId', 'visitedAt'])
  })

  test('sent again after a lost answer gives the same visit, although the code is used', async () => {
    const matterId = await aMatter('elder-allowance')
    const resident = await aResident()
    const clerk = await aClerk()
    const input = { requestId: request(), matterId, code: await codeOf(resident.id) }

    const first = await callOk(handler, matters.openVisit, input, clerk.id)
    const again = await callOk(handler, matters.openVisit, input, clerk.id)

    expect(again).toEqual(first)
    expect(await visitsOf(resident.id)).toHaveLength(1)
  })

  test('sent several times at once opens one visit and says the same each time', async () => {
    const matterId = await aMatter('elder-allowance')
    const resident = await aResident()
    const clerk = await aClerk()
    const input = { requestId: request(), matterId, code: await codeOf(resident.id) }

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => callOk(handler, matters.openVisit, input, clerk.id)),
    )

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await visitsOf(resident.id)).toHaveLength(1)
  })

  test('the same request for something else is refused', async () => {
    const matterId = await aMatter('elder-allowance')
    const other = await aMatter('social-security')
    const clerk = await aClerk()
    const input = { requestId: request(), matterId, code: await codeOf((await aResident()).id) }
    await callOk(handler, matters.openVisit, input, clerk.id)

    const reply = await call(handler, matters.openVisit, { ...input, matterId: other }, clerk.id)

    expect(reply).toMatchObject({ status: 409, body: { code: 'request_id_reused' } })
  })

  test('one code opens one visit, also when two desks take it at once', async () => {
    const matterId = await aMatter('elder-allowance')
    const resident = await aResident()
    const code = await codeOf(resident.id)
    const clerks = await Promise.all([aClerk(), aClerk()])

    const replies = await Promise.all(
      clerks.map(({ id }) => call(handler, matters.openVisit, { requestId: request(), matterId, code }, id)),
    )

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)!.body.code).toBe('person_code_used')
    expect(await visitsOf(resident.id)).toHaveLength(1)
  })

  test('a used code is refused', async () => {
    const matterId = await aMatter('elder-allowance')
    const clerk = await aClerk()
    const code = await codeOf((await aResident()).id)
    await callOk(handler, matters.openVisit, { requestId: request(), matterId, code }, clerk.id)

    const reply = await call(handler, matters.openVisit, { requestId: request(), matterId, code }, clerk.id)

    expect(reply).toMatchObject({ status: 409, body: { code: 'person_code_used' } })
  })

  test('an unknown code, one that is too old and the own code of the clerk are refused alike', async () => {
    const matterId = await aMatter('elder-allowance')
    const clerk = await aClerk()
    const old = await codeOf((await aResident()).id)
    const own = await codeOf(clerk.id)
    const open = (code: string) =>
      call(handler, matters.openVisit, { requestId: request(), matterId, code }, clerk.id).then(({ body }) => body.code)

    expect(await open(own)).toBe('person_code_unknown')
    expect(await open('000000')).toBe('person_code_unknown')
    setClock(later(now(), 11))
    expect(await open(old)).toBe('person_code_unknown')
  })

  test('an unknown matter is refused and leaves the code unused', async () => {
    const clerk = await aClerk()
    const code = await codeOf((await aResident()).id)
    const open = (matterId: string) =>
      call(handler, matters.openVisit, { requestId: request(), matterId, code }, clerk.id)

    expect(await open('no-such-matter')).toMatchObject({ status: 404, body: { code: 'matter_not_found' } })
    expect(await open(await aMatter('elder-allowance'))).toMatchObject({ status: 200 })
  })

  test('one that is handled here no more is refused and leaves the code unused; what was opened keeps its name', async () => {
    const matterId = await aMatter('retired-matter')
    const { residentId } = await aVisit({ matterId })
    const { id: by } = await aClerk()
    const code = await codeOf(residentId)
    const open = (id: string) => call(handler, matters.openVisit, { requestId: request(), matterId: id, code }, by)

    await aMatter(matterId, { name: '改名的事项', retired: true })

    expect(await open(matterId)).toMatchObject({ status: 409, body: { code: 'matter_retired' } })
    const [visit] = await visitsOf(residentId)
    expect(visit).toMatchObject({ matterId, matterName: '高龄津贴', desk: '2 号窗口' })
    await callOk(handler, matters.rate, { visitId: visit!.id, level: 5 }, residentId)
    expect(await callOk(handler, matters.ratings, { matterId })).toMatchObject({ count: 1 })
    expect(await open(await aMatter('elder-allowance'))).toMatchObject({ status: 200 })
  })

  test('only a desk clerk on duty may', async () => {
    const matterId = await aMatter('elder-allowance')
    const input = { requestId: request(), matterId, code: '123456' }
    const office = await onDuty('office', 'luotang')
    const gone = await onDuty('desk_clerk', 'luotang', { until: addDays(dayOf(now()), -1) })

    expect(await call(handler, matters.openVisit, input, office.id)).toMatchObject({ body: { code: 'not_permitted' } })
    expect(await call(handler, matters.openVisit, input, gone.id)).toMatchObject({ body: { code: 'not_permitted' } })
  })
})

describe('my visits', () => {
  test('come newest first, page by page', async () => {
    const { id: residentId } = await aResident()
    const opened = [await aVisit({ residentId }), await aVisit({ residentId }), await aVisit({ residentId })]

    const first = await callOk(handler, matters.myVisits, { limit: 2 }, residentId)
    const second = await callOk(handler, matters.myVisits, { limit: 2, after: first.next }, residentId)

    expect([...first.visits, ...second.visits].map(({ id }) => id)).toEqual(opened.map(({ id }) => id).toReversed())
    expect(second.next).toBeUndefined()
  })
})

describe('rating', () => {
  test('stays with the visit and counts for the matter', async () => {
    const matterId = await aMatter('rated-matter')
    const visit = await aVisit({ matterId })

    const rated = await callOk(
      handler,
      matters.rate,
      { visitId: visit.id, level: 5, tags: ['fast', 'kind'], words: '办得很快' },
      visit.residentId,
    )

    expect(rated.rating).toMatchObject({ level: 5, tags: ['fast', 'kind'], words: '办得很快' })
    expect((await visitsOf(visit.residentId))[0]).toEqual(rated)
    const summary = await callOk(handler, matters.ratings, { matterId })
    expect(summary).toMatchObject({ count: 1, distribution: { 1: 0, 5: 1 }, satisfied: { share: 1, high: 1 } })
    expect(summary.satisfied!.low).toBeCloseTo(0.207, 3)
  })

  test('a matter without ratings has no share', async () => {
    const matterId = await aMatter('unrated-matter')

    expect(await callOk(handler, matters.ratings, { matterId })).toEqual({
      matterId,
      count: 0,
      distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
    })
  })

  test('an unknown matter has no ratings', async () => {
    expect(await call(handler, matters.ratings, { matterId: 'no-such-matter' })).toMatchObject({
      status: 404,
      body: { code: 'matter_not_found' },
    })
  })

  test('of many at once only one counts', async () => {
    const matterId = await aMatter('raced-matter')
    const { id: visitId, residentId } = await aVisit({ matterId })

    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map((level) => call(handler, matters.rate, { visitId, level }, residentId)),
    )

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'visit_already_rated')).toHaveLength(4)
    expect(await callOk(handler, matters.ratings, { matterId })).toMatchObject({ count: 1 })
  })

  test('sent again with its request id, also at the same moment, it is answered again and counts once', async () => {
    const matterId = await aMatter('retried-matter')
    const { id: visitId, residentId } = await aVisit({ matterId })
    const rate = () => callOk(handler, matters.rate, { visitId, requestId: 'request-1', level: 4 }, residentId)

    const answers = [...(await Promise.all([rate(), rate()])), await rate()]

    expect(new Set(answers.map(({ rating }) => rating!.ratedAt)).size).toBe(1)
    expect(await callOk(handler, matters.ratings, { matterId })).toMatchObject({ count: 1 })
  })

  test('after 30 days it is too late', async () => {
    const { id: visitId, residentId } = await aVisit()
    setClock(later(now(), 30 * minutesPerDay + 1))

    const reply = await call(handler, matters.rate, { visitId, level: 5 }, residentId)

    expect(reply).toMatchObject({ status: 409, body: { code: 'rating_closed' } })
  })

  test('the visit of somebody else is not found', async () => {
    const { id: visitId, clerkId } = await aVisit()

    for (const stranger of [clerkId, (await aResident()).id])
      expect(await call(handler, matters.rate, { visitId, level: 1 }, stranger)).toMatchObject({
        status: 404,
        body: { code: 'visit_not_found' },
      })
  })

  test('tags that do not go with the level are refused, as is a sixth level', async () => {
    const { id: visitId, residentId } = await aVisit()
    const rate = (level: number, tags: 'slow'[]) =>
      call(handler, matters.rate, { visitId, level, tags }, residentId).then(({ status }) => status)

    expect(await rate(5, ['slow'])).toBe(400)
    expect(await rate(6, [])).toBe(400)
    expect((await visitsOf(residentId))[0]!.rating).toBeUndefined()
  })
})
