import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'
import { expectedIn } from '../tables/check-ins.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { openedName, severalIn } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { managedSession } from './managed-session.ts'

/** Nobody gets the names before it is written down that they do. */
export const roster: UseCase<typeof checkIns.roster> = async ({ input, actor, now }) => {
  const { activityId, sessionId } = input
  const [found, { signUps, next }] = await Promise.all([
    activityOf(activityId),
    expectedIn(activityId, sessionId, input),
  ])
  const session = managedSession(found, sessionId, actor)
  const who = { by: actor.personId, as: actor.duties[0]?.title }
  await transact([addDisclosure({ about: activityId, source: sessionId, ...who, at: now, count: signUps.length })])
  const rows = signUps.map((signUp) => ({
    ...signUp,
    name: openedName(signUp),
    people: severalIn(signUp),
    ...(signUp.personId === actor.personId && { isYours: true }),
  }))
  return { ...session, rows, next }
}
