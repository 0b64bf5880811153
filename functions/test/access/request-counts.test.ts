import type { Endpoint } from '@mulin/shared/endpoint'
import { call } from '../call.ts'
import { type Calls, countCalls } from '../calls.ts'
import { requestCounts } from './request-counts.ts'
import { endpoints, useWorld, whoMay } from './stage.ts'

const { idOf, inputOf } = useWorld()

test('every endpoint says what it costs', () => {
  expect(Object.keys(requestCounts).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted())
})

test.each(endpoints)('$name', async ({ name, endpoint, handler }) => {
  const asker = whoMay(name)
  const input = await inputOf(name, 'near', asker)

  let status = 0
  const calls = await countCalls(async () => {
    status = (await call(handler, endpoint, input, idOf(asker))).status
  })

  // One refuses whoever asks.
  expect(status).toBe(name === 'open311.nothing' ? 404 : 200)
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
