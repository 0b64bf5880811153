import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { api } from '../../api'
import { useAnswer } from '../../queries/use-answer'
import { type Standing, standingOf } from './my-order'

/** What holds for a sign-up now; as it was when signing up, until the activity answers. */
export function useStanding(signUp: SignUp): Standing {
  const { activityId } = signUp
  const { value } = useAnswer(['activity', activityId], () => api.activities.one({ activityId }))
  return standingOf(signUp, value)
}
