import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { commitmentOf, drawnOrder, drawnSeats, type Sha256 } from '../allocation/draw.ts'
import { committedLines, differencesIn, type Drawn } from './draw-check.ts'
import type { DrawTerms } from './draws.ts'

const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
const seed = 'c0ffee'.repeat(10)

const elder = { shard: 20, free: 2, pool: 'elder' }

/** As an honest server publishes it; the entrants of the places `gone` left before the draw. */
function drawnBy(terms: DrawTerms, gone: readonly number[] = []): Drawn {
  const entrants = terms.parties.map((_, place) => `sgn_${String(place).padStart(4, '0')}`)
  const left = new Set(gone.map((place) => entrants[place]))
  const order = drawnOrder(sha256, seed, entrants).filter((id) => !left.has(id))
  const inOrder = order.map((id) => ({ id, ...terms.parties[entrants.indexOf(id)]! }))
  return {
    sessionId: 'ses_1',
    committedAt: '2026-11-25T10:01:00.000Z',
    commitment: commitmentOf(sha256, seed, committedLines({ entrants, terms })),
    entrants,
    terms,
    drawnAt: '2026-11-25T10:10:00.000Z',
    seed,
    order,
    winners: drawnSeats(terms.seats, inOrder, terms).offers.map(({ id }) => id),
    seatsAtDraw: terms.seats,
  }
}

const terms = (over: Partial<DrawTerms> = {}): DrawTerms => ({
  waitingOrder: 'strict',
  released: [],
  seats: [{ shard: 0, free: 3 }, elder],
  parties: [1, 2, 1, 1, 2, 1].map((size, place) => ({ size, pools: place % 2 ? ['elder'] : [] })),
  ...over,
})

test('what an honest server publishes is without differences, whatever the sizes, pools, counters and the rule', () => {
  const party = fc.record({
    size: fc.integer({ min: 1, max: 4 }),
    pools: fc.subarray(['elder', 'taiyu']),
  })
  const counter = (shard: number, pool?: string) =>
    fc.nat(5).map((free) => ({ shard, free, ...(pool !== undefined && { pool }) }))
  const seats = fc.tuple(counter(0), counter(1), counter(20, 'elder'), counter(21, 'taiyu'))
  const waitingOrder = fc.constantFrom<DrawTerms['waitingOrder']>('strict', 'first_fit')
  const released = fc.subarray(['elder', 'taiyu'])
  const releasedInTime = fc.option(fc.subarray(['elder', 'taiyu']), { nil: undefined })
  const parties = fc.array(party, { maxLength: 12 })
  const any = fc.record({ waitingOrder, released, releasedInTime, seats, parties })

  fc.assert(
    fc.property(any, fc.array(fc.nat(11)), (some, gone) => {
      expect(differencesIn(sha256, drawnBy(some, gone))).toEqual([])
    }),
  )
})

test('who is more than there are seats at all is passed, but in draws of before, which stay as they were', () => {
  const parties = [4, 4, 1, 1].map((size) => ({ size, pools: [] }))
  const drawn = (over: Partial<DrawTerms>) =>
    drawnBy(terms({ seats: [{ shard: 0, free: 2 }, elder], parties, ...over }))
  const [before, kept, released] = [{}, { releasedInTime: [] }, { releasedInTime: ['elder'] }].map(drawn)
  const singles = ['sgn_0002', 'sgn_0003']

  for (const one of [before, kept, released]) expect(differencesIn(sha256, one!)).toEqual([])
  expect(before!.order.slice(0, 1)).not.toEqual(expect.arrayContaining(singles))
  expect(before!.winners).toEqual([])
  expect(kept!.winners.toSorted()).toEqual(singles)
  // Two more are everybody's one day: then four fit.
  expect(released!.winners).toEqual([])
  const { releasedInTime: _, ...unsaid } = kept!.terms!
  expect(differencesIn(sha256, { ...kept!, terms: unsaid })).toEqual(['commitment', 'winners'])
})

test('a server that skips number 1 is found out', () => {
  const honest = drawnBy(
    terms({ seats: [{ shard: 0, free: 2 }], parties: [1, 1, 1, 1].map((size) => ({ size, pools: [] })) }),
  )
  const [first, second, third] = honest.order

  expect(honest.winners).toEqual([first, second])
  expect(differencesIn(sha256, { ...honest, winners: [second!, third!] })).toEqual(['winners'])
})

const honest = drawnBy(terms())
const [first] = honest.order
const changed = (over: (party: DrawTerms['parties'][number]) => Partial<DrawTerms['parties'][number]>) => ({
  terms: terms({
    parties: terms().parties.map((party, place) =>
      honest.entrants[place] === first ? { ...party, ...over(party) } : party,
    ),
  }),
})

test.each<[string, Partial<Drawn>, string[]]>([
  ['a size that was made larger', changed(({ size }) => ({ size: size + 8 })), ['commitment', 'winners']],
  ['a size that was made larger by one', changed(({ size }) => ({ size: size + 1 })), ['commitment', 'winners']],
  ['a pool that was taken away', changed(() => ({ pools: ['taiyu'] })), ['commitment', 'winners']],
  ['another rule', { terms: terms({ waitingOrder: 'first_fit' }) }, ['commitment']],
  ['a pool that was given to everybody', { terms: terms({ released: ['elder'] }) }, ['commitment']],
  ['seats that vanished before the draw', { seatsAtDraw: [{ shard: 0, free: 0 }, elder] }, ['seats', 'winners']],
  ['seats that are not said', { seatsAtDraw: undefined }, ['seats', 'winners']],
  ['a winner too few', { winners: honest.winners.slice(0, -1) }, ['winners']],
  ['a winner twice', { winners: [...honest.winners, honest.winners[0]!] }, ['winners']],
])('%s is found', (_, over, differences) => {
  expect(differencesIn(sha256, { ...honest, ...over })).toEqual(differences)
})

test('of a draw of before, which says no sizes, commitment and order are checked, and that winners are in it', () => {
  const { terms: _, seatsAtDraw: __, ...said } = honest
  const before: Drawn = { ...said, commitment: commitmentOf(sha256, seed, said.entrants) }

  expect(differencesIn(sha256, before)).toEqual([])
  expect(differencesIn(sha256, { ...before, winners: ['sgn_9999'] })).toEqual(['winners'])
  expect(differencesIn(sha256, { ...before, seed: 'another' })).toEqual(['commitment', 'order'])
})

test('a result that was published together with its commitment proves nothing', () => {
  const { committedAt } = honest

  expect(differencesIn(sha256, { ...honest, drawnAt: committedAt })).toEqual(['gap'])
  expect(differencesIn(sha256, { ...honest, drawnAt: '2026-11-25T10:11:00.000Z' })).toEqual([])
})
