import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { Activity } from '@mulin/shared/activities/activity'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import {
  activityId,
  anActivity,
  aSession,
  aSignUp,
  inDays,
  sessionId,
  signUpId,
  wanting,
} from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { leadsTo } from '../../../test/leads-to'
import { device } from '../../../test/taro'
import { dateText } from '../../platform/clock'
import { SignUpScreen } from './sign-up-screen'

const me = resident({ name: '居民 甲', phoneMasked: '138****8000' })
const later = aSession({ id: sessionId(2), title: '下午场', startsAt: inDays(3, '15:30'), endsAt: inDays(3, '17:30') })
const params = { activityId: activityId(), sessionId: sessionId() }

beforeEach(() => {
  answer(activities.one, anActivity({ sessions: [aSession(), later] }))
  answer(signUps.mine, { signUps: [] })
})

const open = (more: object = {}) => renderScreen(<SignUpScreen />, { params, as: me, ...more })
const send = async () => fireEvent.click(await screen.findByRole('button', { name: '报名' }))

test('name and phone of last time are there; one tap signs up and says what comes next', async () => {
  const sent: unknown[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return aSignUp()
  })
  open()

  expect(await screen.findByLabelText('姓名')).toHaveValue('居民 甲')
  expect(screen.getByText('138****8000')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /上午场/ })).toHaveAttribute('aria-checked', 'true')
  await send()

  expect(await screen.findByRole('heading', { name: '报名成功' })).toBeInTheDocument()
  expect(screen.getByText(/前可在“我的报名”里取消/)).toBeInTheDocument()
  expect(device.scrolled).toEqual([0])
  expect(sent).toEqual([
    { requestId: expect.any(String), activityId: activityId(), sessionId: sessionId(), as: 'participant' },
  ])
})

test('a new number is sent, the old one can be taken back', async () => {
  const sent: unknown[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return aSignUp()
  })
  open()

  fireEvent.click(await screen.findByRole('button', { name: /138\*\*\*\*8000/ }))
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '139 0000 9000' } })
  expect(screen.getByRole('button', { name: '还用 138****8000' })).toBeInTheDocument()
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ phone: '13900009000' }])
})

test('what is missing is said beside its field, and nothing is sent', async () => {
  renderScreen(<SignUpScreen />, { params: { activityId: activityId() }, as: resident() })

  await send()

  expect(await screen.findByText('请选择场次')).toBeInTheDocument()
  expect(screen.getByText('请填姓名')).toBeInTheDocument()
  expect(screen.getByText('请填 11 位手机号')).toBeInTheDocument()
})

test('how many things are missing is said beside the button, and each try leads to the first of them', async () => {
  const led = leadsTo()
  renderScreen(<SignUpScreen />, { params, as: resident() })

  await send()

  const bar = screen.getByRole('region', { name: '操作' })
  expect(await within(bar).findByText(/还有 2 处没填好/)).toBeInTheDocument()
  await waitFor(() => expect(led.at(-1)).toMatch('请填姓名'))
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '居民 甲' } })
  expect(within(bar).getByText(/还有 1 处没填好/)).toBeInTheDocument()
  await send()
  await waitFor(() => expect(led.at(-1)).toMatch('请填 11 位手机号'))
})

test('who is paused reads it above the form, and until when in the refusal, which leads to the absences', async () => {
  refuse(signUps.signUp, 'sign_up_paused', { until: inDays(20) })
  renderScreen(<SignUpScreen ahead="先看这里" />, { params, as: me })
  expect(await screen.findByText('先看这里')).toBeInTheDocument()
  await send()

  expect(await screen.findByText(new RegExp(`${dateText(inDays(20))} 前不能直接报名`))).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看缺席记录' }))

  expect(visited()).toEqual(['/packages/activity/absences/index'])
})

test('who helps is told nothing of a pause, which does not concern them', async () => {
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' } as const
  answer(activities.one, anActivity({ sessions: [aSession({ shifts: wanting(2) })] }))
  renderScreen(<SignUpScreen ahead="先看这里" />, {
    params: { ...params, as: 'volunteer' },
    as: resident({ ...me, volunteer }),
  })
  await screen.findByRole('button', { name: '报志愿服务' })

  expect(screen.queryByText('先看这里')).not.toBeInTheDocument()
})

test.each([
  ['after the time to cancel', { cancelBy: inDays(-1) }, /开始前在“我的报名”里点“来不了”/],
  ['while it goes on', { cancelBy: inDays(-1), startsAt: inDays(-1) }, '这一场已经开始，直接来就好。'],
])('who signs up %s is told nothing that cannot be done', async (_, over, words) => {
  answer(signUps.signUp, aSignUp(over))
  open()
  await send()

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.queryByText(/前可在“我的报名”里取消/)).not.toBeInTheDocument()
})

test('a full session offers the others, and one tap switches', async () => {
  refuse(signUps.signUp, 'session_full')
  open()
  await send()
  const other = await screen.findByRole('button', { name: /^改报 下午场/ })

  answer(signUps.signUp, ({ sessionId: chosen }) => aSignUp({ sessionId: chosen, sessionTitle: '下午场' }))
  fireEvent.click(other)

  expect(await screen.findByRole('heading', { name: '报名成功' })).toBeInTheDocument()
  expect(screen.getByText('下午场')).toBeInTheDocument()
})

test('after a cut network the same request is sent again, with what was typed', async () => {
  cutOff(signUps.signUp)
  open()
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '居民 乙' } })
  await send()
  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  const kept = device.storage.get('sign-up-draft')

  const sent: unknown[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return aSignUp()
  })
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ requestId: (kept as { requestId: string }).requestId, name: '居民 乙' }])
  expect(device.storage.has('sign-up-draft')).toBe(false)
})

test('a draft goes on after the app was closed, under the same request id', async () => {
  const before = {
    requestId: 'request-before',
    personId: me.id,
    activityId: activityId(),
    as: 'participant',
    name: '居民 丙',
  }
  device.storage.set('sign-up-draft', { ...before, sessionId: sessionId() })
  const sent: unknown[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return aSignUp()
  })
  open()

  expect(await screen.findByLabelText('姓名')).toHaveValue('居民 丙')
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ requestId: 'request-before' }])
})

const keptDraft = () => device.storage.get('sign-up-draft') as { requestId: string; name: string }

/** Keeps a draft that was sent and perhaps arrived. */
function sentBefore(name = '居民 丙') {
  const before = { requestId: 'request-before', personId: me.id, activityId: activityId(), as: 'participant' }
  device.storage.set('sign-up-draft', { ...before, sessionId: sessionId(), name })
}

test('what arrived and was given back since is no success: it says so, and signing up again is another request', async () => {
  sentBefore()
  const sent: string[] = []
  answer(signUps.signUp, ({ requestId }) => {
    sent.push(requestId)
    return requestId === 'request-before' ? aSignUp({ state: 'cancelled', by: 'self' }) : aSignUp()
  })
  open()
  await screen.findByLabelText('姓名')
  await send()

  expect(await screen.findByText('这次报名已经取消了。')).toBeInTheDocument()
  expect(screen.queryByText(/报名成功/)).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '重新报名' }))
  expect(await screen.findByLabelText('姓名')).toHaveValue('居民 丙')
  await send()

  expect(await screen.findByRole('heading', { name: '报名成功' })).toBeInTheDocument()
  expect(sent).toEqual(['request-before', expect.not.stringContaining('request-before')])
})

test('what arrived and is offered by now is called that', async () => {
  answer(signUps.signUp, aSignUp({ state: 'offered', offeredUntil: inDays(1) }))
  open()
  await send()

  expect(await screen.findByRole('heading', { name: '轮到您了' })).toBeInTheDocument()
})

test('a sign-up whose answer was lost is told as what it became', async () => {
  answer(signUps.mine, { signUps: [] })
  cutOff(signUps.signUp, () =>
    answer(signUps.mine, { signUps: [aSignUp({ state: 'waiting', position: 2, waiting: 2 })] }),
  )
  open()
  await send()

  expect(await screen.findByRole('heading', { name: '已加入候补' })).toBeInTheDocument()
  expect(screen.queryByText(/您已经报过名/)).not.toBeInTheDocument()
})

test('a request that stood for something else is no wall: one more tap is another request', async () => {
  sentBefore()
  const sent: string[] = []
  refuse(signUps.signUp, 'request_id_reused', undefined, { once: true })
  open()
  await screen.findByLabelText('姓名')
  await send()
  await screen.findByText(/先前已经收到/)
  answer(signUps.signUp, ({ requestId }) => {
    sent.push(requestId)
    return aSignUp()
  })
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toEqual([expect.not.stringContaining('request-before')])
})

test('who reads that they have a seat keeps what was typed for another request only', async () => {
  sentBefore()
  answer(signUps.mine, { signUps: [aSignUp()] })
  open()
  await screen.findByText('这一场您已经报过名。')

  expect(keptDraft().requestId).not.toBe('request-before')
  expect(keptDraft().name).toBe('居民 丙')
})

test('somebody else on the same device starts anew', async () => {
  const before = { requestId: 'request-before', personId: 'per_other', activityId: activityId(), as: 'participant' }
  device.storage.set('sign-up-draft', { ...before, name: '居民 丙', phone: '13900009000' })
  open()

  expect(await screen.findByLabelText('姓名')).toHaveValue('居民 甲')
})

test.each([
  ['already_signed_up', /这一场您已经报过名/, '看我的报名', '/packages/activity/my-sign-ups/index'],
  ['request_id_reused', /先前已经收到/, '看我的报名', '/packages/activity/my-sign-ups/index'],
  ['estate_required', /还没有选小区/, '选小区', '/packages/person/estate/index'],
  ['outside_audience', /只面向本社区居民/, '看看其他活动', '/pages/activities/index'],
  ['activity_cancelled', /已经取消/, '看看其他活动', '/pages/activities/index'],
  ['activity_over', /已经结束/, '看看其他活动', '/pages/activities/index'],
  ['not_a_volunteer', /先登记为志愿者/, '登记志愿者', '/packages/service/volunteer/index'],
] as const)('%s has its own words and a way on', async (code, words, way, address) => {
  refuse(signUps.signUp, code)
  open()
  await send()

  expect(await screen.findByText(words)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: way }))
  expect(visited()).toEqual([address])
})

test.each([
  ['sign_up_not_open', /还没有开始报名/],
  ['sign_up_closed', /已经截止/],
  ['session_not_found', /没有找到这一场/],
] as const)('%s names the other sessions', async (code, words) => {
  refuse(signUps.signUp, code)
  open()
  await send()

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^改报 下午场/ })).toBeInTheDocument()
})

test.each([
  ['name_required', /还没有填姓名/],
  ['phone_required', /还没有填手机号/],
  ['busy', /没有排上/],
] as const)('%s keeps the form as it is', async (code, words) => {
  refuse(signUps.signUp, code)
  open()
  await send()

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByLabelText('姓名')).toHaveValue('居民 甲')
})

test('who has the seat already, from an answer that got lost, is not asked again', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  open()

  expect(await screen.findByText('这一场您已经报过名。')).toBeInTheDocument()
})

test('without any open session it says so instead of asking', async () => {
  answer(activities.one, anActivity({ sessions: [aSession({ taken: 20 })] }))
  open()

  expect(await screen.findByText('现在没有可以报名的场次。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '报名' })).not.toBeInTheDocument()
})

test('an activity for its own community asks for the estate first', async () => {
  answer(activities.one, anActivity({ audience: 'community' }))
  open()

  fireEvent.click(await screen.findByRole('button', { name: '选小区' }))

  expect(visited()).toEqual(['/packages/person/estate/index'])
})

test('a volunteer signs up to help, in sessions that want helpers', async () => {
  const helped = aSession({ taken: 20, shifts: wanting(3) })
  answer(activities.one, anActivity({ sessions: [helped, later] }))
  answer(signUps.signUp, ({ as }) => aSignUp({ as }))
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const }
  renderScreen(<SignUpScreen />, {
    params: { activityId: activityId(), as: 'volunteer' },
    as: { ...me, volunteer },
  })

  expect(await screen.findByRole('radio', { name: /还缺 3 人/ })).toHaveAttribute('aria-checked', 'true')
  expect(screen.queryByRole('radio', { name: /下午场/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '报志愿服务' }))

  expect(await screen.findByRole('heading', { name: '志愿服务报名成功' })).toBeInTheDocument()
})

test.each([
  ['who cannot', [], /没有这一项，现在报不了/],
  ['who can', ['medical' as const], /需要：医护，您已登记/],
])('%s do what helpers have to is told so before the tap', async (_, skills, words) => {
  oneSession({ shifts: wanting(2, { skill: 'medical' }) })
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const, skills }
  open({ as: resident({ ...me, volunteer }), params: { ...params, as: 'volunteer' } })

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /还缺 2 人，需要：医护/ })).toBeInTheDocument()
})

test('who lacks the skill of a shift is led to where it is registered', async () => {
  oneSession({ shifts: wanting(2, { skill: 'medical' }) })
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const, skills: [] }
  open({ as: resident({ ...me, volunteer }), params: { ...params, as: 'volunteer' } })

  fireEvent.click(await screen.findByRole('button', { name: '补登技能' }))

  expect(visited()).toEqual(['/packages/service/volunteer/index'])
})

test.each([
  ['who lives elsewhere', { audience: 'community' as const }, /只面向本社区居民/, '看看其他活动'],
  ['who is no volunteer', { sessions: [aSession({ volunteersOnly: true })] }, /先登记为志愿者/, '登记志愿者'],
])('%s reads so instead of a form to fill in', async (_, activity, words, way) => {
  answer(activities.one, anActivity(activity))
  open({ as: resident({ ...me, areaPath: 'luotang/yinmu/yinmu-g1/yinmu-e1' }) })

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: way })).not.toHaveLength(0)
  expect(screen.queryByLabelText('姓名')).not.toBeInTheDocument()
})

test('a volunteer chooses one of the shifts of a session, and reads what there is to do', async () => {
  const early = { id: 'early', title: '布置', startsAt: inDays(3, '07:30'), what: '摆桌椅' }
  oneSession({ shifts: [...wanting(2), ...wanting(6, early)] })
  const sent = sending(aSignUp({ as: 'volunteer' }))
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const }
  open({ as: resident({ ...me, volunteer }), params: { ...params, as: 'volunteer' } })

  fireEvent.click(await screen.findByRole('button', { name: '报志愿服务' }))
  expect(await screen.findByText('请选择岗位')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /上午场 · 布置.*07:30–11:00，还缺 6 人/ }))
  expect(screen.getByText('摆桌椅')).toBeInTheDocument()
  press('报志愿服务')

  expect(await screen.findByRole('heading', { name: '志愿服务报名成功' })).toBeInTheDocument()
  expect(sent).toMatchObject([{ as: 'volunteer', shiftId: 'early' }])
})

test('the shift whose row was tapped is chosen', async () => {
  oneSession({ shifts: [...wanting(2), ...wanting(6, { id: 'early', title: '布置' })] })
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const }
  open({
    as: resident({ ...me, volunteer }),
    params: { ...params, as: 'volunteer', sessionId: sessionId(), shiftId: 'early' },
  })

  expect(await screen.findByRole('radio', { name: /布置/ })).toHaveAttribute('aria-checked', 'true')
})

const helperOf = (times: Pick<SignUp, 'startsAt' | 'endsAt'>) =>
  aSignUp({
    id: signUpId(9),
    activityId: activityId(9),
    sessionId: sessionId(9),
    activityTitle: '读书会',
    sessionTitle: '晚场',
    as: 'volunteer',
    ...times,
  })

test.each([
  ['another shift at the same time', '10:00', '12:00', /您的“读书会 晚场 .*10:00”时间重叠/],
  ['one right before it', '08:00', '08:45', /相隔不到半小时/],
  ['too much for one day', '12:00', '20:00', /这一天志愿服务超过 8 小时/],
])('%s is said before the tap, and leads there', async (_, from, to, words) => {
  oneSession({ shifts: wanting(2) })
  answer(signUps.mine, { signUps: [helperOf({ startsAt: inDays(3, from), endsAt: inDays(3, to) })] })
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' as const }
  open({ as: resident({ ...me, volunteer }), params: { ...params, as: 'volunteer' } })

  expect(await screen.findByText(words)).toBeInTheDocument()
  press('看那次报名')
  expect(visited()).toEqual([`/packages/activity/sign-up-detail/index?signUpId=${signUpId(9)}`])
})

test('a browser without a person is shown the way to sign in', async () => {
  renderScreen(<SignUpScreen />, { params })

  fireEvent.click(await screen.findByRole('button', { name: '去登录' }))

  expect(visited()).toEqual(['/packages/person/sign-in/index'])
})

const sending = (reply: SignUp = aSignUp()) => {
  const sent: unknown[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return reply
  })
  return sent
}
const oneSession = (over: Parameters<typeof aSession>[0], more: Partial<Activity> = {}) =>
  answer(activities.one, anActivity({ sessions: [aSession(over)], ...more }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test.each([
  { what: 'a seat', session: {}, verb: '报名', reply: {}, title: '报名成功', words: /前可在“我的报名”里取消/ },
  {
    what: 'a place in the list',
    session: { taken: 20, waitingCapacity: 30, waiting: 2 },
    verb: '加入候补',
    reply: { state: 'waiting' as const, position: 3, waiting: 8 },
    title: '已加入候补',
    words: /您排第 3 位，共 8 份报名/,
  },
  {
    what: 'a decision',
    session: { mode: 'approval' as const },
    verb: '提交审核',
    reply: { state: 'pending' as const },
    title: '已提交，请等答复',
    words: /看过后给您答复/,
  },
  {
    what: 'a draw',
    session: { mode: 'lottery' as const, waiting: 30 },
    verb: '参加抽签',
    reply: { state: 'waiting' as const, drawAt: inDays(2, '18:10') },
    title: '已参加抽签',
    words: /18:10 抽签/,
  },
])(
  'the button says that it brings $what, and so does the last screen',
  async ({ session, verb, reply, title, words }) => {
    oneSession(session)
    sending(aSignUp(reply))
    open()

    fireEvent.click(await screen.findByRole('button', { name: verb }))

    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
    expect(screen.getByText(words)).toBeInTheDocument()
  },
)

test('a helper waits too where all places are taken', async () => {
  oneSession({ shifts: wanting(2, { taken: 2, waiting: 1 }), waitingCapacity: 5 })
  open({
    as: resident({ ...me, volunteer: { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' } }),
    params: { ...params, as: 'volunteer' },
  })

  expect(await screen.findByRole('button', { name: '加入候补' })).toBeInTheDocument()
  expect(screen.getByText(/现在加入候补排第 2 位/)).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: '一起参加的人' })).not.toBeInTheDocument()
})

test.each([
  ['outside_ages', undefined, /有年龄要求/],
  ['shift_clash', undefined, /另一个岗位时间重叠/],
  ['shift_rest', undefined, /挨得太近，或一天加起来超过 8 小时/],
  ['skill_required', { skill: 'medical' }, /这个岗位需要的技能/],
  ['sessions_clash', { sessionId: sessionId(2) }, /和您报的“下午场”时间冲突/],
] as const)('%s says so, and names the other sessions', async (code, details, words) => {
  refuse(signUps.signUp, code, details)
  open()
  await send()

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^改报 下午场/ })).toBeInTheDocument()
})

test('too many sessions says how many, and leads to the own ones', async () => {
  answer(activities.one, anActivity({ sessions: [aSession(), later], sessionsPerPerson: 2 }))
  refuse(signUps.signUp, 'too_many_sessions')
  open()
  fireEvent.change(await screen.findByLabelText('出生年份'), { target: { value: '1958' } })
  await send()

  expect(await screen.findByText(/每人最多报 2 场，您已报满/)).toBeInTheDocument()
  press('看我的报名')
  expect(visited()).toEqual(['/packages/activity/my-sign-ups/index'])
})

test('who is in as much as one may be reads it before the form, and not when only others take part', async () => {
  const two = [aSession(), later]
  answer(activities.one, anActivity({ sessions: two, sessionsPerPerson: 1 }))
  answer(signUps.mine, { signUps: [aSignUp({ sessionId: sessionId(2), sessionTitle: '下午场' })] })
  open()

  expect(await screen.findByText(/^您已报 1 场，每人最多 1 场，先退一场再报。没报过的人可以另报。/)).toBeInTheDocument()
  press('加一位')
  fireEvent.click(screen.getByRole('switch', { name: /我也参加/ }))
  expect(screen.queryByText(/每人最多 1 场/)).not.toBeInTheDocument()
})

const teamOfThree = { kind: 'team' as const, teamSize: { min: 2, max: 3, substitutes: 1, women: 1, men: 0 } }

const questions = [
  { id: 'size', kind: 'choice' as const, title: '衣服尺码', options: ['M', 'L'], required: true },
  { id: 'years', kind: 'number' as const, title: '打鼓几年了', options: [], required: false },
  { id: 'note', kind: 'text' as const, title: '有什么要准备', options: [], required: false },
]

test.each([
  ['birth_year_required', { ages: { from: 60 } }, /还没有填出生年份/, () => screen.findByLabelText('出生年份')],
  ['team_required', teamOfThree, /按队伍报名/, () => screen.findByLabelText('队名')],
  ['team_unfit', teamOfThree, /名单不符合这一场的要求/, () => screen.findByLabelText('队名')],
  ['answer_required', { questions }, /还有问题没有回答/, () => screen.findByRole('radio', { name: 'L' })],
] as const)('after %s the form asks for what the organiser wants by now', async (code, session, words, field) => {
  oneSession({})
  refuse(signUps.signUp, code)
  open()
  await screen.findByLabelText('姓名')
  oneSession(session)
  await send()

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(await field()).toBeInTheDocument()
})

test('when seats and the waiting list went meanwhile, it says that both are full', async () => {
  oneSession({ taken: 19, waitingCapacity: 3 })
  refuse(signUps.signUp, 'session_full')
  open()
  await screen.findByLabelText('姓名')
  oneSession({ taken: 20, waitingCapacity: 3, waiting: 3 })
  await send()

  expect(await screen.findByText(/“上午场”刚刚满了，候补的 3 份报名也排满了/)).toBeInTheDocument()
})
