import { AreaPath } from '@mulin/shared/areas'
import { Board, BoardTeam, Score } from '@mulin/shared/results/result'
import * as z from 'zod'
import { absent } from './expressions.ts'
import type { Item } from './reading.ts'
import { resultKeys } from './result-keys.ts'
import { getItem, getItems, query } from './table.ts'
import type { Write } from './transact.ts'

const StoredBoard = Board.omit({ teams: true, scoredAt: true }).extend({ areaPath: AreaPath })
const StoredTeam = BoardTeam.extend({ scoredAt: z.string().optional() })

export type KnownBoard = Board & { areaPath: string }
type BoardHead = z.infer<typeof StoredBoard>

interface Place {
  activityId: string
  sessionId: string
}

export function boardFrom(item: Item, teamItems: readonly Item[]): KnownBoard {
  const teams = teamItems.map((team) => StoredTeam.parse(team))
  const scoredAt = teams
    .flatMap((team) => team.scoredAt ?? [])
    .toSorted()
    .at(-1)
  return { ...StoredBoard.parse(item), teams, ...(scoredAt && { scoredAt }) }
}

/** The board without its teams. */
export const boardOf = ({ activityId, sessionId }: Place): Promise<BoardHead | undefined> =>
  getItem(resultKeys.board(activityId, sessionId), StoredBoard)

/** The board without its teams, and a score of it. */
export async function boardAndScoreOf({ activityId, sessionId }: Place, scoreId: string) {
  const [board, score] = await getItems([resultKeys.board(activityId, sessionId), resultKeys.score(sessionId, scoreId)])
  return { board: board && StoredBoard.parse(board), score: score && Score.parse(score) }
}

/** First the board itself, which loses when there is one already. Points are counted team by team, never on the board. */
export const addBoard = (activityId: string, { teams, ...board }: KnownBoard): Write[] => [
  { put: { ...board, ...resultKeys.board(activityId, board.sessionId) }, fresh: true },
  ...teams.map((team) => ({
    put: {
      ...team,
      sessionId: board.sessionId,
      open: true,
      ...resultKeys.boardTeam(activityId, board.sessionId, team.id),
    },
  })),
]

/** The entry in the book, then the team's points: it loses when there is no such team, or when the board is closed. */
export const addScore = ({ activityId, sessionId }: Place, score: Score, personId: string): Write[] => [
  { put: { ...score, personId, ...resultKeys.score(sessionId, score.id) }, fresh: true },
  {
    update: resultKeys.boardTeam(activityId, sessionId, score.teamId),
    set: { scoredAt: score.at },
    add: { points: score.points },
    if: { open: true },
  },
]

/** First the entry in the book, which loses when it was taken back already; then the team's, when the board is closed. */
export const takeBack = ({ activityId, sessionId }: Place, score: Score, at: string, personId: string): Write[] => [
  {
    update: resultKeys.score(sessionId, score.id),
    set: { undoneAt: at, undoneBy: personId },
    if: { id: score.id, undoneAt: absent },
  },
  {
    update: resultKeys.boardTeam(activityId, sessionId, score.teamId),
    set: { scoredAt: at },
    add: { points: -score.points },
    if: { open: true },
  },
]

/** Loses when somebody closed it, or scored after it was read. */
export const closeBoard = (activityId: string, { sessionId, teams }: Board, closedAt: string): Write[] => [
  { update: resultKeys.board(activityId, sessionId), set: { closedAt }, if: { sessionId, closedAt: absent } },
  ...teams.map(({ id, points }) => ({
    update: resultKeys.boardTeam(activityId, sessionId, id),
    set: { open: false },
    if: { open: true, points },
  })),
]

/** A page of the book, latest first. */
export async function scoresOf(sessionId: string, page: { after?: string | undefined; limit: number }) {
  const { items, next } = await query({ pk: resultKeys.score(sessionId, '').pk, newestFirst: true, ...page })
  return { scores: items.map((item) => Score.parse(item)), ...(next && { next }) }
}
