import { contract } from '@mulin/shared/contract'
import type { Endpoint } from '@mulin/shared/endpoint'
import { putMatter } from '../../src/tables/matters.ts'
import { handlers } from '../../dev/handlers.ts'
import { transact } from '../../src/tables/transact.ts'
import { call } from '../call.ts'
import { type Calls, countCalls } from '../calls.ts'
import { hazardCategories } from '../hazards.ts'
import { useLocalTable } from '../local-table.ts'
import { luotangAreas } from '../people.ts'
import { type Asker, askers, everyAsker, statusOf } from './askers.ts'
import { expected } from './expected.ts'
import { inputs } from './inputs.ts'
import { requestCounts } from './request-counts.ts'
import { makeWorld, type World } from './world.ts'

useLocalTable()

let asking: Record<Asker, string | undefined>
let world: World

beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await transact([putMatter({ id: 'card', name: '老年优待证', desk: '综合窗口', papers: [], hours: '工作日' })])
  asking = await everyAsker()
  world = await makeWorld(asking)
})

const endpoints = Object.entries(contract).flatMap(([feature, all]) =>
  Object.entries(all).map(([name, endpoint]: [string, Endpoint]) => ({
    feature,
    name: `${feature}.${name}`,
    endpoint,
  })),
)

test('every endpoint says what it costs', () => {
  expect(Object.keys(requestCounts).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted())
})

test.each(endpoints)('$name', async ({ feature, name, endpoint }) => {
  const handler = handlers[feature]!
  const asker = askers.find((one) => one !== 'anonymous' && statusOf(expected[name]!.near, one) === 200)!
  const input = await inputs[name]!(world, 'near', asking[asker]!)

  let status = 0
  const calls = await countCalls(async () => {
    status = (await call(handler, endpoint, input, asking[asker])).status
  })

  expect(status).toBe(200)
  expect(apartFromDuties(calls, endpoint)).toEqual(requestCounts[name])
})

test('a read costs one round trip, a decision writes once', () => {
  const reads = endpoints.filter(({ endpoint }) => endpoint.method === 'GET').map(({ name }) => requestCounts[name]!)
  const decisions = endpoints
    .filter(({ endpoint }) => endpoint.method !== 'GET')
    .map(({ name }) => requestCounts[name]!)

  // The organiser's list, its file, the list at a door, those who are taken over into results and a signed record say that
  // somebody saw them, and so does a unit's link; whose calendar an address shows, which hazard a number is of,
  // and which shift a code stands for, is looked up first.
  expect(reads.filter(({ waves }) => waves > 1)).toEqual([
    requestCounts['registers.ofActivity'],
    requestCounts['registers.file'],
    requestCounts['handOvers.one'],
    requestCounts['checkIns.roster'],
    requestCounts['calendars.feed'],
    requestCounts['results.signedUp'],
    requestCounts['handling.numbered'],
    requestCounts['inspections.record'],
    requestCounts['referrals.open'],
  ])
  expect(decisions.filter(({ writes }) => writes > 1)).toEqual([])
})

/** The duties of the caller are read before anything else. */
const apartFromDuties = ({ reads, writes, waves }: Calls, { access }: Endpoint): Calls =>
  access === 'anyone' || access === 'resident'
    ? { reads, writes, waves }
    : { reads: reads - 1, writes, waves: waves - 1 }
