import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { anActivity, aSession, aSignUp, inDays, signUpId } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { timeText } from '../../platform/clock'
import { MySignUps } from './my-sign-ups'
import { MyOffers } from './my-offers'
import { NextSignUp } from './next-sign-up'

beforeEach(() => answer(activities.one, anActivity()))

const open = () => renderScreen(<MySignUps />, { as: resident() })
const past = aSignUp({ id: signUpId(2), activityTitle: '读书会', startsAt: inDays(-3), endsAt: inDays(-2) })

test('what comes next stands before what is over', async () => {
  answer(signUps.mine, { signUps: [past, aSignUp()] })
  open()

  const headings = await screen.findAllByRole('heading', { level: 2 })
  expect(headings.map(({ textContent }) => textContent)).toEqual(['接下来', '参加过的', '取消这次报名'].slice(0, 2))
  expect(within(screen.getByRole('region', { name: '接下来' })).getByText('荷叶社区义诊')).toBeInTheDocument()
  expect(within(screen.getByRole('region', { name: '参加过的' })).getByText('读书会')).toBeInTheDocument()
})

test('a seat is given back after one question', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  open()
  fireEvent.click(await screen.findByRole('button', { name: /^取消报名 荷叶社区义诊 上午场/ }))
  const dialog = screen.getByRole('dialog')
  expect(within(dialog).getByText(/座位马上放出来/)).toBeInTheDocument()

  const cancelled = aSignUp({ state: 'cancelled', stateAt: inDays(0) })
  answer(signUps.cancel, cancelled)
  answer(signUps.mine, { signUps: [cancelled] })
  fireEvent.click(within(dialog).getByRole('button', { name: '取消报名' }))

  expect(await screen.findByRole('region', { name: '没有去成的' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: '接下来' })).not.toBeInTheDocument()
})

test('what was kept of a sign-up that is given back is for another request from then on', async () => {
  const { activityId } = aSignUp()
  const kept = { requestId: 'request-before', personId: resident().id, activityId, as: 'participant', name: '居民 丙' }
  device.storage.set('sign-up-draft', kept)
  answer(signUps.mine, { signUps: [aSignUp()] })
  answer(signUps.cancel, aSignUp({ state: 'cancelled' }))
  open()
  fireEvent.click(await screen.findByRole('button', { name: /^取消报名/ }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消报名' }))

  await waitFor(() => expect(device.storage.get('sign-up-draft')).not.toMatchObject({ requestId: 'request-before' }))
  expect(device.storage.get('sign-up-draft')).toMatchObject({ activityId, name: '居民 丙' })
})

test('what I attended leads to its rating, until I gave one', async () => {
  const attended = { ...past, state: 'attended' as const }
  answer(signUps.mine, {
    signUps: [attended, { ...attended, id: signUpId(3), activityTitle: '义诊', ratedAt: inDays(-1) }],
  })
  open()

  fireEvent.click(await screen.findByRole('button', { name: /^评价活动 读书会/ }))

  expect(visited()).toEqual([`/packages/activity/rate/index?signUpId=${past.id}`])
  expect(screen.queryByRole('button', { name: /^评价活动 义诊/ })).not.toBeInTheDocument()
})

test.each([
  ['cancel_too_late', /已过可以取消的时间/],
  ['sign_up_already_cancelled', /这次报名已经取消/],
  ['sign_up_not_found', /没有找到这次报名/],
] as const)('%s is told where it was asked', async (code, words) => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  refuse(signUps.cancel, code)
  open()
  fireEvent.click(await screen.findByRole('button', { name: /^取消报名 荷叶社区义诊 上午场/ }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消报名' }))

  expect(await within(screen.getByRole('dialog')).findByText(words)).toBeInTheDocument()
})

const tooLate = { cancelBy: inDays(-1) }

test.each([
  ['a seat', aSignUp(tooLate)],
  ['a shift', aSignUp({ ...tooLate, as: 'volunteer' })],
])('after the deadline who has %s and cannot come says so, and it is no absence', async (_, signUp) => {
  answer(signUps.mine, { signUps: [signUp] })
  open()
  expect(await screen.findByText(/已过可以取消的时间。去不了请在开始前点“来不了”/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /取消报名/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /^来不了 荷叶社区义诊 上午场/ }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(/座位会让给后面的人/)).toBeInTheDocument()
  expect(dialog.getByText('记为临时取消，不算缺席。')).toBeInTheDocument()

  const late = aSignUp({ ...signUp, state: 'cancelled', late: true, stateAt: inDays(0) })
  answer(signUps.cannotCome, late)
  answer(signUps.mine, { signUps: [late] })
  fireEvent.click(dialog.getByRole('button', { name: '来不了' }))

  const ended = within(await screen.findByRole('region', { name: '没有去成的' }))
  expect(ended.getByText(/说来不了，座位让给了后面的人。记为临时取消，不算缺席。/)).toBeInTheDocument()
})

test('that it began meanwhile is told where it was asked', async () => {
  answer(signUps.mine, { signUps: [aSignUp(tooLate)] })
  refuse(signUps.cannotCome, 'cannot_come_too_late')
  open()
  fireEvent.click(await screen.findByRole('button', { name: /^来不了 荷叶社区义诊 上午场/ }))
  const dialog = within(screen.getByRole('dialog'))

  fireEvent.click(dialog.getByRole('button', { name: '来不了' }))

  expect(await dialog.findByText(/已经开始，座位让不出去了/)).toBeInTheDocument()
})

test('once it has begun there is no button, but words', async () => {
  const begun = { startsAt: inDays(-1), endsAt: inDays(1) }
  answer(signUps.mine, { signUps: [aSignUp({ ...tooLate, ...begun })] })
  answer(activities.one, anActivity({ sessions: [aSession(begun)] }))
  open()

  expect(await screen.findByText('已经开始，座位让不出去了。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /取消报名|来不了/ })).not.toBeInTheDocument()
})

test('an activity that was called off says why and asks nothing', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  answer(activities.one, anActivity({ state: 'cancelled', cancelReason: '雨天场地不能用' }))
  open()

  expect(await screen.findByText('活动不办了，您不用去了。原因：雨天场地不能用')).toBeInTheDocument()
  expect(screen.getByText('活动已取消')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /取消报名/ })).not.toBeInTheDocument()
})

test('a whole activity called off and a name taken off the list are two different things', async () => {
  const off = { state: 'cancelled' as const, by: 'organiser' as const, reason: '重复报名' }
  answer(signUps.mine, { signUps: [aSignUp(off)] })
  open()

  expect(await screen.findByText('报名被取消')).toBeInTheDocument()
  expect(screen.getByText(/活动照常，主办方取消了您的报名.*原因：重复报名/)).toBeInTheDocument()
  expect(screen.queryByText('活动已取消')).not.toBeInTheDocument()
})

test('what was called off stands ahead before its day is over, later with what is over', async () => {
  const off = { state: 'cancelled' as const, by: 'organiser' as const, calledOff: true, reason: '雨天' }
  answer(signUps.mine, { signUps: [aSignUp(off), { ...past, ...off }] })
  open()

  const ahead = await screen.findByRole('region', { name: '接下来' })
  expect(await within(ahead).findByText(/您不用去了。原因：雨天/)).toBeInTheDocument()
  expect(
    within(screen.getByRole('region', { name: '没有去成的' })).getByText(/您不用去了。原因：雨天/),
  ).toBeInTheDocument()
})

test.each([
  ['pending', { state: 'pending' as const }, '待审核', '撤回报名'],
  ['waiting', { state: 'waiting' as const, position: 3, waiting: 8 }, '您排第 3 位，共 8 份报名。', '退出候补'],
  ['in a draw', { state: 'waiting' as const, drawAt: inDays(2, '18:10') }, '等待抽签', '退出抽签'],
])(
  'who is %s reads how it stands, and gets out of it although the deadline for seats is over',
  async (_, over, words, out) => {
    answer(signUps.mine, { signUps: [aSignUp({ ...over, cancelBy: inDays(-1) })] })
    open()

    expect(await screen.findByText(words)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${out} 荷叶社区义诊 上午场`) }))
    answer(signUps.cancel, aSignUp({ state: 'cancelled' }))
    answer(signUps.mine, { signUps: [] })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: out }))

    expect(await screen.findByText('您还没有报名。')).toBeInTheDocument()
  },
)

test.each([
  ['attended', { state: 'attended' as const }, '已签到', '参加过的'],
  ['absent', { state: 'absent' as const }, '缺席', '参加过的'],
  ['declined', { state: 'declined' as const, reason: '名额已满' }, '未通过', '没有去成的'],
  ['expired', { state: 'expired' as const }, '已过期', '没有去成的'],
])('who was %s reads so afterwards', async (_, over, words, where) => {
  answer(signUps.mine, { signUps: [{ ...past, ...over }] })
  open()

  expect(within(await screen.findByRole('region', { name: where })).getByText(words)).toBeInTheDocument()
})

/** To the page, after another one was in front. */
const comeBack = () => act(() => device.onShow.forEach((run) => run()))

const offer = aSignUp({ id: signUpId(4), state: 'offered', offeredUntil: inDays(1, '07:00') })

test('an offer stands first, and one tap takes it', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ activityTitle: '读书会', startsAt: inDays(1) }), offer] })
  open()
  expect(await screen.findByText(`名额为您留到 ${timeText(inDays(1, '07:00'))}。`)).toBeInTheDocument()
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    '荷叶社区义诊',
    '读书会',
  ])

  answer(signUps.accept, { ...offer, state: 'confirmed' })
  answer(signUps.mine, { signUps: [{ ...offer, state: 'confirmed' }] })
  fireEvent.click(screen.getByRole('button', { name: /^接受名额 荷叶社区义诊 上午场/ }))

  expect(await screen.findByText('已报名')).toBeInTheDocument()
})

test('letting an offer go asks once', async () => {
  answer(signUps.mine, { signUps: [offer] })
  open()
  fireEvent.click(await screen.findByRole('button', { name: /^让给后面的人 荷叶社区义诊 上午场/ }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(/马上给后面的人/)).toBeInTheDocument()

  answer(signUps.letGo, { ...offer, state: 'cancelled' })
  answer(signUps.mine, { signUps: [{ ...offer, state: 'cancelled' }] })
  fireEvent.click(dialog.getByRole('button', { name: '让给后面的人' }))

  expect(await screen.findByText('您已取消')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /接受名额/ })).not.toBeInTheDocument()
  comeBack()
  expect(await screen.findByRole('region', { name: '没有去成的' })).toBeInTheDocument()
})

test.each(['offer_expired', 'sign_up_moved_on'] as const)(
  'after %s the offer is gone, and says so itself',
  async (code) => {
    answer(signUps.mine, { signUps: [offer] })
    open()
    const accept = await screen.findByRole('button', { name: /^接受名额 荷叶社区义诊 上午场/ })

    refuse(signUps.accept, code)
    answer(signUps.mine, { signUps: [{ ...offer, state: 'expired', stateAt: inDays(0) }] })
    fireEvent.click(accept)

    expect(await screen.findByText(/没有接受，名额已放出/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /接受名额/ })).not.toBeInTheDocument()
  },
)

test('without network an offer stays, and says what went wrong', async () => {
  answer(signUps.mine, { signUps: [offer] })
  open()
  cutOff(signUps.accept)
  fireEvent.click(await screen.findByRole('button', { name: /^接受名额 荷叶社区义诊 上午场/ }))

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^接受名额 荷叶社区义诊 上午场/ })).toBeEnabled()
})

test('a session that was moved shows its new time', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  answer(activities.one, anActivity({ sessions: [aSession({ startsAt: inDays(3, '10:00') })] }))
  open()

  expect(await screen.findByText(/时间或地点有变化/)).toBeInTheDocument()
  expect(screen.getByText(/10:00–11:00/)).toBeInTheDocument()
})

test('without any sign-up the way to the activities is shown', async () => {
  answer(signUps.mine, { signUps: [] })
  open()

  fireEvent.click(await screen.findByRole('button', { name: '看活动' }))

  expect(visited()).toEqual(['/pages/activities/index'])
})

test('without network another try brings the list', async () => {
  cutOff(signUps.mine)
  open()
  const retry = await screen.findByRole('button', { name: '重试' })

  answer(signUps.mine, { signUps: [aSignUp()] })
  fireEvent.click(retry)

  expect(await screen.findByText('荷叶社区义诊')).toBeInTheDocument()
})

test('on the way there without network, time and place of last time are shown', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  const { unmount } = open()
  await screen.findByText('荷叶社区义诊')
  unmount()

  cutOff(signUps.mine)
  cutOff(activities.one)
  open()

  expect(await screen.findByText(/荷叶社区服务中心/)).toBeInTheDocument()
})

test('home shows what is waited for, then the next one, and nothing without', async () => {
  answer(signUps.mine, {
    signUps: [
      aSignUp(),
      aSignUp({ id: signUpId(3), activityTitle: '运动会', startsAt: inDays(9) }),
      aSignUp({
        id: signUpId(5),
        activityTitle: '读书会',
        state: 'waiting',
        position: 2,
        waiting: 4,
        startsAt: inDays(5),
      }),
    ],
  })
  renderScreen(<NextSignUp />, { as: resident() })

  const [waited, next, ...others] = await screen.findAllByRole('button')
  expect(waited).toHaveTextContent(/我在等的.*读书会.*您排第 2 位，共 4 份报名。/)
  expect(next).toHaveTextContent(/我最近的活动.*荷叶社区义诊/)
  expect(others).toEqual([])
  fireEvent.click(next!)
  await waitFor(() => expect(device.visited).toEqual(['/packages/activity/my-sign-ups/index']))
})

test('home answers an offer right there', async () => {
  answer(signUps.mine, { signUps: [offer] })
  renderScreen(<MyOffers />, { as: resident() })
  expect(await screen.findByRole('heading', { name: '轮到您了' })).toBeInTheDocument()

  answer(signUps.accept, { ...offer, state: 'confirmed' })
  answer(signUps.mine, { signUps: [{ ...offer, state: 'confirmed' }] })
  fireEvent.click(screen.getByRole('button', { name: /^接受名额 荷叶社区义诊 上午场/ }))

  await waitFor(() => expect(screen.queryByText('轮到您了')).not.toBeInTheDocument())
})

describe('of two offers on home', () => {
  const other = aSignUp({ ...offer, id: signUpId(8), activityTitle: '运动会', startsAt: inDays(9), endsAt: inDays(10) })
  const cards = () => screen.getAllByRole('article').map((card) => card.textContent)
  async function open() {
    answer(signUps.mine, { signUps: [other, offer] })
    renderScreen(<MyOffers />, { as: resident() })
    return screen.findByRole('button', { name: /^接受名额 荷叶社区义诊/ })
  }

  test.each([
    ['accepted', { state: 'confirmed' as const }, /已报名.*荷叶社区义诊.*座位已留好/],
    ['refused as too late', { state: 'expired' as const, stateAt: inDays(0) }, /已过期.*荷叶社区义诊.*名额已放出/],
  ])('the one that was %s stays where it was, so that no second tap takes the other', async (_, over, words) => {
    const accept = await open()
    const became = { ...offer, ...over }
    if (became.state === 'confirmed') answer(signUps.accept, became)
    else refuse(signUps.accept, 'sign_up_moved_on', { state: became.state })
    answer(signUps.mine, { signUps: [other, became] })
    fireEvent.click(accept)

    await waitFor(() =>
      expect(cards()).toEqual([expect.stringMatching(words), expect.stringMatching(/轮到您了.*运动会/)]),
    )
    expect(screen.queryByRole('button', { name: /^接受名额 荷叶社区义诊/ })).not.toBeInTheDocument()

    fireEvent.click(screen.getByRole('button', { name: /^知道了 荷叶社区义诊/ }))
    expect(cards()).toEqual([expect.stringMatching(/运动会/)])
  })

  test('the answered one is gone when the page is come back to', async () => {
    const accept = await open()
    answer(signUps.accept, { ...offer, state: 'confirmed' })
    answer(signUps.mine, { signUps: [other, { ...offer, state: 'confirmed' }] })
    fireEvent.click(accept)
    await screen.findByText('已报名')

    comeBack()

    await waitFor(() => expect(cards()).toEqual([expect.stringMatching(/运动会/)]))
  })
})

test.each([
  ['that the clock has let go by then', 'sign_up_moved_on', { state: 'expired' }],
  ['that it lets go soon', 'offer_expired', undefined],
] as const)('an offer taken too late, %s, says that it was too late', async (_, code, details) => {
  answer(signUps.mine, { signUps: [offer] })
  renderScreen(<MyOffers />, { as: resident() })
  refuse(signUps.accept, code, details)
  fireEvent.click(await screen.findByRole('button', { name: /^接受名额/ }))

  expect(await screen.findByText('名额保留的时间已过，名额已放出。', { selector: '.toast' })).toBeInTheDocument()
  expect(screen.queryByText(/状态已经变了/)).not.toBeInTheDocument()
})

describe('an offer on a page that stays open', () => {
  afterEach(() => void jest.useRealTimers())

  test.each([
    ['home', <MyOffers key="home" />],
    ['my list', <MySignUps key="list" />],
  ])('has no button on %s once its time is over, and says so', async (_, page) => {
    const at = Date.now()
    jest.useFakeTimers({ now: at, doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick'] })
    const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))
    answer(signUps.mine, { signUps: [{ ...offer, offeredUntil: new Date(at + 10 * 60_000).toISOString() }] })
    renderScreen(page, { as: resident() })
    await pass(0)
    expect(screen.getByRole('button', { name: /^接受名额/ })).toBeInTheDocument()

    await pass(10 * 60_000 + 1000)

    expect(screen.queryByRole('button', { name: /^(接受名额|让给后面的人)/ })).not.toBeInTheDocument()
    expect(screen.getByText('留名额的时间里没有接受，名额已放出。')).toBeInTheDocument()
  })
})

test('what was called off hides nothing on home: the next one stands first, it below until it was read', async () => {
  const stopped = aSignUp({ state: 'cancelled', by: 'organiser', calledOff: true, reason: '下雨', startsAt: inDays(1) })
  const next = aSignUp({ id: signUpId(4), activityTitle: '读书会', startsAt: inDays(2) })
  answer(signUps.mine, { signUps: [stopped, next] })
  const home = renderScreen(<NextSignUp />, { as: resident() })

  const [first, second, ...others] = await screen.findAllByRole('button')
  expect(first).toHaveTextContent(/我最近的活动.*读书会/)
  expect(second).toHaveTextContent(/被取消的报名.*荷叶社区义诊.*原因：下雨/)
  expect(others).toEqual([])

  home.unmount()
  const list = open()
  await screen.findByText(/原因：下雨/)
  list.unmount()
  renderScreen(<NextSignUp />, { as: resident() })
  expect(await screen.findByText('读书会')).toBeInTheDocument()
  expect(screen.queryByText('被取消的报名')).not.toBeInTheDocument()
})

test('two offers of one activity differ in their cards, their buttons and their questions', async () => {
  const offers = [
    { ...offer, size: 2 },
    { ...offer, id: signUpId(8), sessionTitle: '推拿', teamName: '银穆一队', startsAt: inDays(3, '15:00') },
  ]
  answer(signUps.mine, { signUps: offers })
  renderScreen(<MyOffers />, { as: resident() })

  expect(await screen.findByText(`上午场 2 人 ${timeText(offer.startsAt)}`)).toBeInTheDocument()
  const other = `荷叶社区义诊 推拿 ${timeText(inDays(3, '15:00'))} 银穆一队`
  expect(
    screen.getByRole('button', { name: `接受名额 荷叶社区义诊 上午场 ${timeText(offer.startsAt)} 2 人` }),
  ).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: `让给后面的人 ${other}` }))
  expect(within(screen.getByRole('dialog')).getByText(new RegExp(`“${other}”`))).toBeInTheDocument()
})
