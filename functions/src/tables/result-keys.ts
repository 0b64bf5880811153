import type { Key } from './reading.ts'

const results = (activityId: string) => `RESULTS#${activityId}`

/** The part of `keys.ts` about results and score boards. */
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
