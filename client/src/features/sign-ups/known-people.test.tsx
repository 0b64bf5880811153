import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { activityId, anActivity, aSession, aSignUp, inDays, sessionId } from '../../../test/activities'
import { renderScreen, resident } from '../../../test/screen'
import { answer } from '../../../test/server'
import { device } from '../../../test/taro'
import { dropOldNames } from './old-names'
import { SignUpScreen } from './sign-up-screen'

const me = resident({ name: '居民 甲', phoneMasked: '138****8000' })
const params = { activityId: activityId(), sessionId: sessionId() }

beforeEach(() => answer(signUps.mine, { signUps: [] }))
afterEach(() => jest.useRealTimers())

/** The form of a session, as somebody finds it. */
async function open(session: Parameters<typeof aSession>[0] = {}, as = me) {
  cleanup()
  answer(activities.one, anActivity({ sessions: [aSession(session)] }))
  renderScreen(<SignUpScreen />, { params, as })
  await screen.findByLabelText('手机号')
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (group: string, name: string) =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }))

/** What was sent. */
async function send() {
  const sent: object[] = []
  answer(signUps.signUp, (input) => {
    sent.push(input)
    return aSignUp()
  })
  press('报名')
  await screen.findByRole('heading', { name: '报名成功' })
  return sent[0]
}

const forElders = { ages: { from: 60 } }

describe('whoever signs up again', () => {
  test('finds their year of birth filled in', async () => {
    await open(forElders)
    type('出生年份', '1958')
    await send()

    await open(forElders)

    expect(screen.getByLabelText('出生年份')).toHaveValue('1958')
    expect(await send()).toMatchObject({ people: [{ name: '居民 甲', birthYear: 1958 }] })
  })

  test('adds who came along last time with one tap each, with what was said of them', async () => {
    await open(forElders)
    type('出生年份', '1958')
    press('加一位')
    type('第 2 位姓名', '居民 乙')
    type('第 2 位出生年份', '1960')
    press('加一位')
    type('第 3 位姓名', '居民 丙')
    type('第 3 位出生年份', '1961')
    await send()

    await open(forElders)
    expect(screen.queryByLabelText('第 2 位姓名')).not.toBeInTheDocument()
    press('加上 居民 丙')

    expect(screen.getByLabelText('第 2 位姓名')).toHaveValue('居民 丙')
    expect(screen.getByLabelText('第 2 位出生年份')).toHaveValue('1961')
    expect(screen.queryByRole('button', { name: '加上 居民 丙' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '加上 居民 乙' })).toBeInTheDocument()
  })

  test('sends no year where none is asked, and it is not forgotten by that', async () => {
    await open(forElders)
    type('出生年份', '1958')
    press('加一位')
    type('第 2 位姓名', '居民 乙')
    type('第 2 位出生年份', '1960')
    await send()
    await open()
    press('加一位')
    press('加上 居民 乙')

    expect(await send()).toMatchObject({ people: [{ name: '居民 甲' }, { name: '居民 乙' }] })
    await open(forElders)
    press('加上 居民 乙')

    expect(screen.getByLabelText('出生年份')).toHaveValue('1958')
    expect(screen.getByLabelText('第 2 位出生年份')).toHaveValue('1960')
  })

  test('is offered nobody once that was cleared, or a year later, or on the account of somebody else', async () => {
    await open()
    press('加一位')
    type('第 2 位姓名', '居民 乙')
    await send()
    const isOffered = () => screen.queryByRole('button', { name: '加上 居民 乙' }) !== null

    await open({}, resident({ ...me, id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZ9' }))
    expect(isOffered()).toBe(false)

    await open()
    expect(isOffered()).toBe(true)
    expect(screen.getByText(/只存在这台设备里/)).toBeInTheDocument()

    const kept = new Map(device.storage)
    press('清除填过的名单和回答')
    expect(isOffered()).toBe(false)
    await open()
    expect(isOffered()).toBe(false)

    for (const [key, value] of kept) device.storage.set(key, value)
    const isKept = () => [...device.storage.keys()].some((key) => key.startsWith('known-people:'))
    jest.useFakeTimers({ now: Date.parse(inDays(364)) })
    dropOldNames()
    expect(isKept()).toBe(true)
    jest.setSystemTime(Date.parse(inDays(366)))
    dropOldNames()
    expect(isKept()).toBe(false)
  })
})

describe('clearing', () => {
  const sizes = { id: 'size', kind: 'choice' as const, title: '衣服尺码', options: ['M', 'L'], required: true }
  const answered = async () => {
    await open({ questions: [sizes] })
    fireEvent.click(screen.getByRole('radio', { name: 'L' }))
    press('加一位')
    type('第 2 位姓名', '居民 乙')
    await send()
    await open({ questions: [sizes] })
  }
  const clear = () => press('清除填过的名单和回答')
  const isAnswered = () => screen.getByRole('radio', { name: 'L' }).getAttribute('aria-checked') === 'true'
  const keptWords = () =>
    JSON.stringify([...device.storage].filter(([key]) => /^(known-people|last-answers)/.test(key)))

  test('takes the answers of last time along, and out of the form', async () => {
    await answered()
    expect(isAnswered()).toBe(true)

    clear()

    expect(isAnswered()).toBe(false)
    expect(keptWords()).not.toMatch(/居民 乙|"L"/)
    await open({ questions: [sizes] })
    expect(isAnswered()).toBe(false)
  })

  test('is there where nothing but answers is kept', async () => {
    await open({ questions: [sizes] })
    fireEvent.click(screen.getByRole('radio', { name: 'L' }))
    await send()
    await open({ questions: [sizes] })
    expect(isAnswered()).toBe(true)

    clear()

    expect(isAnswered()).toBe(false)
    expect(keptWords()).not.toContain('"L"')
  })

  test('is there also once nobody else has room in the form', async () => {
    await answered()
    await open()
    for (let n = 1; n < 10; n++) press('加一位')

    expect(screen.queryByRole('button', { name: '加一位' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^加上/ })).not.toBeInTheDocument()
    clear()

    expect(keptWords()).not.toMatch(/last-answers/)
  })

  test('a form that was open before it writes nothing back, however late it is sent; the next one does', async () => {
    await answered()
    press('加上 居民 乙')
    clear()
    expect(screen.getByText(/^已清除。/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('radio', { name: 'M' }))
    // The app was closed in between: the draft goes on.
    await open({ questions: [sizes] })
    expect(screen.getByLabelText('第 2 位姓名')).toHaveValue('居民 乙')

    await send()
    expect(keptWords()).not.toMatch(/居民 乙|"M"/)

    await open({ questions: [sizes] })
    fireEvent.click(screen.getByRole('radio', { name: 'M' }))
    press('加一位')
    type('第 2 位姓名', '居民 丙')
    await send()
    expect(keptWords()).toMatch(/居民 丙.*"M"|"M".*居民 丙/)
  })

  test('unless its owner says that this one is kept after all', async () => {
    await answered()
    press('加上 居民 乙')
    clear()
    fireEvent.click(screen.getByRole('radio', { name: 'M' }))

    press('这次的还是存下来')
    expect(screen.queryByText(/^已清除。/)).not.toBeInTheDocument()
    await send()

    expect(keptWords()).toMatch(/居民 乙/)
    expect(keptWords()).toContain('M')
  })

  test('answers are dropped after a year without being asked for', async () => {
    await answered()
    jest.useFakeTimers({ now: Date.parse(inDays(366)) })

    dropOldNames()

    expect(keptWords()).toBe('[]')
  })

  test('answers that an older version kept, without a day, are dropped at once', () => {
    device.storage.set('last-answers', { personId: me.id, answers: { 血压: '140' } })

    dropOldNames()

    expect(keptWords()).toBe('[]')
  })
})

const size = { min: 2, max: 3, substitutes: 1, women: 1, men: 0 }

describe('a captain', () => {
  test('takes the list of last time for the next event, and changes it there', async () => {
    await open({ kind: 'team', teamSize: size })
    expect(screen.queryByRole('button', { name: '清除填过的名单和回答' })).not.toBeInTheDocument()
    type('队名', '太宇一队')
    choose('领队性别', '女')
    type(/^领队出生年份/, '1980')
    type('队员 2 姓名', '居民 乙')
    type(/^队员 2 出生年份/, '1990')
    press('加一名队员')
    type('队员 3 姓名', '居民 丙')
    fireEvent.click(screen.getByRole('switch', { name: '队员 3 是替补' }))
    const first = await send()

    await open({ kind: 'team', teamSize: size })
    expect(screen.getByLabelText('领队姓名')).toHaveValue('居民 甲')
    expect(screen.getByLabelText(/^领队出生年份/)).toHaveValue('1980')
    press('用“太宇一队”上次的名单（3 人）')

    expect(screen.getByLabelText('队员 2 姓名')).toHaveValue('居民 乙')
    expect(screen.getByText('名单符合要求')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /上次的名单/ })).not.toBeInTheDocument()
    expect(await send()).toMatchObject({ team: (first as { team: object }).team })
  })

  test('of several teams takes another one until something is typed, never substitutes where there are none', async () => {
    for (const team of ['一队', '二队']) {
      await open({ kind: 'team', teamSize: size })
      type('队名', team)
      choose('领队性别', '女')
      type('队员 2 姓名', `${team} 居民 乙`)
      press('加一名队员')
      type('队员 3 姓名', `${team} 居民 丙`)
      fireEvent.click(screen.getByRole('switch', { name: '队员 3 是替补' }))
      await send()
    }

    await open({ kind: 'team', teamSize: { ...size, min: 4, max: 4, substitutes: 0 } })
    press(/^用“二队”/)
    expect(screen.getByLabelText('队员 2 姓名')).toHaveValue('二队 居民 乙')
    press(/^用“一队”/)

    expect(screen.getByLabelText('队名')).toHaveValue('一队')
    expect(screen.getByLabelText('队员 3 姓名')).toHaveValue('一队 居民 丙')
    expect(screen.getByText('还差 1 名队员')).toBeInTheDocument()
    type('队员 4 姓名', '居民 丁')
    expect(screen.queryByRole('button', { name: /上次的名单/ })).not.toBeInTheDocument()
  })
})

describe('who is under 14 where no year is asked', () => {
  test('is brought by a guardian who says so, and is known the next time', async () => {
    await open()
    press('加一位')
    type('第 2 位姓名', '居民 小乙')
    expect(screen.queryByRole('switch', { name: /监护人/ })).not.toBeInTheDocument()

    fireEvent.click(screen.getByRole('switch', { name: '第 2 位未满 14 岁' }))
    press('报名')
    expect(await screen.findByText('有 14 岁以下的孩子，要监护人同意才能报名')).toBeInTheDocument()
    expect(screen.getByText(/使用孩子的姓名，/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('switch', { name: /我是孩子的监护人/ }))

    expect(await send()).toMatchObject({
      people: [{ name: '居民 甲' }, { name: '居民 小乙', isChild: true }],
      isGuardian: true,
    })
    await open()
    press('加上 居民 小乙')
    expect(screen.getByRole('switch', { name: '第 2 位未满 14 岁' })).toBeChecked()
    expect(screen.getByRole('switch', { name: /我是孩子的监护人/ })).not.toBeChecked()
  })

  test('is known by a year that was said elsewhere', async () => {
    await open({ ages: { from: 6 } })
    type('出生年份', '1985')
    press('加一位')
    type('第 2 位姓名', '居民 小乙')
    type('第 2 位出生年份', String(new Date().getFullYear() - 8))
    fireEvent.click(screen.getByRole('switch', { name: /我是孩子的监护人/ }))
    await send()

    await open()
    press('加上 居民 小乙')

    expect(screen.getByRole('switch', { name: '第 2 位未满 14 岁' })).toBeChecked()
  })

  test('is not asked of a team, nor where the year says it', async () => {
    await open(forElders)
    press('加一位')
    expect(screen.queryByRole('switch', { name: /未满 14 岁/ })).not.toBeInTheDocument()

    await open({ pools: [{ id: 'old', title: '60 岁以上', seats: 5, ages: { from: 60 }, releasedAt: inDays(2) }] })
    press('加一位')
    expect(screen.getByRole('switch', { name: '第 2 位未满 14 岁' })).toBeInTheDocument()
    type(/^第 2 位出生年份/, '1990')
    expect(screen.queryByRole('switch', { name: '第 2 位未满 14 岁' })).not.toBeInTheDocument()

    await open({ kind: 'team', teamSize: size })
    expect(screen.queryByRole('switch', { name: /未满 14 岁/ })).not.toBeInTheDocument()
  })
})
