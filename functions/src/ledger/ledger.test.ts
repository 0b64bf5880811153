import type { SentTo } from '@mulin/shared/endpoint'
import { ledger } from '@mulin/shared/ledger/endpoints'
import type { LedgerEntry } from '@mulin/shared/ledger/entry'
import { periodAt, spanOf } from '@mulin/shared/ledger/period'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import gcoord from 'gcoord'
import { call, callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { aLedgerEntry, intoLedger } from '../../test/ledger.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { later, now } from '../platform/clock.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

// Each test has a quarter of its own, so that none sees another's hazards.
let quarters = 0
const aQuarter = () => {
  const year = 2011 + Math.floor(quarters / 4)
  return `${year}-Q${(quarters++ % 4) + 1}`
}
const within = (period: string, minutes: number) => later(spanOf(period)[0], minutes)

type Filter = SentTo<typeof ledger.list>

/** The whole list, page by page. */
async function listed(filter: Filter): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  let after: string | undefined
  do {
    const page = await callOk(handler, ledger.list, { ...filter, limit: 50, after })
    entries.push(...page.entries)
    after = page.next
  } while (after)
  return entries
}

const numbers = (entries: readonly { number: string }[]) => entries.map(({ number }) => number)
const count = (period: string, areaPath = 'luotang') => callOk(handler, ledger.statistics, { areaPath, period })

const estates = [
  'luotang/taiyu/taiyu-g1/taiyu-e1',
  'luotang/taiyu/taiyu-g1/taiyu-e2',
  'luotang/taiyu/taiyu-g2/taiyu-e3',
  'luotang/yanhe/yanhe-g1/yanhe-e1',
]

/** Drawn with a seed, so that the same run can be had again. */
function randomEntries(period: string, size: number): LedgerEntry[] {
  const minutes = fc.integer({ min: 0, max: 89 * 24 * 60 })
  const entry = fc.record({
    areaPath: fc.constantFrom(...estates, 'luotang/taiyu', 'luotang/yanhe'),
    state: fc.constantFrom('reported', 'accepted', 'dispatched', 'fixed', 'closed', 'declined'),
    reportedAt: minutes,
    repliedAt: fc.option(minutes, { nil: undefined }),
    outcome: fc.constantFrom('rectified', 'persuaded', 'handed_over', 'unfounded'),
    disputes: fc.integer({ min: 0, max: 1 }),
    satisfied: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    found: fc.option(fc.constant(true), { nil: undefined, freq: 2 }),
  } as const)
  return fc.sample(entry, { numRuns: size, seed: 4 }).map(({ outcome, ...given }) => {
    const reportedAt = within(period, given.reportedAt)
    const repliedAt = given.repliedAt === undefined ? undefined : later(reportedAt, given.repliedAt)
    const closing = given.state === 'closed' ? { outcome, closedAt: later(reportedAt, 900) } : {}
    return aLedgerEntry({ ...given, reportedAt, repliedAt, ...closing })
  })
}

describe('the list', () => {
  test('shows hazards of an area to anyone, newest first and page by page', async () => {
    const period = aQuarter()
    const entries = [3, 1, 2].map((minutes) => aLedgerEntry({ reportedAt: within(period, minutes) }))
    await intoLedger([...entries, aLedgerEntry({ reportedAt: within(period, 4), areaPath: estates[3]! })])

    const first = await callOk(handler, ledger.list, { areaPath: 'luotang/taiyu', period, limit: 2 })
    const second = await callOk(handler, ledger.list, { areaPath: 'luotang/taiyu', period, after: first.next! })

    expect(numbers([...first.entries, ...second.entries])).toEqual(numbers([entries[0]!, entries[2]!, entries[1]!]))
    expect(second.next).toBeUndefined()
  })

  test('is filtered by estate, category, state, outcome and quarter', async () => {
    const period = aQuarter()
    const at = (overrides: Partial<LedgerEntry>) => aLedgerEntry({ reportedAt: within(period, 5), ...overrides })
    const [plain, elsewhere, other, closed] = await intoLedger([
      at({}),
      at({ areaPath: estates[1]! }),
      at({ categoryId: 'other', categoryName: '其他隐患' }),
      at({ state: 'closed', outcome: 'persuaded', closedAt: now() }),
    ])
    await intoLedger([aLedgerEntry({ reportedAt: spanOf(period)[1] })])
    const found = async (filter: Partial<Filter>) =>
      numbers(await listed({ areaPath: 'luotang', period, ...filter })).toSorted()
    const of = (...entries: (LedgerEntry | undefined)[]) => numbers(entries.flatMap((entry) => entry ?? [])).toSorted()

    expect(await found({})).toEqual(of(plain, elsewhere, other, closed))
    expect(await found({ areaPath: estates[1]! })).toEqual(of(elsewhere))
    expect(await found({ categoryId: 'other' })).toEqual(of(other))
    expect(await found({ state: 'closed' })).toEqual(of(closed))
    expect(await found({ outcome: 'persuaded' })).toEqual(of(closed))
    expect(await found({ outcome: 'unfounded' })).toEqual([])
  })

  test('says what is late', async () => {
    const period = periodAt(now())
    const areaPath = 'luotang/taiyu/taiyu-g2/taiyu-e3'
    const late = aLedgerEntry({ areaPath, dueAt: later(now(), -1) })
    const closedLate = { ...late, number: aLedgerEntry().number, state: 'closed', closedAt: now() } as const
    await intoLedger([late, closedLate, aLedgerEntry({ areaPath })])

    expect(numbers(await listed({ areaPath, period, figure: 'overdue' }))).toEqual([late.number])
    const { entries } = await callOk(handler, ledger.list, { areaPath })
    expect(entries.filter(({ overdue }) => overdue).map(({ number }) => number)).toEqual([late.number])
  })

  test('refuses a cursor that is none, and one of another area', async () => {
    await intoLedger([1, 2].map(() => aLedgerEntry({ areaPath: estates[3]! })))
    const { next } = await callOk(handler, ledger.list, { areaPath: 'luotang/yanhe', limit: 1 })

    for (const after of ['nonsense', next!])
      expect(await call(handler, ledger.list, { areaPath: 'luotang/taiyu', after })).toMatchObject({
        status: 400,
        body: { code: 'invalid_input' },
      })
  })
})

describe('the statistics', () => {
  test('every figure opens a list of as many hazards as it says', async () => {
    const period = aQuarter()
    await intoLedger(randomEntries(period, 120))

    const [subdistrict, community] = [await count(period), await count(period, 'luotang/taiyu')]

    const figures = [subdistrict.total, ...subdistrict.rows, ...community.rows].flatMap(
      ({ counts, ended, inspected }) => Object.values({ ...counts, ...inspected, ...(ended && { ended }) }),
    )
    expect(figures.length).toBeGreaterThan(70)
    for (const { value, filter } of figures) expect([filter, (await listed(filter)).length]).toEqual([filter, value])
  })

  test('tell a subdistrict by communities and a community by grids, also those without any', async () => {
    const period = aQuarter()
    await intoLedger(Array.from({ length: 6 }, () => aLedgerEntry({ reportedAt: within(period, 9) })))

    const byCommunity = await count(period)
    const byGrid = await count(period, 'luotang/taiyu')

    const told = ({ rows }: typeof byGrid) => rows.map(({ name, counts }) => [name, counts.all?.value])
    expect(told(byCommunity)).toEqual([
      ['太宇社区', 6],
      ['沿河社区', 0],
    ])
    expect(told(byGrid)).toEqual([
      ['太宇第一网格', 6],
      ['太宇第二网格', 0],
    ])
    expect(byGrid.definitions.map(({ name }) => name)).toEqual(expect.arrayContaining(['响应率', '解决率', '满意率']))
  })

  test('work nothing out of fewer than five, and tell those beside them', async () => {
    const period = aQuarter()
    const some = (size: number, areaPath: string) =>
      Array.from({ length: size }, () => aLedgerEntry({ reportedAt: within(period, 9), areaPath }))
    await intoLedger([...some(3, estates[3]!), ...some(7, estates[0]!), ...some(9, estates[2]!)])

    const { total, rows } = await count(period)
    const ofCommunity = await count(period, 'luotang/taiyu')

    const told = (some: (typeof rows)[number][]) => some.map(({ hidden, counts }) => [hidden, counts.all?.value])
    expect(told([total, ...rows])).toEqual([
      [false, 19],
      [false, 16],
      [true, undefined],
    ])
    expect(told([ofCommunity.total, ...ofCommunity.rows])).toEqual([
      [false, 16],
      [false, 7],
      [false, 9],
    ])
  })

  test('and the files say of nothing that was opened again when it was closed, also where that was written before', async () => {
    const period = aQuarter()
    const reopened = aLedgerEntry({ reportedAt: within(period, 9), state: 'accepted', disputes: 1, closedAt: now() })
    await intoLedger([reopened])

    const [entry] = await listed({ areaPath: 'luotang', period })
    const { body } = await call(handler, ledger.json, { areaPath: 'luotang', period })

    expect(entry).not.toHaveProperty('closedAt')
    expect(body).toMatchObject({ hazards: [{ number: reopened.number }] })
    expect(body).not.toHaveProperty('hazards.0.closedAt')
  })

  test('have a map: where what is open lies, each number with the filter that lists it', async () => {
    const period = aQuarter()
    const some = (state: LedgerEntry['state']) => aLedgerEntry({ reportedAt: within(period, 9), state })
    await intoLedger([...Array.from({ length: 5 }, () => some('dispatched')), some('declined')])

    const { places } = await callOk(handler, ledger.places, { areaPath: 'luotang/taiyu', period })

    expect(places.map(({ name, open }) => [name, open])).toEqual([
      ['太宇一区', 5],
      ['太宇二区', 0],
      ['太宇三区', 0],
    ])
    expect(await listed(places[0]!.filter)).toHaveLength(5)
  })

  test('of a quarter of 2,500 hazards cost one round trip', async () => {
    const period = aQuarter()
    await intoLedger(randomEntries(period, 2500))

    const calls = await countCalls(() => count(period))

    expect(calls).toEqual({ reads: 4, writes: 0, waves: 1 })
  })

  test('of an area that is not there are refused', async () => {
    const refused = { status: 404, body: { code: 'area_not_found' } }
    for (const areaPath of ['elsewhere', 'luotang/nowhere', estates[0]!]) {
      const asked = { areaPath, period: '2026-Q4' }
      expect(await call(handler, ledger.statistics, asked)).toMatchObject(refused)
      expect(await call(handler, ledger.places, asked)).toMatchObject(refused)
    }
  })
})

describe('the files', () => {
  const location = { latitude: 32.509, longitude: 120.127 }
  const [eastWgs84, northWgs84] = gcoord.transform([120.127, 32.509], gcoord.GCJ02, gcoord.WGS84)

  async function someFiled() {
    const period = aQuarter()
    const entries = await intoLedger([
      aLedgerEntry({ reportedAt: within(period, 1), location, unitName: '=HYPERLINK("x")', joined: 2 }),
      aLedgerEntry({ reportedAt: within(period, 2), areaPath: 'luotang/taiyu', spot: undefined }),
    ])
    return { period, entries }
  }

  test('for spreadsheets begin with a byte order mark and run nothing', async () => {
    const { period, entries } = await someFiled()

    const { body, headers } = await call(handler, ledger.csv, { areaPath: 'luotang', period })

    const text = String(body)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const [first, second] = parse<Record<string, string>>(text, { bom: true, columns: true })
    expect(first).toMatchObject({
      编号: entries[0]!.number,
      社区: '太宇社区',
      网格: '太宇第一网格',
      小区: '太宇一区',
      位置: '楼道',
      状态: '待受理',
      承办单位: `'=HYPERLINK("x")`,
      也遇到的人数: '2',
    })
    expect(Number(first!['纬度 WGS-84'])).toBeCloseTo(northWgs84!, 5)
    expect(second).toMatchObject({ 社区: '太宇社区', 网格: '', 小区: '', 位置: '', '经度 WGS-84': '' })
  })

  test('as JSON say under which licence, what the numbers mean and what was asked for', async () => {
    const { period, entries } = await someFiled()
    const filter = { areaPath: 'luotang/taiyu', period, categoryId: 'escape-route' }

    const { body } = await call(handler, ledger.json, filter)

    expect(body).toMatchObject({
      licence: 'CC BY 4.0',
      filter,
      definitions: expect.arrayContaining([{ name: '解决率', words: expect.any(String) }]),
      hazards: entries.map(({ number }) => ({ number })),
    })
  })

  test('as GeoJSON have their places in WGS-84, and none for what is in a home', async () => {
    const { period } = await someFiled()

    const { body, headers } = await call(handler, ledger.geoJson, { areaPath: 'luotang', period })

    expect(headers['content-type']).toBe('application/geo+json; charset=utf-8')
    const { type, features } = JSON.parse(String(body))
    expect([type, features[0].geometry.type, features[1].geometry]).toEqual(['FeatureCollection', 'Point', null])
    expect(features[0].geometry.coordinates).toEqual([expect.closeTo(eastWgs84!, 5), expect.closeTo(northWgs84!, 5)])
  })

  test('hold only what is asked for', async () => {
    const period = aQuarter()
    const [late] = await intoLedger([
      aLedgerEntry({ reportedAt: within(period, 1), dueAt: later(now(), -5) }),
      aLedgerEntry({ reportedAt: within(period, 2), dueAt: later(now(), 5) }),
    ])

    const { body } = await call(handler, ledger.json, { areaPath: 'luotang', period, figure: 'overdue' })

    expect(body).toMatchObject({ hazards: [{ number: late!.number, overdue: true }] })
    expect(body).not.toHaveProperty('hazards.1')
  })
})
