import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { activityId, anActivity, aSession, aSignUp, inDays, sessionId } from '../../../test/activities'
import { openCamera, photoIdOf, photoStore } from '../../../test/camera'
import { leadsTo } from '../../../test/leads-to'
import { renderScreen, resident } from '../../../test/screen'
import { answer, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { SignUpScreen } from './sign-up-screen'

const me = resident({ name: '居民 甲', phoneMasked: '138****8000' })
const params = { activityId: activityId(), sessionId: sessionId() }

beforeEach(() => {
  answer(activities.one, anActivity())
  answer(signUps.mine, { signUps: [] })
})

const open = () => renderScreen(<SignUpScreen />, { params, as: me })
const send = async () => fireEvent.click(await screen.findByRole('button', { name: '报名' }))

const sending = (reply: SignUp = aSignUp()) => {
  const sent: unknown[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return reply
  })
  return sent
}
const oneSession = (over: Parameters<typeof aSession>[0]) =>
  answer(activities.one, anActivity({ sessions: [aSession(over)] }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('a family is one sign-up: names only, one can be taken out again', async () => {
  const sent = sending(aSignUp({ size: 2 }))
  open()
  await screen.findByLabelText('姓名')
  press('加一位')
  press('加一位')
  type('第 2 位姓名', '居民 乙')
  type('第 3 位姓名', '居民 丙')
  press('去掉第 2 位')
  expect(screen.queryByLabelText(/出生年份/)).not.toBeInTheDocument()
  await send()

  expect(await screen.findByText(/^2 人，/)).toBeInTheDocument()
  expect(sent).toMatchObject([{ people: [{ name: '居民 甲' }, { name: '居民 丙' }] }])
})

test('a parent signs up a child and stays away', async () => {
  const sent = sending()
  open()
  await screen.findByLabelText('姓名')
  press('加一位')
  fireEvent.click(screen.getByRole('switch', { name: /我也参加/ }))
  type('第 1 位姓名', '居民 小乙')
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ people: [{ name: '居民 小乙' }] }])
  expect(await screen.findByText('参加的人：居民 小乙')).toBeInTheDocument()
})

test('at most ten sign up together', async () => {
  open()
  await screen.findByLabelText('姓名')
  for (let count = 1; count < 10; count++) press('加一位')

  expect(screen.getByText('一次最多报 10 人。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '加一位' })).not.toBeInTheDocument()
})

test('a family that does not fit into what is left waits together, and the button says so', async () => {
  oneSession({ taken: 19, waitingCapacity: 5, waiting: 1 })
  open()
  expect(await screen.findByRole('button', { name: '报名' })).toBeInTheDocument()
  press('加一位')

  expect(screen.getByRole('button', { name: '加入候补' })).toBeInTheDocument()
  expect(screen.getByText(/不够 2 人。现在加入候补排第 2 位，凑够了一起轮到/)).toBeInTheDocument()
})

test('of a family of more than there are seats at all it is said how many there are, not that it may wait', async () => {
  oneSession({ capacity: 3, taken: 2, waitingCapacity: 5 })
  open()
  await screen.findByRole('button', { name: '报名' })
  for (let count = 1; count < 4; count++) press('加一位')

  expect(screen.getByText(/一共只有 3 席，4 个人坐不下/)).toBeInTheDocument()
  expect(screen.queryByText(/凑够了一起轮到/)).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '加入候补' })).not.toBeInTheDocument()
})

test('of a session without any seat it is not said that some are left', async () => {
  oneSession({ taken: 20, waitingCapacity: 5, waiting: 1 })
  open()
  await screen.findByRole('button', { name: '加入候补' })
  press('加一位')

  expect(screen.getByText('这一场满了，现在加入候补排第 2 位。')).toBeInTheDocument()
})

test('where an age counts, the year of birth is asked for and checked', async () => {
  oneSession({ ages: { from: 60 } })
  const sent = sending()
  open()
  await screen.findByLabelText('姓名')
  await send()
  expect(screen.getByText('请填出生年份')).toBeInTheDocument()
  type('出生年份', '58')
  expect(screen.getByText(/请填四位数字的年份/)).toBeInTheDocument()
  type('出生年份', '1999')
  expect(screen.getByText('这一场 60 岁以上参加')).toBeInTheDocument()
  type('出生年份', '1950')
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ people: [{ name: '居民 甲', birthYear: 1950 }] }])
})

test('a child takes part only through its guardian, who is asked no sooner than that', async () => {
  oneSession({ ages: { from: 6 } })
  const sent = sending()
  open()
  await screen.findByLabelText('姓名')
  type('出生年份', '1985')
  expect(screen.queryByRole('switch', { name: /监护人/ })).not.toBeInTheDocument()

  const led = leadsTo()
  type('出生年份', String(new Date().getFullYear() - 8))
  await send()
  expect(screen.getByText('有 14 岁以下的孩子，要监护人同意才能报名')).toBeInTheDocument()
  await waitFor(() => expect(led.at(-1)).toMatch(/我是孩子的监护人.*要监护人同意/))
  expect(screen.getByRole('switch', { name: /监护人/ })).toHaveFocus()
  expect(sent).toEqual([])

  fireEvent.click(screen.getByRole('switch', { name: /我是孩子的监护人/ }))
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ isGuardian: true }])
})

test('a photo that is asked for is on its way at once, and goes with the sign-up', async () => {
  openCamera()
  photoStore()
  const question = { id: 'health', kind: 'photo' as const, title: '健康证明', options: [], required: true }
  oneSession({ questions: [question] })
  const sent = sending()
  open()
  await screen.findByLabelText('姓名')
  await send()
  expect(screen.getByText('请拍照或选一张照片')).toBeInTheDocument()

  fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }))
  await screen.findByRole('button', { name: '删除照片 1' })
  await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument())
  await send()

  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ answers: { health: photoIdOf(1) } }])
})

test('a year of birth that opens reserved seats may be left out', async () => {
  const elders = { id: 'old', title: '60 岁以上', seats: 5, ages: { from: 60 }, releasedAt: inDays(2) }
  oneSession({ taken: 15, pools: [elders], freeSeats: [{ free: 0 }, { pool: 'old', free: 5 }], waitingCapacity: 9 })
  open()

  expect(await screen.findByRole('button', { name: '加入候补' })).toBeInTheDocument()
  expect(screen.getByText(/留给“60 岁以上”的名额/)).toBeInTheDocument()
  expect(screen.getByText(/给“60 岁以上”留的还空着 5 席：在下面填出生年份/)).toBeInTheDocument()
  type('出生年份（可不填）', '1990')
  expect(screen.getByText(/这一场满了，现在加入候补排第 1 位/)).toBeInTheDocument()
  expect(screen.queryByText(/留的还空着/)).not.toBeInTheDocument()
  type('出生年份（可不填）', '1950')

  expect(screen.queryByText(/留的还空着|这一场满了/)).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '报名' })).toBeInTheDocument()
})

const teamOfThree = { kind: 'team' as const, teamSize: { min: 2, max: 3, substitutes: 1, women: 1, men: 0 } }

test('a team is told what its list still needs while it is written, and is sent as one', async () => {
  oneSession({ ...teamOfThree, taken: 15 })
  const sent = sending(aSignUp({ teamName: '太宇一队' }))
  open()
  expect(await screen.findByLabelText('领队姓名')).toHaveValue('居民 甲')
  expect(screen.getByText('还差 1 名队员')).toBeInTheDocument()
  type('队员 2 姓名', '居民 乙')
  expect(screen.getByText('还差 1 名女队员')).toBeInTheDocument()
  fireEvent.click(within(screen.getByRole('radiogroup', { name: '领队性别' })).getByRole('radio', { name: '女' }))
  expect(screen.getByText('名单符合要求')).toBeInTheDocument()
  press('加一名队员')
  type('队员 3 姓名', '居民 丙')
  press('加一名队员')
  type('队员 4 姓名', '居民 丁')
  expect(screen.getByText('上场的多了 1 人，请去掉或改为替补')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('switch', { name: '队员 4 是替补' }))
  expect(screen.queryByRole('button', { name: '加一名队员' })).not.toBeInTheDocument()
  await send()
  expect(screen.getByText('请填队名')).toBeInTheDocument()
  type('队名', '太宇一队')
  await send()

  expect(await screen.findByText(/^太宇一队，/)).toBeInTheDocument()
  expect(sent).toMatchObject([
    {
      team: {
        name: '太宇一队',
        members: [
          { name: '居民 甲', gender: 'female', isSubstitute: false },
          { name: '居民 乙' },
          { name: '居民 丙' },
          { name: '居民 丁', isSubstitute: true },
        ],
      },
    },
  ])
})

describe('who is in the way is said at their name', () => {
  test.each([
    ['already_signed_up', {}, /^居民 丙已在这一场的另一份报名里/, '已在这一场的另一份报名里'],
    ['too_many_sessions', { atMost: 2 }, /^居民 丙在这个活动里报的场次已到上限/, '已报满 2 场'],
    ['sessions_clash', { sessionId: sessionId(2) }, /^居民 丙已报了同一时间的另一场/, '那个时间已报“下午场”'],
  ] as const)('in a team: %s', async (code, details, words, fault) => {
    const sessions = [aSession(teamOfThree), aSession({ id: sessionId(2), title: '下午场' })]
    answer(activities.one, anActivity({ sessions, sessionsPerPerson: 2 }))
    refuse(signUps.signUp, code, { ...details, places: [1] })
    open()
    await screen.findByLabelText('领队姓名')
    fireEvent.click(within(screen.getByRole('radiogroup', { name: '领队性别' })).getByRole('radio', { name: '女' }))
    press('加一名队员')
    const year = '1990'
    type('领队出生年份', year)
    type('队员 3 姓名', '居民 丙')
    type('队员 3 出生年份', year)
    type('队名', '太宇一队')
    await send()

    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.getByLabelText('队员 3 姓名')).toHaveAccessibleDescription(fault)
    expect(screen.queryByRole('button', { name: '看我的报名' })).not.toBeInTheDocument()
    type('队员 3 姓名', '居民 丁')
    expect(screen.queryByText(fault)).not.toBeInTheDocument()
  })

  test('in a family', async () => {
    refuse(signUps.signUp, 'already_signed_up', { places: [1] })
    open()
    await screen.findByLabelText('姓名')
    press('加一位')
    type('第 2 位姓名', '居民 小乙')
    await send()

    expect(await screen.findByText(/^居民 小乙已在这一场的另一份报名里/)).toBeInTheDocument()
    expect(screen.getByText('已在这一场的另一份报名里')).toBeInTheDocument()
  })

  test('whoever is named by another account already is led to the organiser, not to an empty list', async () => {
    answer(activities.one, anActivity({ sessions: [aSession()], sessionsPerPerson: 1, contactPhone: '0523-86000000' }))
    refuse(signUps.signUp, 'named_by_others', { places: [0] })
    open()
    await screen.findByLabelText('姓名')
    type('出生年份', '1958')
    await send()

    expect(await screen.findByText(/有人已用这个姓名和出生年份报过这个活动/)).toBeInTheDocument()
    expect(screen.getByText('已有人用这个姓名和出生年份报过')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /拨打 0523-86000000/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看我的报名' })).not.toBeInTheDocument()
  })

  test('of whoever signs up as “您”', async () => {
    answer(activities.one, anActivity({ sessions: [aSession(), aSession({ id: sessionId(2) })], sessionsPerPerson: 1 }))
    refuse(signUps.signUp, 'too_many_sessions', { places: [0] })
    open()
    await screen.findByLabelText('姓名')
    expect(screen.getByText('用来区分同名的人，例如 1958')).toBeInTheDocument()
    type('出生年份', '1958')
    await send()

    expect(await screen.findByText(/每人最多报 1 场，您已报满/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '看我的报名' })).toBeInTheDocument()
  })
})

test('a list is not said to be right beside a member who is too old, or of whom something is missing', async () => {
  oneSession({ ...teamOfThree, ages: { from: 18, to: 70 } })
  open()
  await screen.findByLabelText('领队姓名')
  fireEvent.click(within(screen.getByRole('radiogroup', { name: '领队性别' })).getByRole('radio', { name: '女' }))
  type('领队出生年份', '1990')
  type('队员 2 姓名', '居民 乙')
  expect(screen.getByText('还有 1 名队员没填好')).toBeInTheDocument()

  type('队员 2 出生年份', '1930')
  expect(screen.getByText('这一场 18–70 岁参加，有 1 名队员不符合')).toBeInTheDocument()
  expect(screen.queryByText('名单符合要求')).not.toBeInTheDocument()

  type('队员 2 出生年份', '1980')
  expect(screen.getByText('名单符合要求')).toBeInTheDocument()
})

test('a team with somebody missing is not sent', async () => {
  oneSession(teamOfThree)
  open()
  await screen.findByLabelText('领队姓名')
  type('队名', '太宇一队')
  await send()

  expect(within(screen.getByRole('region', { name: '队员名单' })).getByRole('alert')).toHaveTextContent('还差 1 名队员')
})

const questions = [
  { id: 'size', kind: 'choice' as const, title: '衣服尺码', options: ['M', 'L'], required: true },
  { id: 'years', kind: 'number' as const, title: '打鼓几年了', options: [], required: false },
  { id: 'note', kind: 'text' as const, title: '有什么要准备', options: [], required: false },
]

test('what the organiser asks is answered, and filled in the next time it is asked', async () => {
  oneSession({ questions })
  const sent = sending()
  const { unmount } = open()
  await screen.findByLabelText('姓名')
  await send()
  expect(screen.getByText('请回答这一项')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: 'L' }))
  type('打鼓几年了（可不填）', '三')
  expect(screen.getByText('请填数字')).toBeInTheDocument()
  type('打鼓几年了（可不填）', '3')
  await send()
  await screen.findByRole('heading', { name: '报名成功' })
  expect(sent).toMatchObject([{ answers: { size: 'L', years: 3 } }])
  unmount()

  oneSession({ questions: [{ ...questions[0]!, id: 'other' }] })
  open()

  expect(await screen.findByRole('radio', { name: 'L' })).toHaveAttribute('aria-checked', 'true')
})

test('answers of somebody else on the same device are not filled in', async () => {
  device.storage.set('last-answers', { personId: 'per_other', answers: { 衣服尺码: 'L' } })
  oneSession({ questions })
  open()

  expect(await screen.findByRole('radio', { name: 'L' })).toHaveAttribute('aria-checked', 'false')
})
