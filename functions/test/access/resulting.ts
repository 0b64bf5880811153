import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { handler as signUpHandler } from '../../src/sign-ups/handler.ts'
import { aWish } from '../activities.ts'
import { callOk } from '../call.ts'
import { sessionNow } from '../check-ins.ts'
import { aDraftOf, aMeet, aScore, aStart, publishedResults, scoreOk, startOk, writeOk } from '../results.ts'

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
  return { event, entered, writtenEvent, publishedEvent, board, score }
}
