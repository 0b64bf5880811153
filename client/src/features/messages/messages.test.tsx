import { areas } from '@mulin/shared/areas'
import { people } from '@mulin/shared/people'
import { messages } from '@mulin/shared/messages'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expectAccessible } from '../../../test/accessible'
import { inDays } from '../../../test/activities'
import { hazardFile, tree } from '../../../test/hazards'
import { aMessage, kinds } from '../../../test/messages'
import { reachEnd, renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, keepWaiting, refuse } from '../../../test/server'
import { MessageEntry } from './message-entry'
import { MessageList } from './message-list'
import { NewMessages } from './new-messages'

beforeEach(() => answer(areas.tree, { areas: tree }))

const open = () => renderScreen(<MessageList />, { as: resident() })

/** What was told to be read, call by call. */
function answerReads(): string[] {
  const reads: string[] = []
  answer(messages.read, ({ upTo }) => {
    reads.push(upTo)
    return { readUpTo: upTo }
  })
  return reads
}

const [older, newer] = [inDays(-2), inDays(-1)]
const read = aMessage({ kind: 'signed_up', id: '1', at: older, toldAt: older })
const unread = aMessage({ kind: 'promoted', id: '2', at: newer, toldAt: newer })
const cards = async () => within(await screen.findByRole('list', { name: '我的消息' })).findAllByRole('button')

describe('the list', () => {
  test('says of each what happened, what it is about and when', async () => {
    answerReads()
    answer(messages.mine, { messages: [unread, read], unread: 1, readUpTo: older })
    open()

    const [first, second] = await cards()

    expect(first).toHaveTextContent(/候补成功.*未读.*荷叶社区义诊名额是您的了，按时来就好。上午场/)
    expect(second).toHaveTextContent(/报名成功/)
    expect(second).not.toHaveTextContent('未读')
    await expectAccessible()
  })

  test('counts as read once it is shown, and marks until the next visit what was new', async () => {
    const reads = answerReads()
    answer(messages.mine, { messages: [unread, read], unread: 1, readUpTo: older })
    open()

    await waitFor(() => expect(reads).toEqual([newer]))

    expect(screen.getByText('未读')).toBeInTheDocument()
  })

  test('says nothing to the server when nothing is new', async () => {
    const reads = answerReads()
    answer(messages.mine, { messages: [unread, read], unread: 0, readUpTo: newer })
    open()
    await cards()

    expect(screen.queryByText('未读')).not.toBeInTheDocument()
    expect(reads).toEqual([])
  })

  test('can be read although it cannot be noted', async () => {
    cutOff(messages.read)
    answer(messages.mine, { messages: [unread], unread: 1 })
    open()

    expect(await screen.findByText('候补成功')).toBeInTheDocument()
  })

  test('notes what was told last, wherever it stands, and what comes with the next page', async () => {
    const reads = answerReads()
    const late = aMessage({ kind: 'changed', id: '3', at: older, toldAt: inDays(0, '00:01') })
    answer(messages.mine, ({ after }) =>
      after === undefined
        ? { messages: [unread], unread: 2, readUpTo: older, next: 'more' }
        : { messages: [late, { ...read, at: inDays(-9), toldAt: inDays(-9) }] },
    )
    open()
    await waitFor(() => expect(reads).toEqual([newer]))

    reachEnd()

    await waitFor(() => expect(reads).toEqual([newer, late.toldAt]))
    expect(await cards()).toHaveLength(3)
    expect(screen.getByText('都在这里了')).toBeInTheDocument()
  })

  test('knows every kind', async () => {
    answerReads()
    answer(messages.mine, { messages: kinds.map((kind) => aMessage({ kind })), unread: 0 })
    open()

    expect(await cards()).toHaveLength(kinds.length)
    await expectAccessible()
  })

  test.each([
    ['offered', expect.stringMatching(/^\/packages\/activity\/sign-up-detail\/index\?signUpId=sgn_/)],
    ['thanks', expect.stringMatching(/^\/packages\/activity\/rate\/index\?signUpId=sgn_/)],
    ['volunteer', '/packages/service/volunteer/index'],
    ['hours_overdue', '/packages/staff/hours/index'],
    ['cancelled_by_organiser', expect.stringMatching(/^\/packages\/activity\/activity\/index\?activityId=act_/)],
  ] as const)('%s leads on', async (kind, address) => {
    answerReads()
    answer(messages.mine, { messages: [aMessage({ kind })], unread: 0 })
    open()

    fireEvent.click((await cards())[0]!)

    expect(visited()).toEqual([address])
  })

  test.each([
    ['one thing leads to it', 1, expect.stringMatching(/^\/packages\/staff\/hazard\/index\?hazardId=haz_/)],
    ['several lead to the inbox', 2, expect.stringMatching(/^\/packages\/staff\/inbox\/index/)],
  ] as const)('of new work %s', async (_what, count, address) => {
    answerReads()
    answer(messages.mine, { messages: [aMessage({ kind: 'new_work', count })], unread: 0 })
    open()

    fireEvent.click((await cards())[0]!)

    expect(visited()).toEqual([address])
  })

  test('of a hazard says in which estate, building and spot it is', async () => {
    answerReads()
    const where = { areaPath: tree[3]!.path, building: '3号楼', spot: 'stairwell' as const }
    const about = { hazardId: hazardFile().id, number: hazardFile().number, categoryName: '飞线充电', ...where }
    answer(messages.mine, { messages: [aMessage({ kind: 'hazard', about })], unread: 0 })
    open()

    expect(await screen.findByText('飞线充电 · 太宇花园 3号楼 楼道')).toBeInTheDocument()
  })

  test('keeps its place while it loads', () => {
    keepWaiting(messages.mine)
    open()

    expect(screen.getByRole('status', { name: '加载中' })).toBeInTheDocument()
  })

  test('without any message shows the way to the activities', async () => {
    answer(messages.mine, { messages: [], unread: 0 })
    open()

    expect(await screen.findByText('还没有消息。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '看活动' }))

    expect(visited()).toEqual(['/pages/activities/index'])
  })

  test('without network another try brings it', async () => {
    cutOff(messages.mine)
    open()
    const retry = await screen.findByRole('button', { name: '重试' })
    answerReads()
    answer(messages.mine, { messages: [unread], unread: 1 })

    fireEvent.click(retry)

    expect(await screen.findByText('候补成功')).toBeInTheDocument()
  })

  test('shows who did not sign in the way there', async () => {
    renderScreen(<MessageList />)

    fireEvent.click(await screen.findByRole('button', { name: '去登录' }))

    expect(visited()).toEqual(['/packages/person/sign-in/index'])
  })
})

describe('the way there', () => {
  test('says how many are unread', async () => {
    answer(messages.mine, { messages: [unread, read], unread: 2 })
    renderScreen(<MessageEntry />, { as: resident() })

    expect(await screen.findByRole('img', { name: '未读 2' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: /我的消息/ }))

    expect(visited()).toEqual(['/packages/person/messages/index'])
  })

  test('has no mark when nothing is unread, or nobody can say', async () => {
    refuse(messages.mine, 'busy')
    renderScreen(<MessageEntry />, { as: resident() })

    expect(await screen.findByRole('button', { name: /我的消息/ })).toBeInTheDocument()
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
  })

  test('is not there for who did not sign in', async () => {
    refuse(people.me, 'not_signed_in')
    const { container } = renderScreen(<MessageEntry />)

    await waitFor(() => expect(container).toBeEmptyDOMElement())
  })
})

describe('at home', () => {
  test('the newest unread one is told in full, with how many there are', async () => {
    answer(messages.mine, { messages: [unread, read], unread: 3, readUpTo: inDays(-5) })
    renderScreen(<NewMessages />, { as: resident() })

    fireEvent.click(await screen.findByRole('button', { name: /3 条新消息.*候补成功.*名额是您的了/ }))

    expect(visited()).toEqual(['/packages/person/messages/index'])
  })

  test('is not an offer whose time is over', async () => {
    const offered = aMessage({ kind: 'offered', id: '3', at: newer, toldAt: newer, until: inDays(-1) })
    answer(messages.mine, { messages: [offered, unread], unread: 2, readUpTo: older })
    renderScreen(<NewMessages />, { as: resident() })

    expect(await screen.findByRole('button', { name: /1 条新消息.*候补成功/ })).toBeInTheDocument()
  })

  test('of all of them, an offer that can be answered no more says so', async () => {
    const at = inDays(-2)
    const offered = (id: string, until: string) => aMessage({ kind: 'offered', id, at, toldAt: at, until })
    answer(messages.mine, { messages: [offered('3', inDays(-1)), offered('4', inDays(1))], unread: 0, readUpTo: at })
    renderScreen(<MessageList />, { as: resident() })

    expect(await screen.findByRole('button', { name: /轮到过您.*点开看现在怎么样/ })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /轮到您了.*请在这之前确认/ })).toBeInTheDocument()
  })

  test('is an offer that came after what is known of the sign-up', async () => {
    const at = inDays(0)
    answer(messages.mine, { messages: [aMessage({ kind: 'offered', at, toldAt: at })], unread: 1 })
    renderScreen(<NewMessages isPassed={(message) => message.at < at} />, { as: resident() })

    expect(await screen.findByRole('button', { name: /1 条新消息.*轮到您了/ })).toBeInTheDocument()
  })

  test('is nothing when all was read', async () => {
    answer(messages.mine, { messages: [read], unread: 0, readUpTo: older })
    const { container } = renderScreen(
      <>
        <NewMessages />
        <MessageEntry />
      </>,
      { as: resident() },
    )

    await screen.findByRole('button', { name: /我的消息/ })

    expect(container).not.toHaveTextContent('条新消息')
  })
})
