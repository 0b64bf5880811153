import { ancestor, idOf } from '@mulin/shared/areas'
import type { results } from '@mulin/shared/results/endpoints'
import type { SignedUp } from '@mulin/shared/results/managed'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { homesOf } from '../tables/people.ts'
import { havingSeatsIn } from '../tables/registers.ts'
import { openedName, openedParty, type StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { fitting } from './fitting.ts'
import { managedEvent } from './managed-event.ts'

/** Nobody gets the names before it is written down that they do. */
export const signedUp: UseCase<typeof results.signedUp> = async ({ input, actor, now }) => {
  const { activityId, sessionId, limit } = input
  const [, all] = await Promise.all([managedEvent(input, actor), havingSeatsIn(activityId, sessionId)])
  const { taken: signUps, leftOut } = fitting(all, limit)
  const who = { by: actor.personId, as: actor.duties[0]?.title }
  const [homes] = await Promise.all([
    homesOf(signUps.map(({ personId }) => personId)),
    transact([addDisclosure({ about: activityId, source: sessionId, ...who, at: now, count: signUps.length })]),
  ])
  return { parties: signUps.map((signUp) => partyOf(signUp, homes.get(signUp.personId))).filter(isNamed), leftOut }
}

function partyOf(signUp: StoredSignUp, home: string | undefined): SignedUp {
  const { id: signUpId, teamName } = signUp
  const community = home === undefined ? undefined : ancestor(home, 'community')
  const of = { signUpId, ...(community !== undefined && { communityId: idOf(community) }) }
  if (teamName !== undefined) return { ...of, kind: 'team', names: [teamName] }
  const { people } = openedParty(signUp)
  const came = people?.filter((_, place) => !signUp.turnout?.missing.includes(place))
  return { ...of, kind: 'person', names: came?.map(({ name }) => name) ?? [openedName(signUp)] }
}

/** Not any more once it was anonymised. */
const isNamed = ({ names }: SignedUp) => names.every((name) => name !== '')
