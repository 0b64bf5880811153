import { titleIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import type { registers } from '@mulin/shared/sign-ups/registers'
import { changeToTell } from '@mulin/shared/sign-ups/unseen-change'
import type { UseCase } from '../platform/serve.ts'
import { managedSignUp } from '../tables/managed-sign-ups.ts'
import { signUpRowFrom } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { noteTold } from '../tables/unseen-changes.ts'

// Each time something else happened to the same sign-up.
const attemptsAtMost = 10

/** Once: whoever is told by two of staff, or looks in the same moment, was told. Of a later change nobody was. */
export const tellOfChange: UseCase<typeof registers.tell> = async ({ input, actor, now, refuse }) => {
  const { signUpId, since } = input
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await managedSignUp(signUpId, actor)
    if (!signUp) throw refuse('sign_up_not_found')
    const { state, unseenChange, version } = signUp
    if (!unseenChange) return signUpRowFrom(signUp)
    if (!changeToTell(signUp, now)) throw refuse('sign_up_moved_on', { state })
    if (unseenChange.since !== since) throw refuse('changed_again', { ...unseenChange })

    const telling = { at: now, title: titleIn(actor, signUp.areaPath), personId: actor.personId }
    if (await transact([noteTold(signUp, since, telling)])) continue
    return signUpRowFrom({ ...signUp, told: [...(signUp.told ?? []), telling], version: version + 1 })
  }
  throw new Refusal('busy')
}
