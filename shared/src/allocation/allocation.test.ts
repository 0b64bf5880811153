import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { timeOf } from '../times.ts'
import { commitmentOf, drawnOrder } from './draw.ts'
import { offerUntil } from './offer-deadline.ts'
import { type Counter, freeIn, type Party, returning, seatsFor, taking } from './seats.ts'
import { keptFor, nextOffers, positionIn, type WaitingOrder } from './waiting-list.ts'

const none: ReadonlySet<string> = new Set()
const party = (id: string, size = 1, pools: string[] = []): Party => ({ id, size, pools })
const open = (shard: number, free: number): Counter => ({ shard, free })
const pool = (shard: number, free: number): Counter => ({ shard, free, pool: 'elder' })

describe('seats for a party', () => {
  test.each<[string, Counter[], Party, ReturnType<typeof seatsFor>]>([
    ['come from one counter', [open(0, 1), open(1, 3)], party('a', 2), [{ shard: 1, count: 2 }]],
    [
      'come from several when none has enough',
      [open(0, 1), open(1, 2)],
      party('a', 3),
      [
        { shard: 1, count: 2 },
        { shard: 0, count: 1 },
      ],
    ],
    ['are not there when all together are too few', [open(0, 1), open(1, 1)], party('a', 3), undefined],
    ['are the reserved ones first', [open(0, 5), pool(20, 5)], party('a', 1, ['elder']), [{ shard: 20, count: 1 }]],
    ['are not the reserved ones of others', [pool(20, 5)], party('a'), undefined],
  ])('%s', (_name, counters, who, seats) => {
    expect(seatsFor(counters, who, none)).toEqual(seats)
  })

  test('are reserved ones for everybody once their pool is released', () => {
    expect(seatsFor([pool(20, 1)], party('a'), new Set(['elder']))).toEqual([{ shard: 20, count: 1 }])
  })

  test('taken and given back leave the counters as they were', () => {
    const counters = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 })

    fc.assert(
      fc.property(
        counters,
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 0.999 }),
        (free, size, random) => {
          const before = free.map((count, shard) => open(shard, count))
          const seats = seatsFor(before, party('a', size), none, () => random)

          expect(seats === undefined).toBe(freeIn(before) < size)
          if (!seats) return
          const after = taking(before, seats)
          expect(Math.min(...after.map((one) => one.free))).toBeGreaterThanOrEqual(0)
          expect(freeIn(before) - freeIn(after)).toBe(size)
          expect(returning(after, seats)).toEqual(before)
        },
      ),
    )
  })
})

describe('next offers', () => {
  const offered = (counters: Counter[], waiting: Party[], order: WaitingOrder = 'strict', offersAtMost = 20) =>
    nextOffers(counters, waiting, { order, released: none, until: 'then', offersAtMost }).offers.map(({ id }) => id)

  test.each<[string, Counter[], Party[], WaitingOrder, string[]]>([
    ['go to who is first', [open(0, 1)], [party('a'), party('b')], 'strict', ['a']],
    ['go to as many as there are seats', [open(0, 2)], [party('a'), party('b'), party('c')], 'strict', ['a', 'b']],
    ['pass nobody who does not fit', [open(0, 2)], [party('a', 3), party('b')], 'strict', []],
    ['pass who does not fit where that is the rule', [open(0, 2)], [party('a', 3), party('b')], 'first_fit', ['b']],
    ['of a pool go to who it is for', [pool(20, 1)], [party('a'), party('b', 1, ['elder'])], 'strict', ['b']],
    [
      'of a pool pass nobody it is for',
      [pool(20, 1)],
      [party('a', 2, ['elder']), party('b', 1, ['elder'])],
      'strict',
      [],
    ],
  ])('%s', (_name, counters, waiting, ...[order, ids]) => {
    expect(offered(counters, waiting, order)).toEqual(ids)
  })

  test.each<[string, Party[], string[], string[]]>([
    ['pass nobody who would fit, were everybody gone', [party('a', 3), party('b')], [], []],
    ['pass who would not fit then either', [party('a', 4), party('b')], [], ['b']],
    ['pass who may not use the seats that would be needed', [party('a', 5), party('b')], [], ['b']],
    ['pass nobody who may', [party('a', 5, ['elder']), party('b')], [], []],
    ['pass nobody who will, in time', [party('a', 5), party('b')], ['elder'], []],
    ['pass who is more than all of them', [party('a', 6), party('b')], ['elder'], ['b']],
  ])('%s', (_name, waiting, inTime, ids) => {
    const counters = [
      { ...open(0, 2), taken: 1 },
      { ...pool(20, 0), taken: 2 },
    ]
    const rules = { order: 'strict' as const, released: none, releasedInTime: new Set(inTime) }

    const { offers, waiting: left } = nextOffers(counters, waiting, { ...rules, until: 'then', offersAtMost: 20 })

    expect(offers.map(({ id }) => id)).toEqual(ids)
    expect(left.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id).filter((id) => !ids.includes(id)))
    expect(counters.map(keptFor(left, counters, rules))[0]).toBe(ids.length === 0)
  })

  test('are made some at a time', () => {
    expect(offered([open(0, 3)], [party('a'), party('b'), party('c')], 'strict', 2)).toEqual(['a', 'b'])
  })

  test('never give more than is free, split nobody, and leave the order as it was', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 })
    const order = fc.constantFrom<WaitingOrder>('strict', 'first_fit')

    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), sizes, order, (free, waitingSizes, how) => {
        const counters = free.map((count, shard) => open(shard, count))
        const waiting = waitingSizes.map((size, place) => party(`p${place}`, size))
        const after = nextOffers(counters, waiting, { order: how, released: none, until: 'then', offersAtMost: 20 })

        const given = after.offers.reduce((sum, { size }) => sum + size, 0)
        expect(freeIn(after.counters)).toBe(freeIn(counters) - given)
        for (const { size, seats } of after.offers) expect(seats.reduce((sum, { count }) => sum + count, 0)).toBe(size)
        const ids = [...after.offers, ...after.waiting].map(({ id }) => id)
        expect(ids.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
        expect(after.waiting).toEqual(waiting.filter(({ id }) => !after.offers.some((offer) => offer.id === id)))
        const first = waiting.slice(0, after.offers.length).map(({ id }) => id)
        expect(how === 'first_fit' || after.offers.every(({ id }) => first.includes(id))).toBe(true)
      }),
    )
  })
})

test('who waits keeps free seats from newcomers, unless smaller ones may pass', () => {
  const waiting = [party('a', 3)]

  const counters = [open(0, 2), pool(20, 2)]
  const keptBy = (order: WaitingOrder) => counters.map(keptFor(waiting, counters, { order, released: none }))
  expect(keptBy('strict')).toEqual([true, false])
  expect(keptBy('first_fit')).toEqual([false, false])
  expect(positionIn([party('a'), party('b')], 'b')).toBe(2)
  expect(positionIn([party('a')], 'b')).toBeUndefined()
})

describe('an offer holds', () => {
  // 09:00 in China.
  const morning = '2026-11-25T01:00:00.000Z'

  test.each([
    ['for twelve hours', morning, '2026-11-30T01:00:00.000Z', '21:00'],
    ['until the morning when it would end at night', '2026-11-25T04:00:00.000Z', '2026-11-30T01:00:00.000Z', '07:00'],
    ['for a quarter of the time that is left', morning, '2026-11-25T05:00:00.000Z', '10:00'],
    ['for half an hour at least', morning, '2026-11-25T02:00:00.000Z', '09:30'],
    ['not longer than until it starts', morning, '2026-11-25T01:20:00.000Z', '09:20'],
    ['until the evening before what starts at dawn', '2026-11-25T12:00:00.000Z', '2026-11-25T22:00:00.000Z', '21:30'],
  ])('%s', (_name, now, startsAt, time) => {
    expect(timeOf(offerUntil(now, startsAt, 12))).toBe(time)
  })

  test('never into the night, unless what it is for starts at night, and never beyond its start', () => {
    const minute = fc.integer({ min: 0, max: 14 * 24 * 60 })

    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 10 * 24 * 60 }), (at, ahead) => {
        const now = new Date(Date.parse(morning) + at * 60_000).toISOString()
        const startsAt = new Date(Date.parse(now) + ahead * 60_000).toISOString()
        const until = offerUntil(now, startsAt, 12)

        expect(until > now && until <= startsAt).toBe(true)
        const isAtNight = (instant: string) => timeOf(instant) >= '22:00' || timeOf(instant) < '07:00'
        expect(!isAtNight(until) || isAtNight(startsAt)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a draw', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const entrants = Array.from({ length: 40 }, (_, place) => `sgn_${place}`)

  test('is a permutation that only the seed decides, whatever order people came in', () => {
    const order = drawnOrder(sha256, 'seed', entrants)

    expect(order.toSorted()).toEqual(entrants.toSorted())
    expect(drawnOrder(sha256, 'seed', entrants.toReversed())).toEqual(order)
    expect(drawnOrder(sha256, 'another', entrants)).not.toEqual(order)
  })

  test('gives everybody the same chance', () => {
    const first = new Map<string, number>()
    for (let seed = 0; seed < 4000; seed++) {
      const [winner] = drawnOrder(sha256, String(seed), entrants.slice(0, 4))
      first.set(winner!, (first.get(winner!) ?? 0) + 1)
    }

    for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  test('is committed to together with who takes part', () => {
    const commitment = commitmentOf(sha256, 'seed', entrants)

    expect(commitment).toBe(sha256(`seed\n${entrants.join('\n')}`))
    expect(commitmentOf(sha256, 'seed', entrants.slice(1))).not.toBe(commitment)
    expect(commitmentOf(sha256, 'other', entrants)).not.toBe(commitment)
  })
})
