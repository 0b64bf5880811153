import type { Key } from './reading.ts'

// The part of `keys.ts` about results and score boards. Whoever looks reads all of RESULTS#<activity> in one Query.
//
//   item           pk                    sk                           read by
//   results        RESULTS#<activity>    EVENT#<session>              everybody who looks; every decision about them
//   correction     RESULTS#<activity>    CORRECTION#<session>#<n>     the same
//   score board    RESULTS#<activity>    BOARD#<session>              the same; every decision about a score
//   board's team   RESULTS#<activity>    TEAM#<session>#<id>          the same; its points are added up here
//   score          SCORES#<session>      <id>                         the book of a score board

const results = (activityId: string) => `RESULTS#${activityId}`

export const resultKeys = {
  event: (activityId: string, sessionId: string): Key => ({ pk: results(activityId), sk: `EVENT#${sessionId}` }),
  correction: (activityId: string, sessionId: string, version: number): Key => ({
    pk: results(activityId),
    sk: `CORRECTION#${sessionId}#${String(version).padStart(4, '0')}`,
  }),
  board: (activityId: string, sessionId: string): Key => ({ pk: results(activityId), sk: `BOARD#${sessionId}` }),
  boardTeam: (activityId: string, sessionId: string, teamId: string): Key => ({
    pk: results(activityId),
    sk: `TEAM#${sessionId}#${teamId}`,
  }),
  score: (sessionId: string, scoreId: string): Key => ({ pk: `SCORES#${sessionId}`, sk: scoreId }),
}
