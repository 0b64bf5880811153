import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { people } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitForElementToBeRemoved } from '@testing-library/react'
import { reachEnd, renderScreen, resident, signedIn, visited } from '../../test/screen'
import { answer, cutOff, keepWaiting, refuse } from '../../test/server'
import { device } from '../../test/taro'
import { api } from '../api'
import { signIn, signOut } from '../platform/session'
import { chooseDemoPerson } from '../platform/sign-in-code'
import { Answered, AnsweredPages } from './answered'
import { connect, makeQueryClient } from './client'
import { RefusalStrip } from './refusal-strip'
import { useAct } from './use-act'
import { useAnswer } from './use-answer'
import { usePages } from './use-pages'

const taiyu = { id: 'taiyu', path: 'luotang/taiyu', kind: 'community', name: '太宇社区' } as const

function AreaNames() {
  const tree = useAnswer(['areas'], () => api(areas).tree({}), { keep: areas.tree.output })
  return <Answered of={tree}>{(value) => <>{value.areas.map(({ name }) => name).join(' ')}</>}</Answered>
}

function MySignUps() {
  const mine = usePages(['my-sign-ups'], (after) => api(signUps).mine({ after }))
  return <AnsweredPages of={mine}>{(pages) => <>{`${pages.length} 页`}</>}</AnsweredPages>
}

function Cancel() {
  const cancel = useAct(api(signUps).cancel)
  return (
    <>
      <button onClick={() => void cancel.run({ signUpId: 'sgn_01HZZZZZZZZZZZZZZZZZZZZZZZ' })}>取消</button>
      <RefusalStrip refusal={cancel.refusal} />
    </>
  )
}

test('a screen keeps its place while it loads', () => {
  keepWaiting(areas.tree)
  renderScreen(<AreaNames />)

  expect(screen.getByRole('status', { name: '加载中' })).toBeInTheDocument()
})

test('without network it says so, and another try shows the answer', async () => {
  cutOff(areas.tree)
  renderScreen(<AreaNames />)
  expect(await screen.findByText('网络不通。')).toBeInTheDocument()
  expect(screen.getByText('连上网后再试一次。')).toBeInTheDocument()

  answer(areas.tree, { areas: [taiyu] })
  fireEvent.click(screen.getByRole('button', { name: '重试' }))

  expect(await screen.findByText('太宇社区')).toBeInTheDocument()
})

test.each(['not_permitted', 'invalid_input', 'not_found'] as const)(
  'what will not be there the next moment either leads home instead of another try: %s',
  async (code) => {
    refuse(signUps.mine, code)
    renderScreen(<MySignUps />, { as: resident() })

    fireEvent.click(await screen.findByRole('button', { name: '回首页' }))

    expect(visited().at(-1)).toBe('/pages/home/index')
    expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument()
  },
)

test('what cannot be read leads elsewhere where a screen says so', async () => {
  refuse(areas.tree, 'not_found')
  const Elsewhere = () => (
    <Answered of={useAnswer(['areas'], () => api(areas).tree({}))} wayOut={<button>去工作台</button>}>
      {() => null}
    </Answered>
  )
  renderScreen(<Elsewhere />)

  expect(await screen.findByRole('button', { name: '去工作台' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '回首页' })).not.toBeInTheDocument()
})

test.each([
  ['unavailable', '网络不通。连上网后再试一次。', '网络不通。您填的内容都在，连上网后再试一次。'],
  ['internal', '请稍后再试。', '您填的内容都在，请稍后再试。'],
  ['busy', '请再试一次。', '请再试一次。'],
] as const)('that what was filled in is still there is said beside fields only: %s', (code, plain, filled) => {
  const refusal = { ok: false, code } as const
  const { rerender } = render(<RefusalStrip refusal={refusal} />)
  expect(screen.getByRole('alert')).toHaveTextContent(plain)
  expect(screen.getByRole('alert')).not.toHaveTextContent('您填的')

  rerender(<RefusalStrip filled refusal={refusal} />)
  expect(screen.getByRole('alert')).toHaveTextContent(filled)
})

test('what is kept on the device shows at once, until a newer answer comes', async () => {
  answer(areas.tree, { areas: [taiyu] })
  renderScreen(<AreaNames />).unmount()
  renderScreen(<AreaNames />)
  await screen.findByText('太宇社区')

  answer(areas.tree, { areas: [{ ...taiyu, name: '太宇新社区' }] })
  renderScreen(<AreaNames />)

  expect(screen.getAllByText('太宇社区')).not.toHaveLength(0)
  expect(await screen.findByText('太宇新社区')).toBeInTheDocument()
})

test('kept answers survive a cut network', async () => {
  device.storage.set('answer:["areas"]', { areas: [taiyu] })
  cutOff(areas.tree)
  renderScreen(<AreaNames />)

  expect(screen.getByText('太宇社区')).toBeInTheDocument()
})

test('who is not signed in is shown the way there', async () => {
  renderScreen(<MySignUps />)

  fireEvent.click(await screen.findByRole('button', { name: '去登录' }))

  expect(visited()).toEqual(['/packages/person/sign-in/index'])
})

test('a list reads on near the end of the page, and says when it is over', async () => {
  const asked: unknown[] = []
  answer(signUps.mine, ({ after }) => {
    asked.push(after)
    return after === undefined ? { signUps: [], next: 'second' } : { signUps: [] }
  })
  renderScreen(<MySignUps />, { as: resident() })
  await screen.findByRole('button', { name: '再看一些' })

  reachEnd()

  expect(await screen.findByText('2 页')).toBeInTheDocument()
  expect(screen.getByText('都在这里了')).toBeInTheDocument()
  expect(asked).toEqual([undefined, 'second'])
})

test('a refused act says why and what to do', async () => {
  signedIn(resident())
  refuse(signUps.cancel, 'cancel_too_late')
  renderScreen(<Cancel />)

  fireEvent.click(screen.getByRole('button', { name: '取消' }))

  expect(await screen.findByRole('alert')).toHaveTextContent(
    '已过可以取消的时间。去不了请在报名里点“来不了”，座位还能给别人。',
  )
})

describe('when the person changes', () => {
  const renderConnected = () => {
    const client = makeQueryClient()
    connect(client)
    render(
      <QueryClientProvider client={client}>
        <Me />
      </QueryClientProvider>,
    )
  }
  const Me = () => {
    const me = useAnswer(['me'], () => api(people).me({}))
    return <Answered of={me}>{({ name }) => <>{name}</>}</Answered>
  }
  const beSomebody = (code: string, name: string) => {
    const person = resident({ id: `per_${code}`.padEnd(30, 'Z'), name })
    chooseDemoPerson(`demo:${code}`)
    answer(people.signIn, { token: code, expiresAt: '2099-01-01T00:00:00.000Z', person })
    answer(people.me, person)
  }

  test('what was refused for want of a session is asked again', async () => {
    renderConnected()
    await screen.findByText('还没有登录。')

    beSomebody('A', '居民 甲')
    await act(() => signIn())

    expect(await screen.findByText('居民 甲')).toBeInTheDocument()
  })

  test('nothing of the one before stays', async () => {
    beSomebody('A', '居民 甲')
    renderConnected()
    await screen.findByText('居民 甲')

    beSomebody('B', '居民 乙')
    act(() => signOut())

    await waitForElementToBeRemoved(() => screen.queryByText('居民 甲'))
    expect(await screen.findByText('居民 乙')).toBeInTheDocument()
  })
})

test('what is stale is asked again when the app comes back', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T00:00:00.000Z'))
  let asked = 0
  answer(activities.list, () => ({ activities: [], next: String(++asked) }))
  const List = () => {
    const list = useAnswer(['activities'], () => api(activities).list({}))
    return <Answered of={list}>{({ next }) => <>{`第 ${next} 次`}</>}</Answered>
  }
  const client = makeQueryClient()
  connect(client)
  render(
    <QueryClientProvider client={client}>
      <List />
    </QueryClientProvider>,
  )
  await screen.findByText('第 1 次')

  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T00:10:00.000Z'))
  act(() => device.onShow.forEach((run) => run()))

  expect(await screen.findByText('第 2 次')).toBeInTheDocument()
  jest.restoreAllMocks()
})
