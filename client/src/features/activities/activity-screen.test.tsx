import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import type { Person } from '@mulin/shared/people'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import {
  activityId,
  anActivity,
  aSession,
  aSignUp,
  aTree,
  inDays,
  sessionId,
  signUpId,
  wanting,
} from '../../../test/activities'
import { renderScreen, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { timeText } from '../../platform/clock'
import { momentText } from '../../seat-words'
import { ActivityScreen } from './activity-screen'
import type { OwnSeats } from './own-seats'

const nothing: OwnSeats = new Map()
const later = aSession({ id: sessionId(2), title: '下午场', startsAt: inDays(3, '15:30'), endsAt: inDays(3, '17:30') })

beforeEach(() => answer(areas.tree, { areas: aTree }))

function open(
  over: Partial<Activity> = {},
  { own = nothing, ...me }: { own?: OwnSeats } & Pick<Person, 'areaPath' | 'volunteer'> = {},
) {
  answer(activities.one, anActivity(over))
  renderScreen(<ActivityScreen own={own} me={me} />, { params: { activityId: activityId() } })
}

test('nobody has to sign in to read what, when, where, by whom, until when and with what', async () => {
  open({ bring: '身份证', audience: 'community' })

  expect(await screen.findByRole('heading', { name: '荷叶社区义诊' })).toBeInTheDocument()
  for (const fact of ['荷叶社区服务中心', '荷叶社区', '身份证', '量血压，听讲座。'])
    expect(screen.getByText(fact)).toBeInTheDocument()
  expect(await screen.findByText('荷叶社区居民')).toBeInTheDocument()
  expect(screen.getByText(timeText(inDays(2, '18:00')))).toBeInTheDocument()
})

test('whoever has a question calls the number that the organiser gave', async () => {
  open({ contactName: '社区办公室' })

  fireEvent.click(await screen.findByRole('button', { name: /^拨打 0523-00000000.*社区办公室/ }))

  expect(device.dialled).toEqual(['0523-00000000'])
})

describe('what one person may be in', () => {
  const noon = aSession({ id: sessionId(2), title: '中场', startsAt: inDays(3, '10:00'), endsAt: inDays(3, '12:00') })
  const own = new Map([[sessionId(), aSignUp()]])

  test('is said before anybody signs up', async () => {
    open({ sessions: [aSession(), noon, { ...later, id: sessionId(3) }], sessionsPerPerson: 2, noClashes: true })

    expect(await screen.findByText('每人最多报 2 场，时间冲突的场次不能同时报。')).toBeInTheDocument()
    expect(screen.queryByText(/先退/)).not.toBeInTheDocument()
  })

  test('is said at the sessions that whoever has one cannot be in, which others of the family still can', async () => {
    open({ sessions: [aSession(), noon], sessionsPerPerson: 1 }, { own })

    fireEvent.click(
      await screen.findByRole('button', { name: /中场.*您已报 1 场，每人最多 1 场，先退一场再报.*余 12 席/ }),
    )

    expect(screen.getAllByText(/先退一场再报/)).toHaveLength(1)
    expect(visited()).toEqual([`/packages/activity/sign-up/index?activityId=${activityId()}&sessionId=${sessionId(2)}`])
  })

  test('is said of what is at the same time only', async () => {
    open({ sessions: [aSession(), noon, { ...later, id: sessionId(3) }], noClashes: true }, { own })

    expect(await screen.findByText(/和您报的“上午场”时间冲突，先退那一场再报/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /下午场/ })).not.toHaveTextContent(/冲突/)
  })

  test('is not said where nothing is limited', async () => {
    open({ sessions: [aSession(), noon] }, { own })

    await screen.findByRole('button', { name: /中场/ })
    expect(screen.queryByText(/每人最多|冲突/)).not.toBeInTheDocument()
  })
})

test('the one button signs up for the only session, with its seats', async () => {
  open()

  fireEvent.click(await screen.findByRole('button', { name: '报名 · 余 12 席' }))

  expect(visited()).toEqual([`/packages/activity/sign-up/index?activityId=${activityId()}&sessionId=${sessionId()}`])
})

test('each open session is a button of its own; what is full says so and is none', async () => {
  open({ sessions: [aSession({ taken: 20 }), later] })

  fireEvent.click(await screen.findByRole('button', { name: /下午场.*余 12 席/ }))

  expect(screen.getByText('已满')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /上午场/ })).not.toBeInTheDocument()
  expect(visited()).toEqual([`/packages/activity/sign-up/index?activityId=${activityId()}&sessionId=${sessionId(2)}`])
})

test('who signed up sees so, and the way to the own sign-ups', async () => {
  open({}, { own: new Map([[sessionId(), aSignUp()]]) })

  fireEvent.click(await screen.findByRole('button', { name: '看我的报名' }))

  expect(screen.getAllByText('您已报名')).toHaveLength(2)
  expect(visited()).toEqual(['/packages/activity/my-sign-ups/index'])
})

test.each([
  ['full', { taken: 20 }, /每一场都满了。有人取消时/],
  ['full and has begun', { taken: 20, startsAt: inDays(-1), signUpClosesAt: inDays(1) }, /不会再空出席位/],
  ['not open yet', { signUpOpensAt: inDays(1, '10:00') }, `${momentText(inDays(1, '10:00'))} 开始报名`],
  ['closed', { signUpClosesAt: inDays(-1) }, '报名已截止'],
])('an activity that is %s says beside the button why', async (_, over, words) => {
  open({ sessions: [aSession(over)] })

  const button = await screen.findByRole('button', { name: '报名' })

  expect(button).toBeDisabled()
  expect(button).toHaveAccessibleDescription(words)
})

test('what is full but can be waited for is a button that says so, with how the list moves on', async () => {
  open({ sessions: [aSession({ taken: 20, waitingCapacity: 30, waiting: 8 })] })

  fireEvent.click(await screen.findByRole('button', { name: '加入候补 · 前面 8 份报名' }))

  expect(screen.getByRole('button', { name: /上午场.*已满，候补 8 份/ })).toBeInTheDocument()
  expect(screen.getByText(/按先后轮到后面的人.*最多留 12 小时，不会在夜里到期/)).toBeInTheDocument()
  expect(visited()).toEqual([`/packages/activity/sign-up/index?activityId=${activityId()}&sessionId=${sessionId()}`])
})

test('seats that are left for some only are not promised to everybody', async () => {
  const elders = { id: 'old', title: '60 岁以上', seats: 5, ages: { from: 60 }, releasedAt: inDays(1) }
  open({ sessions: [aSession({ pools: [elders], freeSeats: [{ free: 0 }, { pool: 'old', free: 5 }] })] })

  expect(await screen.findByRole('button', { name: '报名 · 余 5 席（留给“60 岁以上”）' })).toBeInTheDocument()
})

test('who lives elsewhere reads before the tap that it is not for them', async () => {
  open({ audience: 'community' }, { areaPath: 'luotang/yinmu/yinmu-g1/yinmu-e1' })

  const button = await screen.findByRole('button', { name: '报名' })
  expect(button).toBeDisabled()
  expect(button).toHaveAccessibleDescription(/您的小区不在这个社区/)
  expect(screen.queryByRole('button', { name: /上午场/ })).not.toBeInTheDocument()
})

test('what is for volunteers only leads the others to where one becomes one', async () => {
  open({ sessions: [aSession({ volunteersOnly: true })] })

  fireEvent.click(await screen.findByRole('button', { name: '登记志愿者' }))

  expect(visited()).toEqual(['/packages/service/volunteer/index'])
})

test('a draw says how many take part and when it is', async () => {
  open({ sessions: [aSession({ mode: 'lottery', waiting: 30 })] })

  expect(await screen.findByRole('button', { name: '参加抽签' })).toBeInTheDocument()
  const words = `已有 30 份报名，${momentText(inDays(2, '18:12'))} 抽签`
  expect(screen.getByText(words)).toBeInTheDocument()
})

test('where a person decides, the button does not promise a seat', async () => {
  open({ sessions: [aSession({ mode: 'approval' })] })

  expect(await screen.findByRole('button', { name: '报名 · 审核后确定' })).toBeInTheDocument()
})

test('seats that are held for me are what the page is about', async () => {
  open({}, { own: new Map([[sessionId(), aSignUp({ state: 'offered', offeredUntil: inDays(1) })]]) })

  fireEvent.click(await screen.findByRole('button', { name: '轮到您了 · 去接受名额' }))

  expect(visited()).toEqual([`/packages/activity/sign-up-detail/index?signUpId=${signUpId()}`])
})

test('why it was changed is shown, the last time first', async () => {
  const changes = [
    { at: inDays(-2), reason: '多请了一位医生' },
    { at: inDays(-1), reason: '场地维修，改到文化站' },
  ]
  open({ changes })

  const region = await screen.findByRole('region', { name: '变更说明' })
  expect(region.textContent).toMatch(/场地维修，改到文化站.*多请了一位医生/)
})

test('with why it was changed stands what was changed, of which session, and how it was', async () => {
  const of = { field: 'signUpClosesAt', before: inDays(-1, '18:00'), after: inDays(2, '18:00') } as const
  const what = [{ sessionId: sessionId(), sessionTitle: '上午场', of }]
  open({ changes: [{ at: inDays(-1), reason: '多了一批器材', what, more: 2 }] })

  const region = await screen.findByRole('region', { name: '变更说明' })
  expect(region.textContent).toMatch(/多了一批器材.*上午场：报名截止改为：.*18:00\s*原来是：.*还有 2 处/s)
})

test('a cancelled activity stays, with the reason and without a button', async () => {
  open({ state: 'cancelled', cancelReason: '雨天场地不能用' })

  expect(await screen.findByText('活动已取消。雨天场地不能用')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /报名/ })).not.toBeInTheDocument()
})

test('a session that is called off stays, with the reason, and cannot be signed up for', async () => {
  const cancelled = { at: inDays(-1), reason: '医生病了' }
  const next = { id: sessionId(2), title: '下午场', startsAt: inDays(3, '14:00'), endsAt: inDays(3, '16:00') }
  open({ sessions: [aSession({ cancelled, shifts: wanting(3), freeSeats: [] }), aSession(next)] })

  const sessions = within(await screen.findByRole('region', { name: '场次' }))
  expect(sessions.getByText('已取消')).toBeInTheDocument()
  expect(sessions.getByText('09:00–11:00。原因：医生病了')).toBeInTheDocument()
  expect(sessions.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('下午场'),
  ])
  expect(screen.getByRole('button', { name: '报名 · 余 12 席' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: '志愿服务' })).not.toBeInTheDocument()
})

test('a draft says that it is one and cannot be passed on', async () => {
  open({ state: 'draft' })

  expect(await screen.findByText(/这是草稿/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '转发给邻居' })).not.toBeInTheDocument()
})

test('a browser copies the address, WeChat passes on the title', async () => {
  open()

  fireEvent.click(await screen.findByRole('button', { name: '转发给邻居' }))

  const path = `/packages/activity/activity/index?activityId=${activityId()}`
  await waitFor(() => expect(device.copied).toEqual([`http://localhost${path}`]))
})

const helped = { sessions: [aSession({ taken: 20, shifts: wanting(3) })] }
const volunteerId = 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ'

test('an approved volunteer can help although the seats are gone', async () => {
  open(helped, { volunteer: { id: volunteerId, state: 'approved' } })

  fireEvent.click(await screen.findByRole('button', { name: '报志愿服务' }))

  expect(screen.getByText(/还需要 3 位志愿者/)).toBeInTheDocument()
  expect(visited()).toEqual([`/packages/activity/sign-up/index?activityId=${activityId()}&as=volunteer`])
})

test.each([
  ['who registered it is told so', { state: 'approved', skills: ['medical'] }, /09:00–11:00。需要：医护，您已登记$/],
  ['who did not is told so', { state: 'approved', skills: ['driving'] }, /需要：医护，您没有登记这一项$/],
  ['everybody reads what is needed', { state: 'pending' }, /需要：医护$/],
] as const)('where helpers have to be able to do something, %s', async (_, volunteer, words) => {
  const nursing = { sessions: [aSession({ shifts: wanting(3, { skill: 'medical' }) })] }
  const { state, skills } = { skills: undefined, ...volunteer }
  open(nursing, { volunteer: { id: volunteerId, state, skills: skills && [...skills] } })

  expect(await screen.findByText(words)).toBeInTheDocument()
})

test('each shift says how many it still wants, and is signed up for by its row', async () => {
  const full = { id: 'full', title: '登记', taken: 1 }
  const shifts = [...wanting(3, { what: '引导排队' }), ...wanting(1, full)]
  open({ sessions: [aSession({ shifts })] }, { volunteer: { id: volunteerId, state: 'approved' } })

  expect(await screen.findByText('人齐了')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /登记/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /上午场 · 秩序引导.*引导排队.*还缺 3 人/ }))

  const where = `activityId=${activityId()}&as=volunteer&sessionId=${sessionId()}&shiftId=helpers`
  expect(visited()).toEqual([`/packages/activity/sign-up/index?${where}`])
})

test.each([
  ['another shift', { as: 'volunteer', shiftId: 'desk' }, /登记.*您是志愿者/],
  ['a seat', { as: 'participant' }, /登记.*这一场您已报名/],
] as const)('who has %s in its session reads so at a shift, and is led to what is theirs', async (_, over, other) => {
  const shifts = [...wanting(3), ...wanting(2, { id: 'desk', title: '登记' })]
  const own = new Map([[sessionId(), aSignUp(over)]])
  open({ sessions: [aSession({ shifts })] }, { own, volunteer: { id: volunteerId, state: 'approved' } })

  expect(await screen.findByRole('button', { name: other })).toBeInTheDocument()
  expect(screen.queryByText(/还缺/)).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /秩序引导.*这一场您已报名/ }))

  expect(visited()).toEqual([`/packages/activity/sign-up-detail/index?signUpId=${aSignUp().id}`])
})

test('everyone else is shown how to become a volunteer', async () => {
  open(helped)

  fireEvent.click(await screen.findByRole('button', { name: '登记志愿者' }))

  expect(visited()).toEqual(['/packages/service/volunteer/index'])
})

test('who waits to be approved is told so', async () => {
  open(helped, { volunteer: { id: volunteerId, state: 'pending' } })

  expect(await screen.findByText(/正在审核/)).toBeInTheDocument()
})

test('an address that leads nowhere says so', async () => {
  refuse(activities.one, 'activity_not_found')
  renderScreen(<ActivityScreen own={nothing} me={undefined} />, { params: { activityId: activityId() } })

  expect(await screen.findByText('没有找到这个活动。')).toBeInTheDocument()
})

test('without network another try opens it', async () => {
  cutOff(activities.one)
  renderScreen(<ActivityScreen own={nothing} me={undefined} />, { params: { activityId: activityId() } })
  const retry = await screen.findByRole('button', { name: '重试' })

  answer(activities.one, anActivity())
  fireEvent.click(retry)

  expect(await screen.findByRole('heading', { name: '荷叶社区义诊' })).toBeInTheDocument()
})
