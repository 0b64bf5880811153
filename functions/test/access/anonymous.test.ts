import { contract } from '@mulin/shared/contract'
import type { Endpoint } from '@mulin/shared/endpoint'
import { handling } from '@mulin/shared/hazards/handling'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { ledger } from '@mulin/shared/ledger/endpoints'
import { periodAt } from '@mulin/shared/ledger/period'
import { handlers } from '../../dev/handlers.ts'
import { asFunction } from '../../dev/permissions.ts'
import { handler as stream } from '../../src/stream/handler.ts'
import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { putMatter } from '../../src/tables/matters.ts'
import { transact } from '../../src/tables/transact.ts'
import { call, callOk } from '../call.ts'
import { recordOf } from '../changes.ts'
import { hazardCategories } from '../hazards.ts'
import { itemsWhere } from '../items.ts'
import { useLocalTable } from '../local-table.ts'
import { aResident, luotangAreas } from '../people.ts'
import { type Asker, everyAsker } from './askers.ts'
import { inputs } from './inputs.ts'
import { makeWorld, type World } from './world.ts'

useLocalTable()

// What residents leave behind, and what they and staff write where they should not.
const personal = {
  name: '欧阳私密',
  phone: '13912347658',
  openid: 'oSecret0penIdOfSomebody',
  door: '502室',
  words: '请找我本人',
}
const written = Object.values(personal).join(' ')

let asking: Record<Asker, string | undefined>
let world: World

beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await transact([putMatter({ id: 'card', name: '老年优待证', desk: '综合窗口', papers: [], hours: '工作日' })])
  asking = await everyAsker()
  world = await makeWorld(asking)
  for (const spot of ['stairwell', 'home', undefined] as const) await aHandledHazard(spot)
  const items = await itemsWhere(({ sk }) => sk === 'HAZARD')
  await asFunction('stream', () => stream({ Records: items.map((item) => recordOf(undefined, item)) }))
}, 60_000)

/** Reported and handled by people who write down everything they know. */
async function aHandledHazard(spot: 'stairwell' | 'home' | undefined) {
  const { name, phone } = personal
  const reporter = await aResident({
    name,
    phone,
    estateId: 'taiyu-e1',
    areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  })
  const report = {
    requestId: newId('haz'),
    categoryId: 'other',
    estateId: 'taiyu-e1',
    place: `3 栋 ${written}`.slice(0, 80),
    building: personal.door,
    spot,
    description: written,
    location: { latitude: 32.508731, longitude: 120.126549 },
    photoIds: [],
  }
  const { id: hazardId } = await callOk(handlers['hazards']!, hazards.report, report, reporter.id)
  await callOk(handlers['handling']!, handling.accept, { hazardId, note: written }, asking.office!)
  await callOk(
    handlers['handling']!,
    handling.dispatch,
    { hazardId, unitId: 'fire-brigade', note: written },
    asking.office!,
  )
}

const open = Object.entries(contract).flatMap(([feature, all]) =>
  Object.entries(all)
    .filter(([, { access }]: [string, Endpoint]) => access === 'anyone')
    .map(([name, endpoint]: [string, Endpoint]) => ({ feature, name: `${feature}.${name}`, endpoint })),
)

/** Who signs in is told about themselves. */
const tellsOneself = ['people.signIn']

const quarter = { areaPath: 'luotang', period: periodAt(now()) }
const asked = async (name: string) =>
  name.startsWith('ledger.') ? quarter : await inputs[name]!(world, 'near', asking.resident!)

/** Bytes of a picture are no text. */
const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

test.each(open.filter(({ name }) => !tellsOneself.includes(name)))(
  'what $name tells anybody names nobody and no home',
  async ({ feature, name, endpoint }) => {
    const { status, body } = await call(handlers[feature]!, endpoint, await asked(name))

    expect(status).toBe(200)
    const text = textOf(body)
    const found = [...Object.values(personal), '居民 甲', '13800008000', '32.508731', '120.126549'].filter((secret) =>
      text.includes(secret),
    )
    expect(found).toEqual([])
    expect(text).not.toMatch(/per_[0-9A-Z]{26}|(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/)
  },
  30_000,
)

test('the hazards that were looked at are really there', async () => {
  const { entries } = await callOk(handlers['ledger']!, ledger.list, { areaPath: 'luotang/taiyu', limit: 50 })

  expect(entries.filter(({ state }) => state === 'dispatched').map(({ spot }) => spot)).toEqual(
    expect.arrayContaining(['stairwell', undefined]),
  )
  const { body } = await call(handlers['ledger']!, ledger.csv, quarter)
  expect(String(body).split('\r\n').length).toBeGreaterThan(4)
})
