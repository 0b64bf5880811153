import { activities } from '@mulin/shared/activities/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { api } from '../../api'
import { useNow } from '../../platform/use-now'
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
export function useStanding(read: SignUp): Stood {
  const { activityId, offeredUntil } = read
  const signUp = asItIs(read, useNow(offeredUntil === undefined ? [] : [offeredUntil]))
  const { value } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const standing = standingOf(signUp, value)
  const stage = stageOf(signUp, standing.off)
  const what = stageTexts[stage].what({ reason: standing.cancelReason, ...signUp }, standing.isOneOf)
  return { ...standing, stage, what }
}

/** Nobody can take seats any longer than they were held, also before the office's clock has let them go. */
function asItIs(signUp: SignUp, now: string): SignUp {
  const { state, offeredUntil } = signUp
  if (state !== 'offered' || offeredUntil === undefined || now < offeredUntil) return signUp
  return { ...signUp, state: 'expired', stateAt: offeredUntil }
}
