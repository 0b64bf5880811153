import { ranked } from '@mulin/shared/results/ranking'
import type { results } from '@mulin/shared/results/endpoints'
import { type Entry, usualPointsPerRank } from '@mulin/shared/results/result'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { withWholeNames } from '../tables/result-names.ts'
import { type KnownEvent, putEvent, resultsOf, type StoredEntry } from '../tables/results.ts'
import { closeBoard, type KnownBoard } from '../tables/score-boards.ts'
import { transact } from '../tables/transact.ts'
import { managed } from './managed-board.ts'

// While it is closed somebody may still score; then it is read once more.
const attemptsAtMost = 8

/** The draft of the results says of the teams of the board what it said last, and of all others what was written down. */
export const closeScoreBoard: UseCase<typeof results.closeBoard> = async ({ input, actor, now, refuse }) => {
  const { activityId, sessionId } = input
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const { events, boards } = await resultsOf(activityId)
    const board = managed(
      boards.find((one) => one.sessionId === sessionId),
      actor,
    )
    const event = events.find((one) => one.sessionId === sessionId)
    if (board.closedAt !== undefined) throw refuse('board_closed')
    if (event?.state === 'published') throw refuse('results_published')
    const draft = draftOf(board, event)
    const writes = [...closeBoard(activityId, board, now), putEvent(activityId, draft, event?.version ?? 0)]
    if (!(await transact(writes))) return withWholeNames(activityId, draft)
  }
  throw new Refusal('busy')
}

const draftOf = ({ sessionId, title, startsAt, areaPath, teams }: KnownBoard, event?: KnownEvent): KnownEvent => ({
  sessionId,
  title,
  startsAt,
  areaPath,
  state: 'draft',
  measure: 'points',
  pointsPerRank: event?.pointsPerRank ?? usualPointsPerRank,
  fullNames: event?.fullNames ?? false,
  entries: ranked(mergedWith(event, teams), 'points'),
  corrections: [],
  version: (event?.version ?? 0) + 1,
})

type Team = KnownBoard['teams'][number]

/** A team that was written down meanwhile stays of whom it was; values in another measure are none in points. */
function mergedWith(event: KnownEvent | undefined, teams: readonly Team[]): StoredEntry[] {
  const written = event?.entries ?? []
  const found = teams.map((team) => written.find((entry) => entry.id === team.id || isNamed(entry, team)))
  const others = written
    .filter((entry) => !found.includes(entry))
    .map((entry) => (event?.measure === 'points' ? entry : { ...entry, value: undefined }))
  return [...teams.map((team, place) => entryOf(team, found[place])), ...others]
}

const isNamed = ({ kind, name }: Entry, team: Team) => kind === 'team' && name === team.name

const entryOf = ({ id, name, communityId, points }: Team, known?: StoredEntry): StoredEntry => ({
  id,
  kind: 'team',
  name,
  ...(communityId && { communityId }),
  ...known,
  value: points,
})
