import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling, type OfferedHandler } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { referrals } from '@mulin/shared/referrals'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { aLink } from '../../../../test/referrals'
import { answer, cutOff } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { HazardWorkPage } from './hazard-work'

const { id, number } = hazardFile()
const power = { unitId: 'power', name: '供电公司' }
const link = aLink()
const handed: Partial<HazardFile> = { state: 'dispatched', version: 2, handler: power, byLink: { unitId: 'power' } }

beforeEach(() => {
  hazardBasics()
  answer(referrals.ofHazard, { referrals: [] })
})

const open = async (over: Partial<HazardFile>) => {
  answer(hazards.one, hazardFile({ parts: ['decider'], ...over }))
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
  await screen.findByRole('list', { name: '进展' })
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name: `${name} ${number}` }))
const pressIn = async (name: string) =>
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
const dispatchToPower = async () => {
  await press('派遣')
  fireEvent.click(await screen.findByRole('radio', { name: /供电公司/ }))
  expect(screen.getByText(/供电公司没有账号，不会自己看到/)).toBeInTheDocument()
  await pressIn('派给供电公司')
}
const makesLinks = () => {
  const made: unknown[] = []
  answer(referrals.refer, ({ hazardId, requestId }) => {
    made.push({ hazardId, requestId })
    answer(referrals.ofHazard, { referrals: [link] })
    return link
  })
  return made
}

describe('dispatched to a unit without an account', () => {
  beforeEach(() => {
    answer(handling.handlers, { handlers: [{ ...power, kind: 'partner', noAccount: true }] })
    answer(handling.dispatch, () => {
      answer(hazards.one, hazardFile({ parts: ['decider'], ...handed }))
      return hazardFile({ parts: ['decider'], ...handed })
    })
  })

  test('its link is made and there to be sent at once', async () => {
    await open({ state: 'accepted' })
    const made = makesLinks()

    await dispatchToPower()

    const sheet = within(await screen.findByRole('dialog', { name: `发链接 ${number}` }))
    fireEvent.click(await sheet.findByRole('button', { name: '发给承办单位' }))
    await waitFor(() => expect(device.copied.join()).toContain(link.secret))
    expect(made).toEqual([{ hazardId: id, requestId: expect.any(String) }])
  })

  test('without network the link is made by another tap, as the same one', async () => {
    const tried: string[] = []
    await open({ state: 'accepted' })
    cutOff(referrals.refer, ({ requestId }) => tried.push(requestId))
    await dispatchToPower()
    const sheet = within(await screen.findByRole('dialog', { name: `发链接 ${number}` }))
    fireEvent.click(await sheet.findByRole('button', { name: '关闭' }))

    expect(await screen.findByText('供电公司没有账号，还没有发链接。')).toBeInTheDocument()
    const made = makesLinks()
    await press('发链接')

    expect(await screen.findByRole('button', { name: '发给承办单位' })).toBeInTheDocument()
    expect(made).toHaveLength(1)
    expect(tried).toHaveLength(1)
  })
})

test('taken up and handed by a rule to a unit without an account, the link is there too', async () => {
  await open({})
  makesLinks()
  const rule = { place: 2 }
  const at = new Date().toISOString()
  const entries = [{ at, action: 'dispatch' as const, state: 'dispatched' as const, handler: power, rule, photos: [] }]
  answer(handling.accept, hazardFile({ parts: ['decider'], ...handed, entries }))

  await press('立案')

  expect(await screen.findByRole('dialog', { name: `发链接 ${number}` })).toBeInTheDocument()
  expect(screen.getByRole('status')).toHaveTextContent('已立案，按第 2 条派遣规则交给供电公司')
})

test('after splitting, each part whose unit has no account has its link', async () => {
  await open({ state: 'accepted' })
  answer(handling.handlers, { handlers: [{ ...power, noAccount: true }] })
  const part = (digit: number, byLink?: true) => ({
    hazardId: `haz_01HZZZZZZZZZZZZZZZZZZZZZZ${digit}`,
    number: `YH20261122-00000${digit}`,
    handler: '供电公司',
    what: `第 ${digit} 处`,
    ...(byLink && { byLink }),
  })
  answer(
    handling.split,
    hazardFile({ parts: ['decider'], state: 'split', version: 2, splitInto: [part(1, true), part(2), part(3, true)] }),
  )
  fireEvent.click(screen.getByRole('button', { name: `更多操作 ${number}` }))
  await press('分头办')
  const sheet = within(await screen.findByRole('dialog'))
  sheet
    .getAllByRole('textbox', { name: /要做什么/ })
    .forEach((field) => fireEvent.input(field, { target: { value: '清走' } }))
  const radios = await sheet.findAllByRole('radio', { name: /供电公司/ })
  radios.forEach((radio) => fireEvent.click(radio))
  await pressIn('分头办')
  const links = within(await screen.findByRole('dialog', { name: '发链接' }))
  expect(links.getAllByRole('article').map((card) => card.getAttribute('aria-label'))).toEqual([
    'YH20261122-000001',
    'YH20261122-000003',
  ])
  const made = makesLinks()
  fireEvent.click(links.getByRole('button', { name: '发链接 YH20261122-000003' }))

  expect(await links.findByRole('button', { name: '发给承办单位' })).toBeInTheDocument()
  expect(made).toEqual([expect.objectContaining({ hazardId: part(3).hazardId })])
})

test('a link that nobody opened yet is said to be so, and can be sent again', async () => {
  await open({ ...handed, byLink: { unitId: 'power', madeAt: link.createdAt } })
  answer(referrals.ofHazard, { referrals: [link] })

  expect(await screen.findByText('链接已生成，供电公司还没有打开。')).toBeInTheDocument()
  await press('发链接')

  expect(
    await within(await screen.findByRole('dialog')).findByRole('button', { name: '发给承办单位' }),
  ).toBeInTheDocument()
})

test('once it was opened, nothing more is asked for', async () => {
  await open({ ...handed, byLink: { unitId: 'power', madeAt: link.createdAt, openedAt: link.createdAt } })

  expect(screen.queryByText(/没有账号|还没有打开/)).not.toBeInTheDocument()
})

describe('the choice', () => {
  const unit = (place: number, over: Partial<OfferedHandler> = {}): OfferedHandler => ({
    unitId: `unit-${place}`,
    name: `单位 ${place}`,
    kind: 'partner',
    ...over,
  })
  const some = [
    unit(1, { kind: 'property', name: '别处物业' }),
    unit(2, { name: '城管' }),
    unit(3, { kind: 'fire_brigade', name: '消防救援站' }),
    { personId: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY', name: '网格员 01' },
    unit(4, { kind: 'property', name: '太宇物业', ofEstate: true }),
  ]
  const offered = () => screen.getAllByRole('radio').map(({ textContent }) => textContent)

  test("the estate's own company stands first and says so, then people, then units by kind", async () => {
    answer(handling.handlers, { handlers: some })
    await open({ state: 'accepted' })
    await press('派遣')
    await screen.findByRole('radio', { name: /太宇物业/ })

    expect(offered()).toEqual(['太宇物业本小区物业', '网格员 01', '消防救援站', '城管', '别处物业'])
    expect(screen.queryByRole('textbox', { name: '按名称找' })).not.toBeInTheDocument()
  })

  test('of more than eight one is found by a piece of its name, and who is chosen stays in sight', async () => {
    answer(handling.handlers, { handlers: [...some, ...[5, 6, 7, 8].map((place) => unit(place))] })
    await open({ state: 'accepted' })
    await press('派遣')
    fireEvent.click(await screen.findByRole('radio', { name: /城管/ }))

    fireEvent.input(screen.getByRole('searchbox', { name: '按名称找' }), { target: { value: '消防' } })
    expect(offered()).toEqual(['消防救援站', '城管'])
    fireEvent.input(screen.getByRole('searchbox', { name: '按名称找' }), { target: { value: '水务' } })

    expect(screen.getByText('没有找到，换个字试试。')).toBeInTheDocument()
  })
})

test('before a report is taken up, its page says which rule hands it to whom, and why not those before', async () => {
  answer(handling.handlers, {
    handlers: [power],
    suggested: { handler: power, rule: { place: 2 } },
    trials: [{ rule: { place: 1, areaPaths: ['luotang/yanhe'] }, miss: 'other_area' }, { rule: { place: 2 } }],
  })
  await open({})

  expect(await screen.findByText('立案后按第 2 条派遣规则直接交给供电公司。')).toBeInTheDocument()
  await press('为什么这样派')

  const rows = within(await screen.findByRole('dialog')).getByRole('group', { name: '派遣规则' })
  expect(within(rows).getByText('不符合：不在这个范围')).toBeInTheDocument()
  expect(within(rows).getByText('第 2 条：所有类别 · 全街道 · 任何时间')).toBeInTheDocument()
})

test('where no rule fits, that is said too', async () => {
  answer(handling.handlers, { handlers: [power], trials: [{ rule: { place: 1 }, miss: 'other_category' }] })
  await open({})

  expect(await screen.findByText('没有派遣规则符合，立案后由您派遣。')).toBeInTheDocument()
})
