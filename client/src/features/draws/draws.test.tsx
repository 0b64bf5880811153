import type { Activity, Session } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { commitmentOf, drawnOrder, type Sha256 } from '@mulin/shared/allocation/draw'
import type { Draw } from '@mulin/shared/sign-ups/draws'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { fireEvent, screen, within } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { expectAccessible } from '../../../test/accessible'
import { activityId, anActivity, aSession, aSignUp, inDays, sessionId, signUpId } from '../../../test/activities'
import { renderScreen, visited } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { device } from '../../../test/taro'
import { momentText } from '../../seat-words'
import { DrawLink } from './draw-link'
import { shortNumber } from './drawn'
import { Draws } from './draws'
import { sha256 } from './sha256'

const byNode: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
const seed = 'c0ffee'.repeat(10)

const lottery = aSession({ mode: 'lottery', signUpClosesAt: inDays(2, '18:00') })

function committed(count: number): Draw {
  const entrants = Array.from({ length: count }, (_, place) => signUpId(place + 1))
  const commitment = commitmentOf(byNode, seed, entrants)
  return { sessionId: sessionId(), committedAt: inDays(2, '18:00'), commitment, entrants }
}

function drawn(count: number, winners = 2, over: Partial<Draw> = {}): Draw {
  const draw = committed(count)
  const order = drawnOrder(byNode, seed, draw.entrants)
  return { ...draw, drawnAt: inDays(2, '18:10'), seed, order, winners: order.slice(0, winners), ...over }
}

interface Opened {
  draws?: Draw[]
  sessions?: Session[]
  over?: Partial<Activity>
  mine?: string
}

function open({ draws = [], sessions = [lottery], over = {}, mine }: Opened = {}) {
  answer(activities.one, anActivity({ sessions, ...over }))
  answer(signUps.draw, { draws })
  const own = new Map(mine === undefined ? [] : [[sessionId(), aSignUp({ id: mine, state: 'waiting' })]])
  return renderScreen(<Draws own={own} />, { params: { activityId: activityId() } })
}

const check = async () => fireEvent.click(await screen.findByRole('button', { name: '自己验算' }))

test('before sign-up is over it says when the draw is and how it works', async () => {
  open({ mine: signUpId(7) })

  expect(
    await screen.findByText(`${momentText(inDays(2, '18:00'))} 报名截止，${momentText(inDays(2, '18:10'))} 抽签。`),
  ).toBeInTheDocument()
  expect(screen.getByText(shortNumber(signUpId(7)))).toBeInTheDocument()
  expect(screen.queryByText('承诺值')).not.toBeInTheDocument()
  await expectAccessible()
})

test('after the commitment it stands there to be copied, with how many take part and the own number', async () => {
  const draw = committed(12)
  open({ draws: [draw], mine: signUpId(7) })

  fireEvent.click(await screen.findByRole('button', { name: '复制承诺值' }))

  expect(screen.getByText(draw.commitment)).toBeInTheDocument()
  expect(screen.getByText('12 个号码')).toBeInTheDocument()
  expect(screen.getByText(shortNumber(signUpId(7)))).toBeInTheDocument()
  expect(await screen.findByText('已复制')).toBeInTheDocument()
  expect(device.copied).toEqual([draw.commitment])
  await expectAccessible()
})

test('who waits for the draw asks for it again', async () => {
  open({ draws: [committed(3)] })
  const again = await screen.findByRole('button', { name: '看看抽出来没有' })

  answer(signUps.draw, { draws: [drawn(3)] })
  fireEvent.click(again)

  expect(await screen.findByText(seed)).toBeInTheDocument()
})

test('who does not take part, or helps, has no number', async () => {
  answer(activities.one, anActivity({ sessions: [lottery] }))
  answer(signUps.draw, { draws: [] })
  const own = new Map([[sessionId(), aSignUp({ as: 'volunteer' })]])
  renderScreen(<Draws own={own} />, { params: { activityId: activityId() } })

  await screen.findByText('怎么抽', { selector: 'h2' })

  expect(screen.queryByText('您的号码')).not.toBeInTheDocument()
})

test('after the draw it shows the seed, who won, the order and the own place', async () => {
  const draw = drawn(5)
  const third = draw.order![2]!
  open({ draws: [draw], mine: third })

  expect(await screen.findByText('您排第 3 位，这次没有抽中，已按这个顺序候补。')).toBeInTheDocument()
  expect(screen.getByText(seed)).toBeInTheDocument()
  expect(screen.getByText('2 个号码')).toBeInTheDocument()
  const order = screen.getByRole('group', { name: '名次' })
  expect(
    within(order)
      .getAllByText(/^第 \d+ 位/)
      .map(({ textContent }) => textContent),
  ).toEqual(draw.order!.map((entrant, index) => `第 ${index + 1} 位　${shortNumber(entrant)}`))
  expect(within(order).getAllByText('抽中')).toHaveLength(2)
  await expectAccessible()
})

test('who won reads so', async () => {
  const draw = drawn(5)
  open({ draws: [draw], mine: draw.order![0]! })

  expect(await screen.findByText('您排第 1 位，抽中了。')).toBeInTheDocument()
})

test('doing it over again on the phone gives the same, also when somebody left before the draw', async () => {
  const order = drawn(5).order!.slice(1)
  open({ draws: [drawn(5, 2, { order, winners: order.slice(0, 2) })] })

  await check()

  expect(screen.getByText('抽签前退出')).toBeInTheDocument()
  expect(screen.getByText('结果一致。承诺值和名次都重新算过，和公布的一样。')).toBeInTheDocument()
})

const swapped = ([first = '', second = '', ...rest]: readonly string[] = []) => [second, first, ...rest]

test.each<[string, Partial<Draw>, RegExp]>([
  ['another seed', { seed: 'f00d'.repeat(16) }, /^不一致。.*承诺值，和抽签前公布的不同.*名次，和公布的不同/],
  ['one entrant more', { entrants: [...drawn(5).entrants, signUpId(99)] }, /^不一致。.*承诺值，和抽签前公布的不同/],
  ['two places swapped', { order: swapped(drawn(5).order) }, /^不一致。用种子算出来的名次，和公布的不同/],
  ['somebody in the order who did not enter', { order: [...drawn(5).order!, signUpId(99)] }, /名次，和公布的不同/],
  ['a winner who did not enter', { winners: [signUpId(99)] }, /^不一致。抽中的号码和名次对不上/],
])('%s is found', async (_, over, words) => {
  open({ draws: [drawn(5, 2, over)] })

  await check()

  expect(screen.getByRole('alert')).toHaveTextContent(words)
})

test('the seed and every number are copied as the text that was hashed', async () => {
  const draw = drawn(5)
  open({ draws: [draw] })

  fireEvent.click(await screen.findByRole('button', { name: '复制种子和全部号码' }))

  expect(await screen.findByText('已复制')).toBeInTheDocument()
  expect(device.copied.map(byNode)).toEqual([draw.commitment])
})

test('of 2000 entrants fifty are shown at once, the own place first', async () => {
  const draw = drawn(2000, 300)
  const { container } = open({ draws: [draw], mine: draw.order![1020]! })

  expect(await screen.findByText('第 1001–1050 位，共 2000 位')).toBeInTheDocument()
  expect(screen.getByText('您')).toBeInTheDocument()
  expect(container.querySelectorAll('*').length).toBeLessThan(800)

  fireEvent.click(screen.getByRole('button', { name: '下一页' }))
  expect(screen.getByText('第 1051–1100 位，共 2000 位')).toBeInTheDocument()

  await check()
  expect(screen.getByText(/^结果一致/)).toBeInTheDocument()
})

test('of several draws one is shown at a time', async () => {
  const other = aSession({ id: sessionId(2), title: '下午场', mode: 'lottery' })
  open({ sessions: [lottery, other], draws: [drawn(5)] })
  await screen.findByText(seed)

  fireEvent.click(screen.getByRole('radio', { name: '下午场' }))

  expect(screen.queryByText(seed)).not.toBeInTheDocument()
  expect(screen.getByText(/报名截止/)).toBeInTheDocument()
})

test('what is called off is not drawn any more', async () => {
  open({ over: { state: 'cancelled' } })

  expect(await screen.findByText('活动已取消，不再抽签。')).toBeInTheDocument()
})

test('an activity without a lottery says so', async () => {
  open({ sessions: [aSession()] })

  expect(await screen.findByText('这个活动不用抽签。')).toBeInTheDocument()
})

test('without network another try shows the draw', async () => {
  answer(activities.one, anActivity({ sessions: [lottery] }))
  cutOff(signUps.draw)
  renderScreen(<Draws own={new Map()} />, { params: { activityId: activityId() } })
  const again = await screen.findByRole('button', { name: '重试' })

  answer(signUps.draw, { draws: [drawn(3)] })
  fireEvent.click(again)

  expect(await screen.findByText(seed)).toBeInTheDocument()
})

test('the activity leads to its draw', async () => {
  answer(activities.one, anActivity({ sessions: [aSession({ id: sessionId(2) }), lottery] }))
  renderScreen(<DrawLink />, { params: { activityId: activityId() } })

  fireEvent.click(await screen.findByRole('button', { name: /抽签公开可查/ }))

  expect(visited()).toEqual([`/packages/activity/draw/index?activityId=${activityId()}`])
})

test.each(['', 'abc', '睦邻\n第一行', '😀'.repeat(40)])('%j hashes here as it does elsewhere', (text) => {
  expect(sha256(text)).toBe(byNode(text))
})
