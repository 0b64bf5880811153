import { type feedback, strayTags, whyNotRatable } from '@mulin/shared/feedback'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { addFeedback, RatedOnce } from '../tables/feedback.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

export const rateActivity: UseCase<typeof feedback.rate> = async ({ input, personId, now, refuse }) => {
  const { signUpId, requestId, level, tags, words } = input
  if (strayTags(level, tags).length > 0)
    throw new Refusal('invalid_input', 'These tags do not go with the level', { fields: ['tags'] })

  const signUp = await signUpOf(personId, signUpId)
  if (!signUp) throw refuse('sign_up_not_found')
  const reason = whyNotRatable(signUp, now)
  if (reason) throw refuse(reason)

  const once = { ratedAt: now, ratedWith: requestId }
  const lost = await transact(addFeedback(signUp, { level, tags: [...new Set(tags)], words }, once))
  if (!lost) return { signUpId, ratedAt: now }

  const { ratedAt, ratedWith } = RatedOnce.parse(lost.item)
  if (ratedWith !== requestId) throw refuse('activity_already_rated')
  return { signUpId, ratedAt }
}
