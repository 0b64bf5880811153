import { activities } from '@mulin/shared/activities/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { api } from '../../api'
import { useAnswer } from '../../queries/use-answer'
import { type Standing, standingOf } from './my-order'
import { stageTexts } from './stage-texts'
import { type Stage, stageOf } from './stages'

interface Stood extends Standing {
  stage: Stage
  /** What the stage means. */
  what: string
}

/** What holds for a sign-up now; as it was when signing up, until the activity answers. */
export function useStanding(signUp: SignUp): Stood {
  const { activityId } = signUp
  const { value } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const standing = standingOf(signUp, value)
  const stage = stageOf(signUp, standing.off)
  const what = stageTexts[stage].what({ reason: standing.cancelReason, ...signUp }, standing.isOneOf)
  return { ...standing, stage, what }
}
