import type { SentTo } from '@mulin/shared/endpoint'
import { activities } from '@mulin/shared/activities/endpoints'
import { notices } from '@mulin/shared/notices'
import { aDraft, anActivity, cancelActivity } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { tear } from '../../test/overtake.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as activitiesHandler } from '../activities/handler.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

type Words = SentTo<typeof notices.publish>

const words = (overrides: Partial<Words> = {}): Words => ({
  requestId: newId('not'),
  areaPath: 'luotang/taiyu',
  title: '冬季用电安全',
  body: '人走断电，电动车不进楼。',
  ...overrides,
})

const anOfficer = () => onDuty('community_officer', 'luotang/taiyu')
const theOffice = () => onDuty('office', 'luotang')

const published = async (overrides: Partial<Words> = {}, by = theOffice()) =>
  callOk(handler, notices.publish, words(overrides), (await by).id)

const idsFor = async (areaPath?: string) =>
  (await callOk(handler, notices.list, { areaPath, limit: 50 })).notices.map(({ id }) => id)

describe('publishing', () => {
  test('says who speaks: a community or the office', async () => {
    expect((await published({}, anOfficer())).by).toBe('太宇社区')
    expect((await published({}, theOffice())).by).toBe('罗塘街道')
  })

  test('lets anyone read it', async () => {
    const notice = await published()

    expect(await callOk(handler, notices.one, { noticeId: notice.id })).toEqual(notice)
  })

  test('sent again, also at the same moment, it is published once', async () => {
    const officer = await anOfficer()
    const content = words({ title: '只发一次' })
    const send = () => callOk(handler, notices.publish, content, officer.id)

    const answers = [...(await Promise.all([send(), send()])), await send()]

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await idsFor('luotang/taiyu')).toContain(answers[0]!.id)
  })

  test('sent again after it was withdrawn says so, also while the first is still reading', async () => {
    const officer = await anOfficer()
    const content = words({ title: '马上撤下' })
    const send = () => call(handler, notices.publish, content, officer.id)

    const [slow, first] = await tear(send, async () => {
      const { body } = await send()
      return callOk(handler, notices.withdraw, { noticeId: body.id }, officer.id)
    })

    expect(first.withdrawnAt).toBeDefined()
    expect(slow).toMatchObject({ status: 200, body: { id: first.id } })
    expect(await send()).toMatchObject({ status: 200, body: first })
  })

  test('what it invites to was called off while it was sent again: it was published before', async () => {
    const officer = await theOffice()
    const activity = await anActivity()
    const content = words({ activityId: activity.id })
    const send = () => call(handler, notices.publish, content, officer.id)

    const [slow, fast] = await tear(send, async () => {
      const { body } = await send()
      await callOk(activitiesHandler, activities.cancel, { activityId: activity.id, reason: '下雨' }, officer.id)
      return body
    })

    expect(slow).toMatchObject({ status: 200, body: { id: fast.id } })
  })

  test('the same request with other words is refused', async () => {
    const officer = await anOfficer()
    const content = words()
    await callOk(handler, notices.publish, content, officer.id)

    expect(await call(handler, notices.publish, { ...content, title: '别的标题' }, officer.id)).toMatchObject({
      status: 409,
      body: { code: 'request_id_reused' },
    })
  })

  test('outside the own area and for an unknown area it is refused', async () => {
    const officer = await anOfficer()
    const publish = (areaPath: string) => call(handler, notices.publish, words({ areaPath }), officer.id)

    expect(await publish('luotang')).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
    expect(await publish('luotang/yanhe')).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
    expect(await publish('luotang/taiyu/nowhere')).toMatchObject({ status: 404, body: { code: 'area_not_found' } })
  })

  test('a resident and a grid worker may not', async () => {
    const gridWorker = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')

    for (const { id } of [await aResident(), gridWorker])
      expect(await call(handler, notices.publish, words(), id)).toMatchObject({ status: 403 })
  })

  test('invites to an activity that everybody sees; to a draft, a cancelled or no activity it is refused', async () => {
    const open = await anActivity()
    expect((await published({ activityId: open.id })).activityId).toBe(open.id)
    const off = await cancelActivity((await anActivity()).id)
    const officer = await theOffice()

    for (const activityId of [(await aDraft()).id, off.id, newId('act')])
      expect(await call(handler, notices.publish, words({ activityId }), officer.id)).toMatchObject({
        status: 404,
        body: { code: 'activity_not_found' },
      })
  })

  test('without words there is nothing to publish', async () => {
    const officer = await anOfficer()

    expect(await call(handler, notices.publish, words({ body: '  ' }), officer.id)).toMatchObject({ status: 400 })
  })
})

describe('the list', () => {
  test('for an estate has its own notices and those of every area it lies in', async () => {
    const [subdistrict, community, estate] = [
      await published({ areaPath: 'luotang' }),
      await published({ areaPath: 'luotang/taiyu' }),
      await published({ areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' }),
    ]
    const neighbour = await published({ areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e2' })
    const elsewhere = await published({ areaPath: 'luotang/yanhe' })

    const ids = await idsFor('luotang/taiyu/taiyu-g1/taiyu-e1')

    expect(ids.slice(0, 3)).toEqual([estate.id, community.id, subdistrict.id])
    expect(ids).not.toContain(neighbour.id)
    expect(ids).not.toContain(elsewhere.id)
  })

  test('comes newest first, page by page, with and without an area', async () => {
    const ids = []
    for (let number = 0; number < 3; number++) ids.push((await published({ areaPath: 'luotang/yanhe' })).id)
    const newest = ids.toReversed()

    for (const areaPath of [undefined, 'luotang/yanhe']) {
      const first = await callOk(handler, notices.list, { areaPath, limit: 2 })
      const second = await callOk(handler, notices.list, { areaPath, limit: 1, after: first.next })
      expect([...first.notices, ...second.notices].map(({ id }) => id)).toEqual(newest)
    }
  })

  test('ends without a next page', async () => {
    await published({ areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' })

    expect(await callOk(handler, notices.list, { areaPath: 'luotang/yanhe', limit: 50 })).not.toHaveProperty('next')
  })

  test('a forged cursor is refused', async () => {
    expect(await call(handler, notices.list, { after: 'nonsense' })).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    })
  })
})

describe('withdrawing', () => {
  test('takes it off the list and out of reading', async () => {
    const officer = await anOfficer()
    const { id: noticeId } = await published()

    const withdrawn = await callOk(handler, notices.withdraw, { noticeId }, officer.id)

    expect(withdrawn.withdrawnAt).toBeDefined()
    expect(await idsFor()).not.toContain(noticeId)
    expect(await call(handler, notices.one, { noticeId })).toMatchObject({
      status: 404,
      body: { code: 'notice_not_found' },
    })
  })

  test('twice, also at once, keeps the first time', async () => {
    const officer = await anOfficer()
    const { id: noticeId } = await published()
    const withdraw = () => callOk(handler, notices.withdraw, { noticeId }, officer.id)

    const answers = [...(await Promise.all([withdraw(), withdraw()])), await withdraw()]

    expect(new Set(answers.map(({ withdrawnAt }) => withdrawnAt)).size).toBe(1)
  })

  test('one of another area or an unknown one is refused', async () => {
    const officer = await anOfficer()
    const foreign = await published({ areaPath: 'luotang/yanhe' })
    const withdraw = (noticeId: string) => call(handler, notices.withdraw, { noticeId }, officer.id)

    expect(await withdraw(foreign.id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
    expect(await withdraw(newId('not'))).toMatchObject({ status: 404, body: { code: 'notice_not_found' } })
  })
})
