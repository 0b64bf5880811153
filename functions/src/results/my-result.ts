import type { results } from '@mulin/shared/results/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { withWholeNames } from '../tables/result-names.ts'
import { resultsOf } from '../tables/results.ts'
import { signUpOf } from '../tables/sign-ups.ts'

export const myResult: UseCase<typeof results.mine> = async ({ input, personId, refuse }) => {
  const { activityId, signUpId } = input
  const [signUp, { events }] = await Promise.all([signUpOf(personId, signUpId), resultsOf(activityId)])
  if (signUp?.activityId !== activityId) throw refuse('sign_up_not_found')
  const event = events.find(({ sessionId, state }) => sessionId === signUp.sessionId && state === 'published')
  const entries = event ? withWholeNames(activityId, event).entries.filter((entry) => entry.signUpId === signUpId) : []
  return { isPublished: event !== undefined, ...(event && entries.length > 0 && { result: { ...event, entries } }) }
}
