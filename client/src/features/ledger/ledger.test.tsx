import { areas } from '@mulin/shared/areas'
import type { OutputOf } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { ledger } from '@mulin/shared/ledger/endpoints'
import type { LedgerRow } from '@mulin/shared/ledger/statistics'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { renderScreen } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { device } from '../../../test/taro'
import { Addresses } from './downloads'
import { LedgerScreen } from './ledger-screen'

type Entry = OutputOf<typeof ledger.list>['entries'][number]

const entry = (over: Partial<Entry> = {}): Entry => ({
  number: 'YH20261120-000001',
  state: 'dispatched',
  categoryId: 'exit',
  categoryName: '堵住逃生通道',
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  spot: 'stairwell',
  reportedAt: '2026-11-20T02:00:00.000Z',
  changedAt: '2026-11-20T02:00:00.000Z',
  replyDueAt: '2026-11-27T15:59:00.000Z',
  dueAt: '2999-11-21T02:00:00.000Z',
  joined: 0,
  disputes: 0,
  overdue: false,
  ...over,
})

const filter = { areaPath: 'luotang', period: '2026-Q4' }
const row = (over: Partial<LedgerRow> = {}): LedgerRow => ({
  areaPath: 'luotang',
  name: '罗塘街道',
  hidden: false,
  counts: {
    all: { value: 20, filter: { ...filter, figure: 'all' } },
    solved: { value: 12, filter: { ...filter, figure: 'solved' } },
    solution_due: { value: 15, filter: { ...filter, figure: 'solution_due' } },
  },
  shares: { solutionRate: { share: 0.8, low: 0.55, high: 0.93 } },
  medianDays: 2.5,
  ...over,
})

const params = { areaPath: 'luotang', period: '2026-Q4' }

beforeEach(() => {
  answer(areas.tree, {
    areas: [
      { id: 'luotang', path: 'luotang', kind: 'subdistrict', name: '罗塘街道' },
      { id: 'taiyu', path: 'luotang/taiyu', kind: 'community', name: '太宇社区', parentId: 'luotang' },
      { id: 'taiyu-e1', path: 'luotang/taiyu/taiyu-g1/taiyu-e1', kind: 'estate', name: '泰和园', parentId: 'taiyu' },
    ],
  })
  answer(hazards.categories, { categories: [] })
})

test('anyone reads what there is, where, and how far it is', async () => {
  answer(ledger.list, {
    entries: [
      entry({ unitName: '消防救援站', joined: 2, overdue: true }),
      entry({
        number: 'YH20261119-000002',
        areaPath: 'luotang/taiyu',
        spot: undefined,
        state: 'closed',
        outcome: 'persuaded',
      }),
    ],
  })
  renderScreen(<LedgerScreen />, { params })

  expect(await screen.findByText('泰和园 楼道 · 消防救援站 · 2 人也遇到')).toBeInTheDocument()
  expect(screen.getByText('太宇社区 具体位置不公开')).toBeInTheDocument()
  expect(screen.getByText('已劝导')).toBeInTheDocument()
  expect(screen.getByText('已超期')).toBeInTheDocument()
})

test('a number opens the list of what it counts, and everything is one press away', async () => {
  const asked: unknown[] = []
  answer(ledger.list, (input) => {
    asked.push(input)
    return { entries: [entry()] }
  })
  answer(ledger.statistics, { period: '2026-Q4', total: row(), rows: [], definitions: [] })
  renderScreen(<LedgerScreen />, { params: { ...params, view: 'figures' } })

  fireEvent.click(await screen.findByRole('button', { name: '12 件' }))

  expect(await screen.findByText('只看：已解决')).toBeInTheDocument()
  expect(asked.at(-1)).toMatchObject({ ...filter, figure: 'solved' })
  fireEvent.click(screen.getByRole('button', { name: '看全部' }))
  expect(await screen.findByText('堵住逃生通道')).toBeInTheDocument()
  expect(screen.queryByText('只看：已解决')).toBeNull()
})

test('a grid has its shares too, and both numbers of a share open their list', async () => {
  const asked: unknown[] = []
  answer(ledger.list, (input) => {
    asked.push(input)
    return { entries: [entry()] }
  })
  const grid = row({ areaPath: 'luotang/taiyu/taiyu-g1', name: '太宇网格 1' })
  answer(ledger.statistics, { period: '2026-Q4', total: row(), rows: [grid], definitions: [] })
  renderScreen(<LedgerScreen />, { params: { ...params, view: 'figures' } })

  fireEvent.click(await screen.findByRole('button', { name: /太宇网格 1/ }))
  const sheet = within(await screen.findByRole('dialog', { name: '太宇网格 1' }))
  expect(sheet.getByText('解决率 80%')).toBeInTheDocument()
  expect(sheet.getByText('办结天数中位数 2.5 天')).toBeInTheDocument()
  fireEvent.click(sheet.getByRole('button', { name: '15 件中' }))

  await waitFor(() => expect(asked.at(-1)).toMatchObject({ ...filter, figure: 'solution_due' }))
})

test('figures say what they mean, how sure they are, and what is not published', async () => {
  const small = row({ areaPath: 'luotang/taiyu', name: '太宇社区', hidden: true, counts: {}, shares: {} })
  const definitions = [{ name: '解决率', words: '以“已整改”或“劝导”结案的比例。' }]
  answer(ledger.statistics, { period: '2026-Q4', total: row(), rows: [small], definitions })
  renderScreen(<LedgerScreen />, { params: { ...params, view: 'figures' } })

  expect(await screen.findByText('解决率 80%')).toBeInTheDocument()
  expect(screen.getByText('区间 55% 到 93%')).toBeInTheDocument()
  expect(screen.getByText('办结天数中位数 2.5 天')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /太宇社区.*不足 5 件，不作统计，点开看清单/ })).toBeInTheDocument()
  expect(screen.getByText('以“已整改”或“劝导”结案的比例。')).toBeInTheDocument()
})

const place = (id: string, name: string, open?: number) => ({
  areaPath: `luotang/taiyu/taiyu-g1/${id}`,
  name,
  location: { latitude: 32.5 + id.length / 1000, longitude: 120.1 },
  ...(open !== undefined && { open }),
  filter: { areaPath: `luotang/taiyu/taiyu-g1/${id}`, period: '2026-Q4', figure: 'open' as const },
})

test('the map says the same in circles and in a list, and either opens what is counted there', async () => {
  const asked: unknown[] = []
  const points = [{ latitude: 32.501, longitude: 120.1, open: 2 }]
  answer(ledger.places, {
    places: [{ ...place('taiyu-e1', '泰和园', 7), points }, place('e2', '太宇二区', 1), place('e34', '三区', 0)],
  })
  answer(ledger.list, (input) => {
    asked.push(input)
    return { entries: [entry()] }
  })
  renderScreen(<LedgerScreen />, { params: { areaPath: 'luotang/taiyu', period: '2026-Q4', view: 'map' } })

  expect(await screen.findByRole('button', { name: '太宇二区 1 件还在处理' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^泰和园 7 件$/ })).toBeInTheDocument()
  expect(screen.getByText('其余 1 处没有还在处理的。')).toBeInTheDocument()
  expect(screen.getByText(/黄褐色小点是标了位置的/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '泰和园 7 件还在处理' }))

  expect(await screen.findByText('只看：还在处理')).toBeInTheDocument()
  expect(asked.at(-1)).toMatchObject({ areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1', figure: 'open' })
})

test('in WeChat, which opens no files, their addresses are copied', async () => {
  renderScreen(<Addresses areaPath="luotang/taiyu" period="2026-Q4" />)
  expect(screen.getByText(/微信里打不开这些文件/)).toBeInTheDocument()

  for (const name of ['表格 CSV', 'JSON', '地图 GeoJSON'])
    fireEvent.click(screen.getByRole('button', { name: `复制地址：${name}` }))

  await waitFor(() => expect(device.copied).toHaveLength(3))
  expect(device.copied).toEqual(
    ['csv', 'json', 'geojson'].map((kind) =>
      expect.stringMatching(new RegExp(`^https?://.*/ledger\\.${kind}\\?areaPath=luotang%2Ftaiyu&period=2026-Q4$`)),
    ),
  )
  expect(await screen.findByText('地址已复制，请到浏览器里打开')).toBeInTheDocument()
})

test('a place with fewer than five has no number on the map or in its list, and opens what is there', async () => {
  const asked: unknown[] = []
  const few = { ...place('taiyu-e1', '泰和园', 0), open: undefined, few: true as const }
  answer(ledger.places, { places: [few, place('e2', '太宇二区', 7)] })
  answer(ledger.list, (input) => {
    asked.push(input)
    return { entries: [entry()] }
  })
  renderScreen(<LedgerScreen />, { params: { areaPath: 'luotang/taiyu', period: '2026-Q4', view: 'map' } })

  const circle = await screen.findByRole('button', { name: '泰和园 <5，不足 5 件，不作统计' })
  expect(circle).toHaveTextContent('<5')
  expect(screen.getByText('不足 5 件，不作统计，点开看清单')).toBeInTheDocument()
  expect(screen.queryByText(/没有还在处理的/)).not.toBeInTheDocument()
  fireEvent.click(circle)

  await waitFor(() => expect(asked.at(-1)).toMatchObject({ areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' }))
})

test('from the list of an estate, the map leads back to its community', async () => {
  const asked: unknown[] = []
  answer(ledger.list, { entries: [entry()] })
  answer(ledger.places, (input) => {
    asked.push(input)
    return { places: [{ ...place('taiyu-e1', '泰和园', 0), location: undefined }] }
  })
  renderScreen(<LedgerScreen />, { params: { ...params, areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' } })

  fireEvent.click(await screen.findByRole('radio', { name: '地图' }))

  expect(await screen.findByText('这里的小区还没有标上地图，下面按名字列出。')).toBeInTheDocument()
  expect(screen.getByText('这 1 处没有还在处理的。')).toBeInTheDocument()
  expect(screen.queryByText(/黄褐色小点/)).toBeNull()
  expect(asked).toEqual([expect.objectContaining({ areaPath: 'luotang/taiyu' })])
})

test('the days open what they are of, and what inspections found is told apart', async () => {
  const asked: unknown[] = []
  answer(ledger.list, (input) => {
    asked.push(input)
    return { entries: [entry({ found: true, siteKind: 'shop', spot: undefined })] }
  })
  const count = (value: number, figure: 'ended' | 'found' | 'found_solved') => ({
    value,
    filter: { ...filter, figure },
  })
  const inspected = { found: count(4, 'found'), solved: count(3, 'found_solved') }
  answer(ledger.statistics, {
    period: '2026-Q4',
    total: row({ ended: count(7, 'ended'), inspected }),
    rows: [],
    definitions: [],
  })
  const open = () => renderScreen(<LedgerScreen />, { params: { ...params, view: 'figures' } })
  const first = open()

  fireEvent.click(await screen.findByRole('button', { name: '7 件中' }))
  expect(await screen.findByText('只看：现在已结案')).toBeInTheDocument()
  expect(asked.at(-1)).toMatchObject({ figure: 'ended' })
  expect(await screen.findByText('泰和园 沿街商铺 · 检查发现')).toBeInTheDocument()
  first.unmount()
  open()
  fireEvent.click(await screen.findByRole('button', { name: '其中检查发现 4 件，看是哪些' }))

  await waitFor(() => expect(asked.at(-1)).toMatchObject({ figure: 'found' }))
})

test('a share of fewer than five is not worked out', async () => {
  const answered = {
    answered: { value: 2, filter: { ...filter, figure: 'answered' as const } },
    answer_due: { value: 3, filter: { ...filter, figure: 'answer_due' as const } },
  }
  answer(ledger.statistics, {
    period: '2026-Q4',
    total: row({
      counts: answered,
      shares: {},
      medianDays: undefined,
      ended: { value: 4, filter: { ...filter, figure: 'ended' } },
    }),
    rows: [],
    definitions: [],
  })
  renderScreen(<LedgerScreen />, { params: { ...params, view: 'figures' } })

  expect(await screen.findAllByText('不足 5 件，不算比率')).not.toHaveLength(0)
  expect(screen.getByText('不足 5 条评价，不算比率')).toBeInTheDocument()
  expect(screen.getByText('办结天数：已结案的不足 5 件，不算中位数')).toBeInTheDocument()
})

test('areas without any report are told as a number, not row by row', async () => {
  const none = { all: { value: 0, filter: { ...filter, figure: 'all' as const } } }
  const quiet = ['yanhe', 'heye'].map((id) =>
    row({ areaPath: `luotang/${id}`, name: `${id}社区`, counts: none, shares: {} }),
  )
  answer(ledger.statistics, {
    period: '2026-Q4',
    total: row(),
    rows: [row({ areaPath: 'luotang/taiyu', name: '太宇社区' }), ...quiet],
    definitions: [],
  })
  renderScreen(<LedgerScreen />, { params: { ...params, view: 'figures' } })

  expect(await screen.findByRole('button', { name: /^太宇社区.*解决率 80%/ })).toBeInTheDocument()
  expect(screen.getByText('其余 2 个本季度没有上报。')).toBeInTheDocument()
  expect(screen.queryByText('yanhe社区')).not.toBeInTheDocument()
})

test('nothing in a quarter says so, with a way on', async () => {
  answer(ledger.list, { entries: [] })
  renderScreen(<LedgerScreen />, { params })

  expect(await screen.findByText('没有这样的隐患。')).toBeInTheDocument()
  expect(screen.getByText('换一个季度或范围看看。')).toBeInTheDocument()
})

test('a cut network offers to try again', async () => {
  cutOff(ledger.list)
  renderScreen(<LedgerScreen />, { params })

  expect(await screen.findByRole('button', { name: '重试' })).toBeInTheDocument()
})
