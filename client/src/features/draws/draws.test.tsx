import type { Activity, Session } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { commitmentOf, drawnOrder, drawnSeats, type Sha256 } from '@mulin/shared/allocation/draw'
import { committedLines } from '@mulin/shared/sign-ups/draw-check'
import type { Draw, DrawTerms } from '@mulin/shared/sign-ups/draws'
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
import { shortNumber } from './short-number'
import { Draws } from './draws'
import { sha256 } from './sha256'

const byNode: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
const seed = 'c0ffee'.repeat(10)

const elders = { id: 'elder', title: '60 岁以上', seats: 1, ages: { from: 60 }, releasedAt: inDays(3, '18:00') }
const lottery = aSession({ mode: 'lottery', signUpClosesAt: inDays(2, '18:00'), pools: [elders] })

function committed(count: number, free = 2): Draw {
  const entrants = Array.from({ length: count }, (_, place) => signUpId(place + 1))
  const terms: DrawTerms = {
    waitingOrder: 'strict',
    released: [],
    seats: [
      { shard: 0, free },
      { shard: 20, free: 0, pool: 'elder' },
    ],
    parties: entrants.map((_, place) => ({ size: 1, pools: place === 6 ? ['elder'] : [] })),
  }
  const commitment = commitmentOf(byNode, seed, committedLines({ entrants, terms }))
  return { sessionId: sessionId(), committedAt: inDays(2, '18:00'), commitment, entrants, terms }
}

/** `gone` left before it. */
function drawn(count: number, free = 2, gone?: string): Draw & { order: string[]; winners: string[] } {
  const draw = committed(count, free)
  const { entrants, terms } = draw
  const order = drawnOrder(byNode, seed, entrants).filter((id) => id !== gone)
  const parties = order.map((id) => ({ id, ...terms!.parties[entrants.indexOf(id)]! }))
  const winners = drawnSeats(terms!.seats, parties, terms!).offers.map(({ id }) => id)
  return { ...draw, drawnAt: inDays(2, '18:10'), seed, order, winners, seatsAtDraw: terms!.seats }
}

/** As it was published before sizes were. */
function drawnBefore(): Draw {
  const { terms: _, seatsAtDraw: __, ...draw } = drawn(5)
  return { ...draw, commitment: commitmentOf(byNode, seed, draw.entrants) }
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

const committedText = `名单和抽签数的锁定码已于 ${momentText(inDays(2, '18:00'))} 公布。`

test('before sign-up is over it says when the draw is and how it works', async () => {
  open({ mine: signUpId(7) })

  expect(
    await screen.findByText(`${momentText(inDays(2, '18:00'))} 报名截止，${momentText(inDays(2, '18:12'))} 抽签。`),
  ).toBeInTheDocument()
  expect(screen.getByText(shortNumber(signUpId(7)))).toBeInTheDocument()
  expect(screen.queryByText('锁定码')).not.toBeInTheDocument()
  await expectAccessible()
})

test('after the commitment it stands there to be copied, with how many take part and the own number', async () => {
  const draw = committed(12)
  open({ draws: [draw], mine: signUpId(7) })

  expect(await screen.findByText(committedText)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '复制锁定码' }))

  expect(screen.getByText(draw.commitment)).toBeInTheDocument()
  expect(screen.getByText('12 个号码')).toBeInTheDocument()
  expect(screen.getByText('不限 2 席，60 岁以上 0 席')).toBeInTheDocument()
  expect(screen.getByText(`${shortNumber(signUpId(7))} · 1 席 · 60 岁以上`)).toBeInTheDocument()
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
  const third = draw.order[2]!
  open({ draws: [draw], mine: third })

  expect(await screen.findByText('这次没有抽中。抽完时您候补第 1 位，抽签时排在第 3 位。')).toBeInTheDocument()
  expect(screen.getByText(seed)).toBeInTheDocument()
  expect(screen.getByText('2 个号码')).toBeInTheDocument()
  const order = screen.getByRole('group', { name: '名次' })
  expect(
    within(order)
      .getAllByText(/^第 \d+ 位/)
      .map(({ textContent }) => textContent),
  ).toEqual(draw.order.map((entrant, index) => `第 ${index + 1} 位　${shortNumber(entrant)}`))
  expect(within(order).getAllByText('抽中')).toHaveLength(2)
  await expectAccessible()
})

test('who won reads so', async () => {
  const draw = drawn(5)
  open({ draws: [draw], mine: draw.order[0]! })

  expect(await screen.findByText('您排第 1 位，抽中了。')).toBeInTheDocument()
})

test('doing it over again on the phone gives the same, also when somebody left before the draw', async () => {
  open({ draws: [drawn(5, 2, drawn(5).order[0])] })

  await check()

  expect(screen.getByText('抽签前退出')).toBeInTheDocument()
  expect(
    screen.getByText(`结果一致。锁定码、名次和谁抽中都重新算过，和公布的一样。${committedText}`),
  ).toBeInTheDocument()
})

test('of a draw of before it says what can be checked and what cannot', async () => {
  open({ draws: [drawnBefore()] })

  await check()

  expect(screen.getByText(/^能验算的都一致：锁定码和名次。.*谁抽中算不出来/)).toBeInTheDocument()
  expect(screen.queryByText('抽签的席位')).not.toBeInTheDocument()
})

const swapped = ([first = '', second = '', ...rest]: readonly string[]) => [second, first, ...rest]
const larger = ({ terms }: Draw, place: number) => ({
  terms: { ...terms!, parties: terms!.parties.map((one, at) => (at === place ? { ...one, size: 2 } : one)) },
})

test.each<[string, Partial<Draw>, RegExp]>([
  ['another seed', { seed: 'f00d'.repeat(16) }, /^不一致。.*锁定码，和抽签前公布的不同.*名次，和公布的不同/],
  ['one entrant more', { entrants: [...drawn(5).entrants, signUpId(99)] }, /^不一致。.*锁定码，和抽签前公布的不同/],
  ['two places swapped', { order: swapped(drawn(5).order) }, /^不一致。用抽签数算出来的名次，和公布的不同/],
  ['a server that skips number 1', { winners: drawn(5).order.slice(1, 3) }, /^不一致。照名次和席位算出来的抽中号码/],
  ['a size that was changed', larger(drawn(5), 2), /^不一致。.*锁定码，和抽签前公布的不同/],
  ['another number of seats', { seatsAtDraw: [{ shard: 0, free: 1 }] }, /^不一致。抽签时的席位，和抽签前公布的不同/],
  ['somebody in the order who did not enter', { order: [...drawn(5).order, signUpId(99)] }, /名次，和公布的不同/],
  ['a winner who did not enter', { winners: [signUpId(99)] }, /^不一致。照名次和席位算出来的抽中号码/],
])('%s is found', async (_, over, words) => {
  open({ draws: [{ ...drawn(5), ...over }] })

  await check()

  expect(screen.getByRole('alert')).toHaveTextContent(words)
})

test('the seed and every number are copied as the text that was hashed', async () => {
  const draw = drawn(5)
  open({ draws: [draw] })

  fireEvent.click(await screen.findByRole('button', { name: '复制抽签数和全部号码' }))

  expect(await screen.findByText('已复制')).toBeInTheDocument()
  expect(device.copied.map(byNode)).toEqual([draw.commitment])
})

test('of 2000 entrants fifty are shown at once, the own place first', async () => {
  const draw = drawn(2000, 300)
  const { container } = open({ draws: [draw], mine: draw.order[1020]! })

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

test('nor a session that is, alone', async () => {
  open({ sessions: [{ ...lottery, cancelled: { at: inDays(-1), reason: '雨天' } }] })

  expect(await screen.findByText('这一场已取消，不再抽签。')).toBeInTheDocument()
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
