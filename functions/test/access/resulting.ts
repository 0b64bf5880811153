import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { later, now } from '../../src/platform/clock.ts'
import { handler as signUpHandler } from '../../src/sign-ups/handler.ts'
import { aWish } from '../activities.ts'
import { callOk } from '../call.ts'
import { sessionNow } from '../check-ins.ts'
import {
  aBegunSession,
  aDraftOf,
  aMeet,
  aScore,
  aStart,
  publishedResults,
  scoreOk,
  startOk,
  team,
  writeOk,
} from '../results.ts'
import { costs, oneRead, readAndWrite } from './costs.ts'

type Where = 'near' | 'far'
const communityOf = { near: 'taiyu', far: 'yanhe' } as const

/** Events of a meet, with what is written down about them. */
export function resultMakers(owners: Record<Where, string>, office: string) {
  const event = async (where: Where) => (await aMeet({ communityId: communityOf[where] }, office)).place
  /** One for which the owner signed up. */
  const entered = async (where: Where) => {
    const { meet, place } = await aMeet({ communityId: communityOf[where], sessions: [sessionNow()] }, office)
    const { id: signUpId } = await callOk(signUpHandler, signUps.signUp, aWish(meet), owners[where])
    return { ...place, signUpId }
  }
  /** Whose result is published. */
  const placed = async (where: Where) => {
    // One signs up until it ends.
    const sessions = [aBegunSession({ signUpClosesAt: later(now(), 20) })]
    const { meet, place } = await aMeet({ communityId: communityOf[where], sessions }, office)
    const { id: signUpId } = await callOk(signUpHandler, signUps.signUp, aWish(meet), owners[where])
    const known = [team('王小明', 48_200, { kind: 'person', signUpId })]
    const { entries } = await publishedResults(aDraftOf(place, { entries: known }), office)
    return { activityId: place.activityId, signUpId, entry: entries[0]!.id }
  }
  const writtenEvent = async (where: Where) => {
    const place = await event(where)
    return { place, ...place, ...(await writeOk(aDraftOf(place), office)) }
  }
  const publishedEvent = async (where: Where) => {
    const place = await event(where)
    return { place, ...(await publishedResults(aDraftOf(place), office)) }
  }
  const board = async (where: Where) => {
    const place = await event(where)
    await startOk(aStart(place), office)
    return place
  }
  const score = async (where: Where) => {
    const place = await board(where)
    const { id: scoreId } = await scoreOk(aScore(place), office)
    return { ...place, scoreId }
  }
  return { event, entered, placed, writtenEvent, publishedEvent, board, score }
}

export const resultCosts = {
  'results.ofActivity': oneRead,
  'results.managed': costs(2, 0, 1),
  // Where they live, while it is written down who has the names.
  'results.signedUp': costs(4, 1, 2),
  'results.mine': costs(2, 0, 1),
  'results.write': costs(2, 1, 2),
  'results.publish': costs(2, 1, 2),
  'results.correct': costs(2, 1, 2),
  'results.startBoard': costs(2, 1, 2),
  'results.closeBoard': readAndWrite,
  'results.score': readAndWrite,
  'results.scores': costs(2, 0, 1),
  'results.undoScore': readAndWrite,
  'posters.ofMyResult': costs(4, 0, 1),
}
