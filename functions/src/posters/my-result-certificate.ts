import type { posters } from '@mulin/shared/posters'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'
import { allAreas } from '../tables/areas.ts'
import { withWholeNames } from '../tables/result-names.ts'
import { type KnownEvent, resultsOf } from '../tables/results.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { certificateFile, certifiedIn, publishedIn } from './result-certificate.ts'

/** For the party itself, because it has the whole name. Without a version: nothing between may keep it. */
export const myResultCertificate: UseCase<typeof posters.ofMyResult> = async ({ input, personId, refuse }) => {
  const { activityId, signUpId, entry: entryId } = input
  const [signUp, found, { events }, areas] = await Promise.all([
    signUpOf(personId, signUpId),
    activityOf(activityId),
    resultsOf(activityId),
    allAreas(),
  ])
  if (signUp?.activityId !== activityId) throw refuse('sign_up_not_found')
  if (!found) throw refuse('activity_not_found')
  const event = namedIn(events, signUp)
  const certified = event && certifiedIn({ activity: found.activity, areas, event }, entryId)
  if (!event || certified?.entry.signUpId !== signUpId) throw refuse('results_not_found')

  const kept = `${signUpId}-${found.activity.version}-${event.version}-${entryId}`
  return certificateFile(activityId, certified, kept)
}

function namedIn(events: readonly KnownEvent[], { activityId, sessionId }: { activityId: string; sessionId: string }) {
  const published = publishedIn(events, sessionId)
  return published && withWholeNames(activityId, published)
}
