import { contract } from '@mulin/shared/contract'
import type { Endpoint } from '@mulin/shared/endpoint'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { ledger } from '@mulin/shared/ledger/endpoints'
import { periodAt } from '@mulin/shared/ledger/period'
import { referrals } from '@mulin/shared/referrals'
import { handlers } from '../../dev/handlers.ts'
import { asFunction } from '../../dev/permissions.ts'
import { handler as stream } from '../../src/stream/handler.ts'
import { now } from '../../src/platform/clock.ts'
import { putMatter } from '../../src/tables/matters.ts'
import { transact } from '../../src/tables/transact.ts'
import { call, callOk } from '../call.ts'
import { recordOf } from '../changes.ts'
import { hazardCategories } from '../hazards.ts'
import { itemsWhere } from '../items.ts'
import { useLocalTable } from '../local-table.ts'
import { luotangAreas, onDuty } from '../people.ts'
import { type Asker, everyAsker } from './askers.ts'
import { inputs } from './inputs.ts'
import {
  added,
  answered,
  appealed,
  closed,
  dispatched,
  disputed,
  inspected,
  joined,
  merged,
  personal,
  referred,
  reported,
} from './outspoken.ts'
import { makeWorld, type World } from './world.ts'

useLocalTable()

let asking: Record<Asker, string | undefined>
let world: World
let record: string
let link: string

beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await transact([putMatter({ id: 'card', name: '老年优待证', desk: '综合窗口', papers: [], hours: '工作日' })])
  asking = await everyAsker()
  world = await makeWorld(asking)
  const fireman = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
  const team = { office: asking.office!, fireman }
  for (const spot of ['stairwell', 'home', undefined] as const) await dispatched(team, await reported(spot))
  for (const spot of ['garage', 'home'] as const) await closed(team, await reported(spot))
  await disputed(team, await reported('exit'))
  await answered(team, await reported('lift'))
  await added(team, await reported('lift'))
  await appealed(team, await reported('road'))
  await joined(team, await reported('charging_point'))
  await merged(team, await reported('roof'), await reported('roof'))
  record = (await inspected(team)).recordNumber!
  const words = { description: `请打 ${personal.phone}，或 139-1234-7658`, place: `东门 ${personal.phone}` }
  link = (await referred(team, await reported('exit', words))).secret
  const items = await itemsWhere(({ sk }) => sk === 'HAZARD')
  await asFunction('stream', () => stream({ Records: items.map((item) => recordOf(undefined, item)) }))
}, 60_000)

const open = Object.entries(contract).flatMap(([feature, all]) =>
  Object.entries(all)
    .filter(([, { access }]: [string, Endpoint]) => access === 'anyone')
    .map(([name, endpoint]: [string, Endpoint]) => ({ feature, name: `${feature}.${name}`, endpoint })),
)

/** Who signs in is told about themselves. */
const tellsOneself = ['people.signIn']
const isRefused = (name: string) => name === 'open311.nothing'

const quarter = { areaPath: 'luotang', period: periodAt(now()) }
const asked = async (name: string) =>
  name.startsWith('ledger.') ? quarter : await inputs[name]!(world, 'near', asking.resident!)

/** Bytes of a picture are no text. */
const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

test.each(open.filter(({ name }) => !tellsOneself.includes(name)))(
  'what $name tells anybody names nobody and no home',
  async ({ feature, name, endpoint }) => {
    const { status, body } = await call(handlers[feature]!, endpoint, await asked(name))

    expect(status).toBe(isRefused(name) ? 404 : 200)
    const text = textOf(body)
    const found = [...Object.values(personal), '居民 甲', '13800008000', '32.508731', '120.126549'].filter((secret) =>
      text.includes(secret),
    )
    expect(found).toEqual([])
    expect(text).not.toMatch(/per_[0-9A-Z]{26}|(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/)
  },
  30_000,
)

test('what a link shows is what was reported and what the unit was told with it, without numbers and doors, and nothing else that staff wrote', async () => {
  const { hazard } = await callOk(handlers['referrals']!, referrals.open, { secret: link })

  expect(hazard).toMatchObject({ place: '东门 139****7658', description: '请打 139****7658，或 139****7658' })
  expect(hazard?.said).toMatchObject([{ action: 'dispatch', note: '请先围挡，去 ***室 问，打 139****7658' }])
  const text = JSON.stringify(hazard)
  expect(Object.values(personal).filter((secret) => text.includes(secret))).toEqual([])
})

test('who checks the record of an inspection learns of nobody who signed, and nothing that was written', async () => {
  const checked = await callOk(handlers['inspections']!, inspections.checkRecord, { number: record })

  expect(checked).toMatchObject({ isIntact: true, findings: 2 })
  const text = JSON.stringify(checked)
  expect(Object.values(personal).filter((secret) => text.includes(secret))).toEqual([])
})

test('the hazards that were looked at are really there', async () => {
  const { entries } = await callOk(handlers['ledger']!, ledger.list, { areaPath: 'luotang/taiyu', limit: 50 })

  expect(entries.filter(({ state }) => state === 'dispatched').map(({ spot }) => spot)).toEqual(
    expect.arrayContaining(['stairwell', undefined]),
  )
  expect(entries.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['closed', 'accepted', 'reported', 'dispatched']),
  )
  const { body } = await call(handlers['ledger']!, ledger.csv, quarter)
  expect(String(body).split('\r\n').length).toBeGreaterThan(4)
})
