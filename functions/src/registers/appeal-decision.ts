import { answerWorkdays } from '@mulin/shared/absences/absence'
import { Refusal } from '@mulin/shared/refusals'
import { appealableUntil, isAppealable } from '@mulin/shared/sign-ups/appeals'
import type { registers } from '@mulin/shared/sign-ups/registers'
import type { UseCase } from '../platform/serve.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import { addSignUpAppeal, appealFrom } from '../tables/sign-up-appeals.ts'
import { signUpOf, type StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

// Each time something else was written to the same sign-up.
const attemptsAtMost = 5

type Appeal = UseCase<typeof registers.appeal>

/** The same words sent again are the same appeal. */
export const appealDecision: Appeal = async ({ input, personId, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpOf(personId, input.signUpId)
    if (!signUp) throw refuse('sign_up_not_found')
    const earlier = appealFrom(signUp)
    if (earlier?.words === input.words) return earlier
    const refusal = whyNot(signUp, { now, refuse })
    if (refusal) throw refusal

    const appeal = { at: now, words: input.words }
    if (!(await transact([addSignUpAppeal(signUp, appeal, workdaysAfter(now, answerWorkdays).dueAt)]))) return appeal
  }
  throw new Refusal('busy')
}

function whyNot(signUp: StoredSignUp, { now, refuse }: Pick<Parameters<Appeal>[0], 'now' | 'refuse'>) {
  if (signUp.appeal) return refuse('appealed_already')
  if (!isAppealable(signUp)) return refuse('sign_up_moved_on', { state: signUp.state })
  const until = appealableUntil(signUp)
  return until <= now ? refuse('appeal_closed', { until }) : undefined
}
