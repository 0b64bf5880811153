import type { SentTo } from '@mulin/shared/endpoint'
import { results } from '@mulin/shared/results/endpoints'
import { later, now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { handler } from '../src/results/handler.ts'
import { anActivity, aSession, type Plan, type SessionPlan, startingAt } from './activities.ts'
import { call, callOk } from './call.ts'

type Draft = SentTo<typeof results.write>
type EntryWritten = Draft['entries'][number]
interface Place {
  activityId: string
  sessionId: string
}

/** A session that began a while ago. */
export function aBegunSession(overrides: Partial<SessionPlan> = {}): SessionPlan {
  return aSession({ ...startingAt(later(now(), -90)), ...overrides })
}

/** A sports meet that began, of two events. */
export async function aMeet(overrides: Partial<Plan> = {}, by?: string) {
  const sessions = [aBegunSession({ title: '独轮车运粮' }), aBegunSession({ title: '水瓢运水' })]
  const meet = await anActivity({ type: 'sports_meet', title: '农民丰收运动会', sessions, ...overrides }, by)
  return { meet, id: meet.id, place: { activityId: meet.id, sessionId: meet.sessions[0]!.id } }
}

export const team = (name: string, value?: number, over: Partial<EntryWritten> = {}): EntryWritten => ({
  id: newId('sco'),
  kind: 'team',
  name,
  ...(value !== undefined && { value }),
  ...over,
})

export const aDraftOf = (place: Place, over: Partial<Draft> = {}): Draft => ({
  ...place,
  measure: 'time',
  entries: [team('太宇社区队', 48_200, { communityId: 'taiyu' }), team('沿河社区队', 46_200, { communityId: 'yanhe' })],
  version: 0,
  ...over,
})

export const write = (draft: Draft, personId: string) => call(handler, results.write, draft, personId)
export const writeOk = (draft: Draft, personId: string) => callOk(handler, results.write, draft, personId)
export const publish = (place: Place, version: number, personId: string) =>
  call(handler, results.publish, { ...place, version }, personId)
export const correct = (correction: SentTo<typeof results.correct>, personId: string) =>
  call(handler, results.correct, correction, personId)

/** Written down and published in one go. */
export async function publishedResults(draft: Draft, personId: string) {
  const { version } = await writeOk(draft, personId)
  const { activityId, sessionId } = draft
  return callOk(handler, results.publish, { activityId, sessionId, version }, personId)
}

/** As anybody reads them. */
export const resultsNow = (activityId: string) => callOk(handler, results.ofActivity, { activityId })

type Start = SentTo<typeof results.startBoard>

export const aStart = (place: Place, over: Partial<Start> = {}): Start => ({
  ...place,
  requestId: newId('sco'),
  teams: [{ name: '太宇社区队', communityId: 'taiyu' }, { name: '沿河社区队' }, { name: '银穆社区队' }],
  ...over,
})

export const start = (wanted: Start, personId: string) => call(handler, results.startBoard, wanted, personId)
export const startOk = (wanted: Start, personId: string) => callOk(handler, results.startBoard, wanted, personId)

type Given = SentTo<typeof results.score>

export const aScore = (place: Place, over: Partial<Given> = {}): Given => ({
  ...place,
  requestId: newId('sco'),
  teamId: '01',
  points: 10,
  ...over,
})

export const score = (given: Given, personId: string) => call(handler, results.score, given, personId)
export const scoreOk = (given: Given, personId: string) => callOk(handler, results.score, given, personId)
export const undo = (place: Place, scoreId: string, personId: string) =>
  call(handler, results.undoScore, { ...place, scoreId }, personId)
export const close = (place: Place, personId: string) => call(handler, results.closeBoard, place, personId)
export const scoresNow = (place: Place, personId: string) => callOk(handler, results.scores, place, personId)

/** The points of the first board, team by team. */
export async function pointsNow(activityId: string) {
  const { boards } = await resultsNow(activityId)
  return Object.fromEntries(boards[0]!.teams.map(({ id, points }) => [id, points]))
}
