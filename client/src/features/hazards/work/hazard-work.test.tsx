import { cannedAnswers } from '@mulin/shared/canned-answers'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { joining } from '@mulin/shared/hazards/joining'
import { nextActions } from '@mulin/shared/hazards/premises'
import { HazardState, type Part } from '@mulin/shared/hazards/workflow'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openCamera, photoIdOf, photoStore } from '../../../../test/camera'
import { hazardBasics, hazardFile, photo } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { HazardWork, HazardWorkPage } from './hazard-work'
import { actionWordsFor } from './texts'

const { id, number } = hazardFile()
const at = new Date().toISOString()

const open = (over: Partial<HazardFile> = {}) => {
  answer(hazards.one, hazardFile({ parts: ['decider'], ...over }))
  return renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name: `${name} ${number}` }))
const pressIn = async (role: 'dialog', name: string) =>
  fireEvent.click(within(await screen.findByRole(role)).getByRole('button', { name }))
const said = () => screen.getByRole('status').textContent

beforeEach(() => {
  openCamera()
  photoStore()
  hazardBasics()
})

const parts: Part[][] = [['decider'], ['handler'], ['decider', 'handler'], ['property'], []]

test.each(HazardState.options.flatMap((state) => parts.map((some) => [state, some] as const)))(
  'of a hazard that is %s, %j are offered exactly what the workflow allows',
  async (state, some) => {
    open({ state, parts: [...some] })
    await screen.findByRole('list', { name: '进展' })

    const possible = nextActions({ state }, some, at).map((action) => actionWordsFor(action, some).verb)
    const offered = () =>
      screen.queryAllByRole('button', { name: new RegExp(number) }).map(({ textContent }) => textContent)

    // A single one is not hidden behind one more tap.
    const hasMore = possible.length > 3
    expect(offered()).toEqual(hasMore ? [...possible.slice(0, 2), '更多'] : possible)
    if (!hasMore) return
    fireEvent.click(screen.getByRole('button', { name: `更多操作 ${number}` }))
    const more = within(await screen.findByRole('dialog')).getAllByRole('button', { name: new RegExp(number) })
    expect(more.map(({ textContent }) => textContent)).toEqual(possible.slice(2))
  },
)

test('what a unit is asked nothing more about shows its last step itself', async () => {
  open({ state: 'dispatched', parts: ['handler'], question: { text: '在几楼？', at } })

  expect(await screen.findByRole('button', { name: `申请延期 ${number}` })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: `更多操作 ${number}` })).not.toBeInTheDocument()
})

test('accepting takes one tap, and the page is newer at once', async () => {
  open()
  answer(handling.accept, hazardFile({ state: 'accepted', parts: ['decider'], version: 2 }))

  await press('立案')

  expect(await screen.findByRole('button', { name: `派遣 ${number}` })).toBeInTheDocument()
  expect(said()).toBe('已立案')
})

test('a lost race says who was faster and what they did', async () => {
  open()
  await screen.findByText('等待立案')
  refuse(handling.accept, 'hazard_already_handled')
  answer(
    hazards.one,
    hazardFile({
      state: 'declined',
      parts: ['decider'],
      version: 2,
      entries: [{ at, action: 'decline', state: 'declined', by: '网格员 02', note: '重复', photos: [] }],
    }),
  )

  await press('立案')

  expect(await screen.findByText(/网格员 02 已经决定不予立案（刚刚）/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: `立案 ${number}` })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '知道了' }))
  await waitFor(() => expect(screen.queryByText(/没有生效/)).not.toBeInTheDocument())
})

test('a race lost to the clock names nobody', async () => {
  open()
  await screen.findByText('等待立案')
  refuse(handling.accept, 'hazard_already_handled')
  const entry = { at, action: 'escalate' as const, state: 'reported' as const, escalatedTo: 'community' as const }
  answer(hazards.one, hazardFile({ parts: ['decider'], version: 2, entries: [{ ...entry, photos: [] }] }))

  await press('立案')

  expect(await screen.findByText(/^这件隐患因超期提级督办（刚刚）/)).toBeInTheDocument()
})

test('without network a step stays where it is and can be taken again as the same step', async () => {
  const seen: unknown[] = []
  open()
  cutOff(handling.accept)
  await press('立案')
  const why = await screen.findByText('网络不通。连上网后再试一次。')
  for (const button of screen.getAllByRole('button', { name: new RegExp(number) }))
    expect(button.compareDocumentPosition(why) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()

  answer(handling.accept, ({ requestId }) => {
    seen.push(requestId)
    return hazardFile({ state: 'accepted', parts: ['decider'], version: 2 })
  })
  await press('立案')

  await screen.findByRole('button', { name: `派遣 ${number}` })
  expect(seen).toEqual([expect.any(String)])
})

test('one that is not there, or not for this person, leads to the workbench', async () => {
  refuse(hazards.one, 'hazard_not_found')
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })

  expect(await screen.findByText(/它可能已不在您负责的范围内/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去工作台' }))
  expect(visited()).toEqual(['/packages/staff/inbox/index'])
})

test('beside its list it says so and leads nowhere: the others are in sight', async () => {
  refuse(hazards.one, 'hazard_not_found')
  renderScreen(<HazardWork hazardId={id} />, { as: resident() })

  expect(await screen.findByText(/请从左边另选一件/)).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('a decline needs a reason: a usual one by a tap, or own words', async () => {
  let sent: object = {}
  open()
  answer(handling.decline, (input) => {
    sent = input
    return hazardFile({ state: 'declined', parts: ['decider'], version: 2 })
  })

  await press('不予立案')
  await pressIn('dialog', '不予立案')
  expect(await screen.findByText('请写明原因，至少两个字')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '现场核实没有发现' }))
  await pressIn('dialog', '不予立案')

  await waitFor(() => expect(sent).toMatchObject({ reason: '现场核实没有发现' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('the words that the office wrote for the step and the category stand first in their place', async () => {
  answer(cannedAnswers.list, {
    answers: [
      { id: 'one', words: '不在本街道', actions: ['decline'] },
      { id: 'two', words: '车已挪走', actions: ['decline'], categoryIds: ['bike-in-exit'] },
      { id: 'three', words: '隐患还在', actions: ['rework'] },
    ],
    version: 1,
  })
  open()
  await press('不予立案')
  await screen.findByRole('radio', { name: '车已挪走' })
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['车已挪走', '不在本街道'])
})

test('dispatching shows units and people on duty there, and who was chosen', async () => {
  let sent: object = {}
  open({ state: 'accepted' })
  answer(handling.handlers, {
    handlers: [
      { unitId: 'taiyu-wy', name: '太宇物业' },
      { personId: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY', name: '网格员 01' },
    ],
  })
  answer(handling.dispatch, (input) => {
    sent = input
    return hazardFile({ state: 'dispatched', parts: ['decider'], version: 3 })
  })

  await press('派遣')
  await pressIn('dialog', '派遣')
  expect(await screen.findByText('请选择单位或人员')).toBeInTheDocument()
  fireEvent.click(await screen.findByRole('radio', { name: '太宇物业' }))
  await pressIn('dialog', '派给太宇物业')

  await waitFor(() => expect(sent).toMatchObject({ unitId: 'taiyu-wy' }))
  expect(sent).not.toHaveProperty('personId')
})

test('to whom the rules lead stands first, with the rule; nobody is chosen beforehand', async () => {
  open({ state: 'accepted' })
  const [fire, company] = [
    { unitId: 'fire', name: '消防救援站' },
    { unitId: 'taiyu-wy', name: '太宇物业' },
  ]
  answer(handling.handlers, ({ categoryId }) => ({
    handlers: [fire, company],
    ...(categoryId && { suggested: { handler: company, rule: { place: 2, categoryIds: [categoryId] } } }),
  }))

  await press('派遣')

  const choice = within(await screen.findByRole('radiogroup', { name: /派给谁/ }))
  const [first, second] = choice.getAllByRole('radio')
  expect(first).toHaveTextContent('太宇物业按派遣规则第 2 条：电动车占用疏散通道 · 全街道 · 任何时间')
  expect(second).toHaveTextContent('消防救援站')
  expect([first, second].filter((radio) => radio?.getAttribute('aria-checked') === 'true')).toEqual([])
})

test('without anybody to hand it to, that is said with a next step', async () => {
  open({ state: 'accepted' })
  answer(handling.handlers, { handlers: [] })

  await press('派遣')

  expect(await screen.findByText('这个范围还没有可派的单位或人员。')).toBeInTheDocument()
})

test('what several said against it stands above, each for itself', async () => {
  const said = { at: '2026-11-22T08:00:00.000Z', state: 'accepted' as const, photos: [] }
  open({
    state: 'accepted',
    parts: ['decider'],
    entries: [
      { ...said, action: 'close' },
      { ...said, action: 'dispute', note: '车还在' },
      { ...said, at: '2026-11-22T08:00:00.001Z', action: 'dispute_too', note: '二楼也有' },
    ],
  })

  expect(await screen.findByText('反映没有修好：车还在')).toBeInTheDocument()
  expect(screen.getByText('也反映没有修好：二楼也有')).toBeInTheDocument()
})

test('of many who say the same against it three stand above, the others in one line of the history that opens', async () => {
  const said = { at, state: 'accepted' as const, as: 'joined' as const, photos: [] }
  const tooBy = (number: number) => ({
    ...said,
    at: `2026-11-22T08:00:00.00${number}Z`,
    action: 'dispute_too' as const,
    note: `${number} 楼也有`,
  })
  open({
    state: 'accepted',
    parts: ['decider'],
    entries: [{ ...said, action: 'dispute', note: '车还在' }, ...[1, 2, 3, 4].map(tooBy)],
  })

  expect(await screen.findByText('还有 2 人也反映没有修好，在下面的进展里。')).toBeInTheDocument()
  expect(screen.queryByText('4 楼也有')).not.toBeInTheDocument()
  const history = within(screen.getByRole('list', { name: '进展' }))
  expect(history.getByText('4 人也说没有解决')).toBeInTheDocument()
  fireEvent.click(history.getByRole('button', { name: '看说的内容（4 条）' }))

  expect(await screen.findByText('4 楼也有')).toBeInTheDocument()
  fireEvent.click(history.getByRole('button', { name: '收起' }))
  expect(screen.queryByText('4 楼也有')).not.toBeInTheDocument()
})

test('what residents added stands above, as long as no step of staff followed', async () => {
  const said = { state: 'reported' as const, photos: [] }
  open({
    addedAt: at,
    parts: ['decider'],
    entries: [
      { ...said, at, action: 'add', note: '看过的' },
      { ...said, at, action: 'ask', by: '网格员 01' },
      { ...said, at: new Date(Date.now() - 3 * 3_600_000).toISOString(), action: 'add', note: '又多了一辆' },
    ],
  })

  expect(await screen.findByText('居民补充（3 小时前）：又多了一辆')).toBeInTheDocument()
  expect(screen.queryByText(/补充：看过的/)).not.toBeInTheDocument()
})

test.each([
  ['appeal', 'reported', '报告人不认同不予立案：车还在'],
  ['dispute', 'accepted', '反映没有修好：车还在'],
] as const)('what was said against it stands above, until it is done anew: %s', async (action, state, words) => {
  const said = { at: '2026-11-22T08:00:00.000Z', state, photos: [], note: '车还在' }
  const { unmount } = open({
    state,
    parts: ['decider'],
    entries: [
      { ...said, action: 'decline' },
      { ...said, action },
    ],
  })
  expect(await screen.findByText(words)).toBeInTheDocument()
  unmount()

  open({
    state,
    parts: ['decider'],
    entries: [
      { ...said, action },
      { ...said, action: 'fix' },
    ],
  })
  expect(await screen.findByRole('list', { name: '进展' })).toBeInTheDocument()
  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

test('who fixes something has the lesson about it at hand', async () => {
  open({ state: 'dispatched', parts: ['handler'], categoryId: 'gear' })
  await press('已整改（拍照）')

  await pressIn('dialog', '这类隐患怎么防：看图讲给对方听')

  expect(visited().at(-1)).toBe('/packages/lessons/lesson/index?categoryId=gear')
})

test('who fixes something sees how it looked above the camera', async () => {
  open({ state: 'dispatched', parts: ['handler'], photos: [photo('A')] })
  await press('已整改（拍照）')

  const before = within(await screen.findByRole('dialog')).getByRole('img', { name: '整改前' })
  expect(before).toHaveAttribute('src', photo('A').large)
  const camera = screen.getByRole('button', { name: '拍照或选照片' })
  expect(before.compareDocumentPosition(camera)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

const inspection = {
  id: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  siteId: 'sit_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  siteName: '淮水大厦地下充电点',
  clause: '消防法 第二十八条',
}

test('what an inspection found says so with the clause of that inspection, and leads there', async () => {
  open({ inspection })

  expect(await screen.findByText('消防法 第二十八条')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /淮水大厦地下充电点/ }))

  expect(visited().at(-1)).toBe(`/packages/inspecting/inspection/index?inspectionId=${inspection.id}`)
})

test('who fixes what an inspection found reads where, without a way to what is not theirs', async () => {
  open({ inspection, state: 'dispatched', parts: ['handler'] })

  expect(await screen.findByText('淮水大厦地下充电点')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /淮水大厦地下充电点/ })).not.toBeInTheDocument()
})

test('a fix needs a photo; photo and words wait on the phone until the network is back', async () => {
  const sent: object[] = []
  const { unmount } = open({ state: 'dispatched', parts: ['handler'] })
  await press('已整改（拍照）')
  await pressIn('dialog', '提交整改结果')
  expect(await screen.findByText('请至少拍一张整改后的照片')).toBeInTheDocument()

  cutOff(handling.fix)
  fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }))
  await screen.findByRole('button', { name: '删除照片 1' })
  fireEvent.change(screen.getByRole('textbox', { name: '补充说明' }), { target: { value: '车已移走' } })
  await pressIn('dialog', '提交整改结果')
  expect(await screen.findByText(/照片和说明已存在手机里/)).toBeInTheDocument()
  unmount()

  open({ state: 'dispatched', parts: ['handler'] })
  answer(handling.fix, (input) => {
    sent.push(input)
    return hazardFile({ state: 'fixed', parts: ['handler'], version: 4 })
  })
  await press('已整改（拍照）')
  expect(screen.getByRole('textbox', { name: '补充说明' })).toHaveValue('车已移走')
  await pressIn('dialog', '提交整改结果')

  await waitFor(() => expect(sent).toMatchObject([{ photoIds: [photoIdOf(1)], note: '车已移走' }]))
  await waitFor(() => expect([...device.storage.keys()].join()).not.toContain('fix-draft'))
})

test.each([['核查通过', 'fixed', handling.check, 'checked']] as const)(
  '%s is asked about once',
  async (verb, state, endpoint, after) => {
    open({ state })
    answer(endpoint, hazardFile({ state: after, parts: ['decider'], version: 5 }))

    await press(verb)
    await pressIn('dialog', verb)

    await waitFor(() => expect(screen.queryByRole('button', { name: `${verb} ${number}` })).not.toBeInTheDocument())
  },
)

test.each([
  ['退回', 'dispatched', 'handler', handling.sendBack],
  ['收回', 'dispatched', 'decider', handling.sendBack],
  ['返工', 'fixed', 'decider', handling.rework],
] as const)('%s carries its reason', async (verb, state, part, endpoint) => {
  let sent: object = {}
  open({ state, parts: [part] })
  answer(endpoint, (input) => {
    sent = input
    return hazardFile({ state: 'accepted', parts: [part], version: 5 })
  })

  await press(verb)
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: '位置不对' } })
  await pressIn('dialog', verb)

  await waitFor(() => expect(sent).toMatchObject({ reason: '位置不对' }))
})

test('what is of another community is handed up with the reason, and no more once it was', async () => {
  let sent: object = {}
  open({ state: 'reported' })
  answer(handling.handUp, (input) => {
    sent = input
    return hazardFile({ parts: ['decider'], version: 5, handedUpAt: at })
  })

  await press('更多操作')
  await press('交街道重新分')
  fireEvent.click(await screen.findByRole('radio', { name: '位置不在本社区' }))
  await pressIn('dialog', '交街道重新分')

  await waitFor(() => expect(sent).toMatchObject({ hazardId: id, reason: '位置不在本社区' }))
  await press('更多操作')
  expect(screen.queryByRole('button', { name: `交街道重新分 ${number}` })).not.toBeInTheDocument()
})

test('the office has nobody above', async () => {
  open({ state: 'reported', decidesForAll: true })

  await press('更多操作')

  expect(screen.queryByRole('button', { name: `交街道重新分 ${number}` })).not.toBeInTheDocument()
})

test.each([
  ['reported', '已收回，等待立案'],
  ['accepted', '已收回，可以重新派遣'],
] as const)('taken back and %s by that, what comes next is said: %s', async (state, words) => {
  open({ state: 'dispatched' })
  answer(handling.sendBack, hazardFile({ state, parts: ['decider'], version: 5 }))

  await press('收回')
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: '派错了单位' } })
  await pressIn('dialog', '收回')

  await waitFor(() => expect(said()).toBe(words))
})

test('the reporter is masked until somebody has to call, and looking is said to be recorded', async () => {
  open({ reporter: { nameMasked: '居**', phoneMasked: '138****8000' } })
  answer(handling.revealReporter, { name: '居民甲', phone: '13800008000' })

  expect(await screen.findByText('居** 138****8000')).toBeInTheDocument()
  expect(screen.getByText('每次查看都会记录查看人和时间。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '显示联系方式' }))
  fireEvent.click(await screen.findByRole('button', { name: '拨打电话' }))

  expect(screen.getByText('居民甲 13800008000')).toBeInTheDocument()
  expect(device.dialled).toEqual(['13800008000'])
})

test('a unit does not see who reported it', async () => {
  open({ state: 'dispatched', parts: ['handler'] })

  await screen.findByRole('list', { name: '进展' })

  expect(screen.queryByText('联系报告人')).not.toBeInTheDocument()
})

test('how many met it too stands there, with what they took and wrote', async () => {
  answer(joining.others, { others: [{ at: new Date().toISOString(), words: '还多了一辆', photos: [photo('D')] }] })
  open({ joined: 3 })

  const others = within(await screen.findByRole('region', { name: '也遇到的居民' }))

  expect(others.getByText('3 人也遇到')).toBeInTheDocument()
  expect(await others.findByRole('group', { name: /的照片和说明$/ })).toBeInTheDocument()
  expect(others.getByText('还多了一辆')).toBeInTheDocument()
})

test('of many who met it too it says that there are earlier ones, and shows them when asked', async () => {
  const at = new Date().toISOString()
  answer(joining.others, ({ after }) =>
    after === undefined
      ? { others: [{ at, words: '新说的', photos: [] }], next: at }
      : { others: [{ at, words: '早先说的', photos: [] }] },
  )
  open({ joined: 130 })
  const others = within(await screen.findByRole('region', { name: '也遇到的居民' }))
  expect(await others.findByText('上面是最近的 1 条，还有更早的。')).toBeInTheDocument()
  expect(others.queryByText('早先说的')).not.toBeInTheDocument()

  fireEvent.click(others.getByRole('button', { name: '看更早的' }))

  expect(await others.findByText('早先说的')).toBeInTheDocument()
  expect(others.getByText('新说的')).toBeInTheDocument()
  await waitFor(() => expect(others.queryByRole('button', { name: '看更早的' })).not.toBeInTheDocument())
})

test('earlier ones that did not come are asked for again, and it says why', async () => {
  const at = new Date().toISOString()
  answer(joining.others, { others: [{ at, words: '新说的', photos: [] }], next: at })
  open({ joined: 130 })
  const others = within(await screen.findByRole('region', { name: '也遇到的居民' }))
  const earlier = await others.findByRole('button', { name: '看更早的' })
  cutOff(joining.others)
  fireEvent.click(earlier)
  expect(await others.findByText(/网络不通/)).toBeInTheDocument()

  answer(joining.others, { others: [{ at, words: '早先说的', photos: [] }] })
  fireEvent.click(others.getByRole('button', { name: '看更早的' }))

  expect(await others.findByText('早先说的')).toBeInTheDocument()
  await waitFor(() => expect(others.queryByText(/网络不通/)).not.toBeInTheDocument())
})

test('where nothing came of what they said it says why, and it can be asked again', async () => {
  cutOff(joining.others)
  open({ joined: 3 })
  const others = within(await screen.findByRole('region', { name: '也遇到的居民' }))
  expect(await others.findByText(/网络不通/)).toBeInTheDocument()

  answer(joining.others, { others: [{ at: new Date().toISOString(), words: '还在', photos: [] }] })
  fireEvent.click(others.getByRole('button', { name: '重试' }))

  expect(await others.findByText('还在')).toBeInTheDocument()
})

test('what happened at the same place before is named, each leading to its page', async () => {
  const before = { hazardId: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZ7', number: 'YH20261001-000007' }
  open({ earlier: { count: 1, last: [before] } })

  expect(await screen.findByText(/90 天内第 2 次/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /YH20261001-000007/ }))
  expect(visited().at(-1)).toBe(`/packages/staff/hazard/index?hazardId=${before.hazardId}`)
})

test('who reported anonymously is said to have left nothing', async () => {
  open({ anonymous: true })

  expect(await screen.findByText(/报告人选择匿名/)).toBeInTheDocument()
})

test.each<[string, Partial<HazardFile>, string, string]>([
  [
    'fixed it',
    { state: 'fixed', fixedBefore: true },
    '核查通过',
    '整改是您做的，或是通过您发出的链接交回的，由另一位工作人员核查。',
  ],
  ['declined it', { state: 'accepted', declinedBefore: true }, '结案', '没有整改就结案，要由另一位工作人员决定。'],
])('who %s is told why another officer goes on', async (_what, over, verb, why) => {
  open({ ...over, whoElse: ['网格员 02', '太宇社区'] })

  expect(await screen.findByText(why, { exact: false })).toBeInTheDocument()
  expect(screen.getByText('可以办的：网格员 02、太宇社区。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: `${verb} ${number}` })).not.toBeInTheDocument()
})

test('who checks what by now is left to others reads who can', async () => {
  open({ state: 'fixed' })
  refuse(handling.check, 'fixed_by_oneself', { who: ['太宇社区'] })

  await press('核查通过')
  await pressIn('dialog', '核查通过')

  expect(await screen.findByText(/要换人核查。.*可以办的：太宇社区。/)).toBeInTheDocument()
})

test('staff see whether the history stands as it was written', async () => {
  open()
  answer(hazards.verify, { whole: false, entries: 3, head: 'a'.repeat(64), brokenAt: 1 })

  fireEvent.click(await screen.findByRole('button', { name: '核验记录' }))

  expect(await screen.findByText(/记录从第 2 步起对不上/)).toBeInTheDocument()
})
