import type { SentTo } from '@mulin/shared/endpoint'
import { registers } from '@mulin/shared/sign-ups/registers'
import { anActivity, aSession, aWish, cancel, cannotCome, signUpOk, theOffice } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

describe("the organiser's list", () => {
  const listed = (personId: string, input: SentTo<typeof registers.ofActivity>) =>
    call(handler, registers.ofActivity, input, personId)
  const anOfficer = () => onDuty('community_officer', 'luotang/taiyu')

  test('names who signed up, session by session, in order, cancelled ones too', async () => {
    const activity = await anActivity({ communityId: 'taiyu', sessions: [aSession(), aSession({ title: '下午场' })] })
    const [one, other] = [await aResident({ name: '居民 一' }), await aResident({ name: '居民 二' })]
    const [morning, afternoon] = activity.sessions
    await signUpOk(other.id, aWish(activity, { sessionId: afternoon!.id }))
    await signUpOk(one.id, aWish(activity, { sessionId: morning!.id }))
    const gone = await signUpOk(other.id, aWish(activity, { sessionId: morning!.id }))
    await cancel(other.id, gone.id)

    const { body } = await listed((await anOfficer()).id, { activityId: activity.id })

    expect(body.areaPath).toBe('luotang/taiyu')
    expect(body.signUps.map(({ name, sessionTitle, state }) => [name, sessionTitle, state])).toEqual([
      ['居民 一', '上午场', 'confirmed'],
      ['居民 二', '上午场', 'cancelled'],
      ['居民 二', '下午场', 'confirmed'],
    ])
    expect(JSON.stringify(body)).not.toContain('13800008000')
  })

  test('gives names only once it is written down who got them, and of how many', async () => {
    const activity = await anActivity({ communityId: 'taiyu' })
    for (let count = 0; count < 2; count++) await signUpOk((await aResident()).id, aWish(activity))
    const { id } = await anOfficer()

    await listed(id, { activityId: activity.id })
    await listed((await onDuty('community_officer', 'luotang/yanhe')).id, { activityId: activity.id })

    const looks = await itemsWhere(({ pk }) => pk === `DISCLOSURES#${activity.id}`)
    expect(looks).toMatchObject([{ by: id, as: '工作人员 01', count: 2, at: expect.any(String) }])
  })

  test('comes page by page, each two Queries at once beside the duty check', async () => {
    const activity = await anActivity({ communityId: 'taiyu' })
    const ids: string[] = []
    for (let count = 0; count < 3; count++) ids.push((await signUpOk((await aResident()).id, aWish(activity))).id)
    const { id } = await anOfficer()

    const first = await listed(id, { activityId: activity.id, limit: 2 })
    const second = await listed(id, { activityId: activity.id, limit: 2, after: first.body.next })

    expect([...first.body.signUps, ...second.body.signUps].map((row) => row.id)).toEqual(ids)
    expect(second.body.areaPath).toBe('luotang/taiyu')
    expect(second.body.next).toBeUndefined()
    expect(await countCalls(() => listed(id, { activityId: activity.id }))).toEqual({ reads: 3, writes: 1, waves: 3 })
  })

  test('says at which place somebody waits, as staff moved them', async () => {
    const activity = await anActivity({
      communityId: 'taiyu',
      sessions: [aSession({ capacity: 1, waitingCapacity: 5 })],
    })
    const ids: string[] = []
    for (let count = 0; count < 4; count++) ids.push((await signUpOk((await aResident()).id, aWish(activity))).id)
    const { id } = await anOfficer()
    await callOk(handler, registers.move, { signUpId: ids[3]!, position: 1, reason: '更正排队顺序' }, id)

    const { body } = await listed(id, { activityId: activity.id })

    expect(body.signUps.map((row) => [row.id, row.position, row.waiting])).toEqual([
      [ids[0], undefined, undefined],
      [ids[1], 2, 3],
      [ids[2], 3, 3],
      [ids[3], 1, 3],
    ])
  })

  test('is empty, not missing, while nobody signed up', async () => {
    const activity = await anActivity({ communityId: 'taiyu' })

    expect(await listed((await anOfficer()).id, { activityId: activity.id })).toMatchObject({
      status: 200,
      body: { signUps: [], areaPath: 'luotang/taiyu' },
    })
  })

  test.each(['ofActivity', 'file'] as const)('%s of another area or an unknown activity is refused', async (name) => {
    const activity = await anActivity({ communityId: 'yanhe' })
    const { id } = await anOfficer()
    const ask = (activityId: string, personId: string) => call(handler, registers[name], { activityId }, personId)

    expect(await ask(activity.id, id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
    expect(await ask(newId('act'), id)).toMatchObject({ status: 404, body: { code: 'activity_not_found' } })
    expect(await ask(activity.id, (await aResident()).id)).toMatchObject({
      status: 403,
      body: { code: 'not_permitted' },
    })
  })
})

describe('the file', () => {
  const fileOf = async (activityId: string, personId: string) =>
    call(handler, registers.file, { activityId }, personId) as Promise<{
      status: number
      body: unknown
      headers: Record<string, unknown>
    }>

  test('opens in Excel with whole phones, Chinese times and no formulas', async () => {
    setClock('2026-11-20T01:30:00.000Z')
    const activity = await anActivity({ communityId: 'taiyu', sessions: [aSession({ title: '=1+1' })] })
    const { id } = await aResident({ name: '居民 甲', phone: '13800008000' })
    await signUpOk(id, aWish(activity))

    const { body, headers } = await fileOf(activity.id, (await theOffice()).id)

    const csv = String(body)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('义诊进社区 报名名单 2026-11-20.csv')
    expect(
      csv.startsWith(
        '\ufeff场次,开始时间,身份,队伍,姓名,手机号,同行的人,状态,更新时间,原因,报名时间,签到时间,签退时间,实到人数\r\n',
      ),
    ).toBe(true)
    expect(csv).toContain(
      "'=1+1,2026-11-21 09:30,参加者,,居民 甲,13800008000,,已报名,2026-11-20 09:30,,2026-11-20 09:30,,,\r\n",
    )
  })

  test('tells who could not come at the last moment from who cancelled in time', async () => {
    const activity = await anActivity()
    const { id } = await aResident()
    const signUp = await signUpOk(id, aWish(activity))
    setClock(later(activity.sessions[0]!.startsAt, -30))
    await cannotCome(id, signUp.id)

    const { body } = await fileOf(activity.id, (await theOffice()).id)

    expect(String(body)).toContain(',临时取消,')
    expect(String(body)).not.toContain(',已取消,')
  })

  test('has a column for each question, with who is captain or substitute and when they came', async () => {
    const ask = (id: string, title: string, kind: 'number' | 'text' | 'photo' = 'text') => ({ id, title, kind })
    const race = aSession({
      title: '接力',
      kind: 'team',
      ages: { from: 18 },
      teamSize: { min: 2, max: 2, substitutes: 1, women: 1, men: 0 },
      questions: [ask('shirt', '衣服尺码'), ask('tables', '要几张桌子', 'number')],
    })
    const talk = aSession({ title: '讲座', questions: [ask('size', '衣服尺码'), ask('proof', '健康证明', 'photo')] })
    const activity = await anActivity({ communityId: 'taiyu', sessions: [race, talk] })
    const [one, other] = [await aResident(), await aResident()]
    const members = [
      { name: '居民 甲', birthYear: 1990, gender: 'female' as const },
      { name: '居民 乙', birthYear: 1991, gender: 'male' as const },
      { name: '居民 丙', birthYear: 1992, gender: 'male' as const, isSubstitute: true },
    ]
    const team = { name: '太宇一队', members }
    const teamUp = await signUpOk(one.id, aWish(activity, { team, answers: { shirt: '大', tables: 2 } }))
    const proof = await aPhoto(other.id)
    const sessionId = activity.sessions[1]!.id
    await signUpOk(other.id, aWish(activity, { sessionId, answers: { size: '小', proof } }))
    await transact([
      {
        update: keys.signUp(one.id, teamUp.id),
        set: {
          state: 'attended',
          checkedInAt: '2026-11-21T01:05:00.000Z',
          checkedOutAt: '2026-11-21T03:10:00.000Z',
          turnout: { of: 3, missing: [1], at: '2026-11-21T01:05:00.000Z' },
        },
      },
    ])

    const [head, ...lines] = String((await fileOf(activity.id, (await theOffice()).id)).body)
      .trim()
      .split('\r\n')

    const who = '居民 甲（领队，女，1990年生）、居民 乙（未到，男，1991年生）、居民 丙（替补，男，1992年生）'
    expect(head).toMatch(/,签到时间,签退时间,实到人数,衣服尺码,要几张桌子,健康证明$/)
    expect(lines.find((line) => line.startsWith('接力'))).toContain(who)
    expect(lines.find((line) => line.startsWith('接力'))).toMatch(/,2026-11-21 09:05,2026-11-21 11:10,2,大,2,$/)
    expect(lines.find((line) => line.startsWith('讲座'))).toMatch(/,,,,小,,有照片$/)
  })

  test('is recorded: who had it, when, and of how many', async () => {
    const activity = await anActivity({ communityId: 'taiyu' })
    for (let count = 0; count < 2; count++) await signUpOk((await aResident()).id, aWish(activity))
    const office = await theOffice()

    await fileOf(activity.id, office.id)

    const disclosures = await itemsWhere(({ pk }) => pk === `DISCLOSURES#${activity.id}`)
    expect(disclosures).toMatchObject([{ by: office.id, count: 2, at: expect.any(String) }])
  })
})
