import type { ManagedEvent } from '@mulin/shared/results/managed'
import { ranked } from '@mulin/shared/results/ranking'
import {
  type Board,
  type Entry,
  type EventResults,
  type Results,
  usualPointsPerRank,
} from '@mulin/shared/results/result'
import { tablesOf } from '@mulin/shared/results/tally'
import { activityId, inDays, sessionId } from './activities'

// Results and score boards for tests, with overrides.

export const anEntry = (over: Partial<Entry> = {}): Entry => ({
  id: 'a',
  kind: 'team',
  name: '太宇社区队',
  communityId: 'taiyu',
  value: 48_200,
  ...over,
})

const twoTeams = [anEntry(), anEntry({ id: 'b', name: '荷叶社区队', communityId: 'heye', value: 46_200 })]

export function someResults({ entries = twoTeams, ...over }: Partial<EventResults> = {}): EventResults {
  const measure = over.measure ?? 'time'
  return {
    sessionId: sessionId(),
    title: '独轮车运粮',
    startsAt: inDays(-1),
    state: 'published',
    pointsPerRank: usualPointsPerRank,
    fullNames: false,
    publishedAt: inDays(-1, '17:00'),
    corrections: [],
    version: 2,
    ...over,
    measure,
    entries: ranked(entries, measure),
  }
}

export const aBoard = (over: Partial<Board> = {}): Board => ({
  sessionId: sessionId(),
  title: '闻歌知雅调',
  startsAt: inDays(0),
  startedAt: inDays(0),
  scoredAt: inDays(0, '14:05'),
  teams: [
    { id: '01', name: '太宇社区队', communityId: 'taiyu', points: 20 },
    { id: '02', name: '荷叶社区队', communityId: 'heye', points: 35 },
  ],
  ...over,
})

export const allResults = (events: EventResults[] = [someResults()], boards: Board[] = []): Results => ({
  activityId: activityId(),
  events,
  boards,
  tables: tablesOf(events),
})

export const aManagedEvent = (over: Partial<ManagedEvent> = {}): ManagedEvent => ({
  sessionId: sessionId(),
  title: '独轮车运粮',
  startsAt: inDays(-1),
  ...over,
})
