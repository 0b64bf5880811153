import type { InputOf } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { HazardState, Part } from '@mulin/shared/hazards/workflow'
import { inbox, type InboxItem } from '@mulin/shared/inbox'
import { referrals } from '@mulin/shared/referrals'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expectAccessible } from '../../../../test/accessible'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { aLink } from '../../../../test/referrals'
import { answer, cutOff, keepWaiting, refuse } from '../../../../test/server'
import InboxPage from '.'
import HazardsPage from '../hazards'

const idOf = (place: number) => `haz_${String(place).padStart(26, '0')}`
const numberOf = (place: number) => `YH20261126-${String(place).padStart(6, '0')}`

const duty = {
  id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  title: '社区 01',
  role: 'community_officer' as const,
  areaPath: 'luotang/taiyu',
  from: '2026-01-01',
}
const as = resident({ duties: [duty] })

function waitingHazard(place: number, state: HazardState = 'reported', parts: Part[] = ['decider']) {
  const { categoryId, categoryName, areaPath, description, reportedAt, dueAt } = hazardFile()
  return {
    kind: 'hazard' as const,
    categoryId,
    categoryName,
    areaPath,
    description,
    reportedAt,
    dueAt,
    burnsAt: dueAt,
    since: reportedAt,
    id: idOf(place),
    number: numberOf(place),
    place: `${place}号楼 楼道`,
    state,
    parts,
    version: 1,
  }
}

const link = aLink()
const counts = [{ kind: 'hazard' as const, count: 3, more: false, overdue: 0 }]
const waiting = (...items: InboxItem[]) => answer(inbox.read, { counts, items })

async function open(...items: InboxItem[]) {
  waiting(...items)
  renderScreen(<InboxPage />, { as })
  await press('多选')
}
const press = async (name: string | RegExp, role: 'button' | 'radio' = 'button') => {
  const target = await screen.findByRole(role, { name })
  await act(async () => fireEvent.click(target))
}
const pressIn = async (name: string | RegExp) => {
  const button = await within(screen.getByRole('dialog')).findByRole('button', { name })
  await act(async () => fireEvent.click(button))
}
const tick = (place: number) => fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(`${place}号楼`) }))
const result = (place: number) =>
  within(within(screen.getByRole('dialog')).getByRole('article', { name: numberOf(place) }))
const actions = () =>
  within(screen.getByRole('region', { name: '操作' }))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent)

beforeEach(() => {
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  })
  hazardBasics()
})

/** What was sent, in the order in which it came. */
function collectAccepts() {
  const sent: InputOf<typeof handling.accept>[] = []
  answer(handling.accept, (input) => {
    sent.push(input)
    return hazardFile({ id: input.hazardId, state: 'accepted', version: 2 })
  })
  return sent
}

test('several are chosen by their rows, and accepted each by a decision of its own', async () => {
  await open(waitingHazard(1), waitingHazard(2), waitingHazard(3))
  const sent = collectAccepts()
  tick(1)
  tick(3)
  expect(screen.getByRole('checkbox', { name: /1号楼/ })).toBeChecked()
  expect(screen.getByText('已选 2 件')).toBeInTheDocument()
  await expectAccessible()

  await press('立案')
  await pressIn('立案')

  expect(await screen.findByText('2 件都已办成。')).toBeInTheDocument()
  expect(result(1).getByText('已立案')).toBeInTheDocument()
  expect(result(1).getByText('电动车占用疏散通道')).toBeInTheDocument()
  expect(result(1).getByText('太宇花园 1号楼 楼道')).toBeInTheDocument()
  expect(result(1).getByText(numberOf(1))).toBeInTheDocument()
  expect(sent.map(({ hazardId }) => hazardId)).toEqual([idOf(1), idOf(3)])
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(2)
  await pressIn('完成')
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  expect(visited()).toEqual([])
})

test('only what is allowed for all of them is offered', async () => {
  await open(waitingHazard(1), waitingHazard(2, 'accepted'), waitingHazard(3, 'accepted'))
  tick(1)
  expect(actions()).toEqual(['立案', '不予立案'])
  tick(2)
  tick(3)
  expect(screen.getByText(/没有共同的下一步/)).toBeInTheDocument()
  expect(actions()).toEqual(['能立案的 1 件', '能派遣的 2 件', '能结案的 2 件', '可以不予立案的 1 件'])
  await press('能派遣的 2 件')
  expect(actions()).toEqual(['派遣', '结案'])
  expect(screen.getByText('已选 2 件')).toBeInTheDocument()
})

test('what has to be looked at one by one is not handled in bulk, and says so', async () => {
  await open(waitingHazard(1, 'fixed'), waitingHazard(2, 'fixed'))

  tick(1)

  expect(screen.getByText('这一件不能在这里成批办理，请打开单独办。')).toBeInTheDocument()
})

test('one that a colleague took first says who it was; the others are done', async () => {
  await open(waitingHazard(1), waitingHazard(2))
  collectAccepts()
  refuse(handling.accept, 'hazard_already_handled', { state: 'accepted' }, { once: true })
  const at = new Date().toISOString()
  answer(
    hazards.one,
    hazardFile({ entries: [{ at, action: 'accept', state: 'accepted', by: '网格员 02', photos: [] }] }),
  )
  await press('全选这 2 件')
  await press('立案')
  await pressIn('立案')

  expect(await screen.findByText('2 件中办成 1 件。')).toBeInTheDocument()
  const lost = screen.getByText('别人先处理了')
  expect(lost).toBeInTheDocument()
  expect(screen.getByText('网格员 02 已经立案（刚刚）')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^重试/ })).not.toBeInTheDocument()
})

test('without a network nothing is done twice: another try has the same request id', async () => {
  await open(waitingHazard(1), waitingHazard(2))
  const tries: unknown[] = []
  cutOff(handling.accept, (input) => void tries.push(input))
  await press('全选这 2 件')
  await press('立案')
  await pressIn('立案')
  await screen.findByText('2 件中办成 0 件。')
  const sent = collectAccepts()
  await pressIn('重试没办成的 2 件')

  expect(await screen.findByText('2 件都已办成。')).toBeInTheDocument()
  expect(sent).toEqual(tries)
  expect(sent).toHaveLength(2)
})

test('those that were cut off stay chosen when the results are closed', async () => {
  await open(waitingHazard(1), waitingHazard(2))
  cutOff(handling.accept)
  tick(2)
  await press('立案')
  await pressIn('立案')
  expect(await result(2).findByText('没网，没有办成')).toBeInTheDocument()
  await pressIn('完成')

  expect(screen.getByRole('checkbox', { name: /2号楼/ })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: /1号楼/ })).not.toBeChecked()
})

test('tried again after the results were closed, it is the same decision', async () => {
  await open(waitingHazard(1), waitingHazard(2))
  const tries: unknown[] = []
  cutOff(handling.accept, (input) => void tries.push(input))
  await press('全选这 2 件')
  await press('立案')
  await pressIn('立案')
  await screen.findByText('2 件中办成 0 件。')
  await pressIn('完成')
  const sent = collectAccepts()
  await press('立案')
  await pressIn('重试没办成的 2 件')

  expect(await screen.findByText('2 件都已办成。')).toBeInTheDocument()
  expect(sent).toEqual(tries)
})

test('the results stay while they come in', async () => {
  await open(waitingHazard(1), waitingHazard(2))
  keepWaiting(handling.accept)
  await press('全选这 2 件')
  await press('立案')
  await pressIn('立案')
  await pressIn('关闭')

  expect(screen.getByText('正在办理，已完成 0 / 2 件。')).toBeInTheDocument()
})

test('of two grids, each with a decider of its own, nothing is dispatched together', async () => {
  const grids = ['luotang/taiyu/taiyu-g1', 'luotang/taiyu/taiyu-g2']
  const duties = grids.map((areaPath) => ({ ...duty, role: 'grid_worker' as const, areaPath }))
  waiting(...grids.map((areaPath, place) => ({ ...waitingHazard(place + 1, 'accepted'), areaPath: `${areaPath}/e1` })))
  renderScreen(<InboxPage />, { as: resident({ duties }) })
  await press('多选')
  await press('全选这 2 件')

  expect(await screen.findByText('所选的不在同一网格，要派遣请只选同一网格的。')).toBeInTheDocument()
  expect(actions()).toEqual(['结案'])
  tick(2)
  expect(actions()).toEqual(['派遣', '结案'])
})

test('another filter ends the choice: nothing out of sight is decided', async () => {
  answer(handling.list, { hazards: [1, 2].map((place) => hazardFile({ id: idOf(place), place: `${place}号楼` })) })
  renderScreen(<HazardsPage />, { as })
  await press('多选')
  await press('全选这 2 件')
  await press('已上报', 'radio')

  expect(await screen.findByRole('button', { name: '多选' })).toBeInTheDocument()
  expect(screen.queryByText('已选 2 件')).not.toBeInTheDocument()
})

test('of one in my hands and one in those of others it is said that they are given back, whichever was chosen first', async () => {
  await open(waitingHazard(1, 'dispatched'), waitingHazard(2, 'dispatched', ['handler']))
  tick(1)
  expect(actions()).toEqual(['收回'])
  tick(2)

  expect(actions()).toEqual(['退回'])
})

test('the focus stays on the way in and out', async () => {
  waiting(waitingHazard(1), waitingHazard(2))
  renderScreen(<InboxPage />, { as })
  const button = await screen.findByRole('button', { name: '多选' })
  button.focus()
  await press('多选')

  expect(screen.getByRole('button', { name: '退出多选' })).toHaveFocus()
})

test('all are handed to the same unit, which is asked for once', async () => {
  await open(waitingHazard(1, 'accepted'), waitingHazard(2, 'accepted'))
  answer(handling.handlers, ({ areaPath }) => ({ handlers: [{ unitId: 'fire', name: `消防站 ${areaPath}` }] }))
  const sent: unknown[] = []
  answer(handling.dispatch, ({ hazardId, unitId }) => {
    sent.push([hazardId, unitId])
    return hazardFile({ state: 'dispatched' })
  })
  await press('全选这 2 件')
  await press('派遣')
  await press('消防站 luotang/taiyu/taiyu-g1/taiyu-e1', 'radio')
  await pressIn(/^派给消防站/)

  expect(await screen.findByText('2 件都已办成。')).toBeInTheDocument()
  expect(sent).toEqual([
    [idOf(1), 'fire'],
    [idOf(2), 'fire'],
  ])
})

test('a reason is given once and read by every reporter', async () => {
  await open(waitingHazard(1), waitingHazard(2))
  const reasons: string[] = []
  answer(handling.decline, ({ reason }) => {
    reasons.push(reason)
    return hazardFile({ state: 'declined' })
  })
  await press('全选这 2 件')
  await press('不予立案')
  await press('现场核实没有发现', 'radio')
  await pressIn('不予立案')

  expect(await screen.findByText('2 件都已办成。')).toBeInTheDocument()
  expect(reasons).toEqual(['现场核实没有发现', '现场核实没有发现'])
})

test('what was not checked is not closed as rectified, also together with what was', async () => {
  await open(waitingHazard(1, 'accepted'), waitingHazard(2, 'checked'))
  const sent: unknown[] = []
  answer(handling.close, ({ hazardId, outcome, note }) => {
    sent.push([hazardId, outcome, note])
    return hazardFile({ state: 'closed' })
  })
  refuse(handling.close, 'other_officer_must_check', undefined, { once: true })
  await press('全选这 2 件')
  await press('结案')
  expect(screen.queryByRole('radio', { name: '已整改' })).not.toBeInTheDocument()
  await press('已劝导', 'radio')
  await pressIn('结案')
  expect(screen.getByText('请写明原因，至少两个字')).toBeInTheDocument()
  await press('已到场劝导，当事人答应马上清理', 'radio')
  await pressIn('结案')

  expect(await screen.findByText('2 件中办成 1 件。')).toBeInTheDocument()
  expect(screen.getByText(/要换人核查/)).toBeInTheDocument()
  expect(sent).toEqual([[expect.any(String), 'persuaded', '已到场劝导，当事人答应马上清理']])
})

test('no more than fifty at once', async () => {
  await open(...Array.from({ length: 60 }, (_, place) => waitingHazard(place + 1)))

  await press('全选这 50 件')

  expect(await screen.findByText('已选 50 件，一次最多这么多。')).toBeInTheDocument()
})

test('X ticks the row in focus of J and K, on a wide screen', async () => {
  Object.assign(window, {
    matchMedia: () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }),
  })
  answer(hazards.one, hazardFile({ parts: ['decider'] }))
  waiting(waitingHazard(1), waitingHazard(2))
  renderScreen(<InboxPage />, { as })
  await screen.findByRole('button', { name: '多选' })

  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: 'x' })

  expect(await screen.findByRole('checkbox', { name: /1号楼/ })).toBeChecked()
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: 'x' })
  expect(screen.getByText('已选 2 件')).toBeInTheDocument()
  await screen.findByRole('list', { name: '进展' })
})

test('in the list of the area, what my duties allow there is offered', async () => {
  answer(handling.list, {
    hazards: [
      hazardFile({ id: idOf(1), number: numberOf(1), place: '1号楼', state: 'accepted' }),
      hazardFile({ id: idOf(2), number: numberOf(2), place: '2号楼', state: 'accepted' }),
    ],
  })
  renderScreen(<HazardsPage />, { as })
  await press('多选')
  await press('全选这 2 件')

  expect(await screen.findByRole('button', { name: '派遣' })).toBeInTheDocument()
  expect(actions()).toEqual(['派遣', '结案'])
})

describe('what rules hand on and whom somebody has to tell', () => {
  const power = { unitId: 'power', name: '供电公司' }

  test('before several are taken up, it is said to whom how many of them go; afterwards of each', async () => {
    await open(waitingHazard(1), waitingHazard(2))
    answer(handling.handlers, {
      handlers: [power],
      suggested: { handler: power, rule: { place: 2 } },
      trials: [{ rule: { place: 2 } }],
    })
    tick(1)
    tick(2)
    await press('立案')

    expect(await screen.findByText('2 件立案后按派遣规则直接交给供电公司。')).toBeInTheDocument()
    answer(handling.accept, ({ hazardId }) =>
      hazardFile({
        id: hazardId,
        state: 'dispatched',
        version: 3,
        handler: power,
        entries: [{ at: '', action: 'dispatch', state: 'dispatched', handler: power, rule: { place: 2 }, photos: [] }],
      }),
    )
    await pressIn('立案')

    expect(await result(1).findByText('已立案，按第 2 条派遣规则交给供电公司')).toBeInTheDocument()
  })

  test('of those dispatched to a unit without an account, each has its link to be sent', async () => {
    await open(waitingHazard(1, 'accepted'), waitingHazard(2, 'accepted'))
    answer(handling.handlers, { handlers: [{ ...power, kind: 'partner', noAccount: true }] })
    answer(handling.dispatch, ({ hazardId }) =>
      hazardFile({
        id: hazardId,
        number: numberOf(Number(hazardId.slice(-2))),
        state: 'dispatched',
        version: 3,
        handler: power,
        byLink: { unitId: 'power' },
      }),
    )
    tick(1)
    tick(2)
    await press('派遣')
    await press(/供电公司/, 'radio')
    await pressIn('派给供电公司')
    expect(await screen.findByText('2 件派给了没有账号的单位，要发链接给他们。')).toBeInTheDocument()

    const made: unknown[] = []
    answer(referrals.ofHazard, { referrals: [] })
    answer(referrals.refer, (input) => {
      made.push(input.hazardId)
      answer(referrals.ofHazard, { referrals: [link] })
      return link
    })
    fireEvent.click(result(2).getByRole('button', { name: `发链接 ${numberOf(2)}` }))

    expect(await result(2).findByRole('button', { name: '发给承办单位' })).toBeInTheDocument()
    expect(made).toEqual([idOf(2)])
    expect(result(1).getByRole('button', { name: `发链接 ${numberOf(1)}` })).toBeInTheDocument()
  })

  test('a row says that its unit waits for a link, or has not opened it, and to whom a report goes by a rule', async () => {
    const handed = { ...waitingHazard(1, 'dispatched'), handler: power }
    waiting(
      { ...handed, byLink: { unitId: 'power' } },
      { ...handed, id: idOf(2), number: numberOf(2), byLink: { unitId: 'power', madeAt: link.createdAt } },
      { ...waitingHazard(3), ruled: { place: 2, to: '供电公司' } },
    )
    renderScreen(<InboxPage />, { as })

    expect(await screen.findByText('等链接')).toBeInTheDocument()
    expect(screen.getByText('单位还没看')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: `发链接 ${numberOf(1)}` })).toBeInTheDocument()
    expect(screen.getByText('立案后按第 2 条派遣规则直接交给供电公司。')).toBeInTheDocument()
  })
})
