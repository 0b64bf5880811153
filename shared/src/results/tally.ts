import { competitionRanks, textOrder } from './ranking.ts'
import type { EventResults, RankedEntry, TallyRow } from './result.ts'

type Counted = Pick<EventResults, 'entries' | 'pointsPerRank'>
type Sums = Omit<TallyRow, 'medalRank' | 'pointRank'>

/**
 * Medals and points of all events together, in the order of the medals: gold counts before silver before bronze. Whoever
 * ties for a rank has its medal and all of its points.
 */
export function tallyOf(events: readonly Counted[], keyOf: (entry: RankedEntry) => string | undefined): TallyRow[] {
  const sums = [...sumsOf(events, keyOf).values()]
  const pointRanks = new Map(competitionRanks(sums, byPoints, byKey).map(({ key, rank }) => [key, rank]))
  return competitionRanks(sums, byMedals, byKey).map(({ rank, ...row }) => ({
    ...row,
    medalRank: rank,
    pointRank: pointRanks.get(row.key) ?? 0,
  }))
}

export const tablesOf = (events: readonly Counted[]) => ({
  teams: tallyOf(events, ({ kind, name }) => (kind === 'team' ? name : undefined)),
  communities: tallyOf(events, ({ communityId }) => communityId),
})

function sumsOf(events: readonly Counted[], keyOf: (entry: RankedEntry) => string | undefined) {
  const sums = new Map<string, Sums>()
  const counted = events.flatMap(({ entries, pointsPerRank }) => entries.map((entry) => ({ entry, pointsPerRank })))
  for (const { entry, pointsPerRank } of counted) {
    const key = keyOf(entry)
    if (key !== undefined) sums.set(key, plus(sums.get(key) ?? nothing(key), entry.rank, pointsPerRank))
  }
  return sums
}

const nothing = (key: string): Sums => ({ key, gold: 0, silver: 0, bronze: 0, points: 0 })

const plus = (sums: Sums, rank: number | undefined, pointsPerRank: readonly number[]): Sums => ({
  key: sums.key,
  gold: sums.gold + Number(rank === 1),
  silver: sums.silver + Number(rank === 2),
  bronze: sums.bronze + Number(rank === 3),
  points: sums.points + (rank === undefined ? 0 : (pointsPerRank[rank - 1] ?? 0)),
})

const byMedals = (one: Sums, other: Sums) =>
  other.gold - one.gold || other.silver - one.silver || other.bronze - one.bronze
const byPoints = (one: Sums, other: Sums) => other.points - one.points
const byKey = (one: Sums, other: Sums) => textOrder(one.key, other.key)
