import { outcomesOf } from '@mulin/shared/allocation/steps'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { refuseIfOff } from '../tables/called-off.ts'
import { lineOf } from '../tables/leaving.ts'
import { stillOpen } from '../tables/seats.ts'
import { signUpFrom, signUpOf, type StoredSignUp } from '../tables/sign-ups.ts'
import { moved, moveSignUp } from '../tables/sign-up-steps.ts'
import { transact } from '../tables/transact.ts'
import { changeWaitingList, waitingListsOf } from '../tables/waiting-lists.ts'

const attemptsAtMost = 20

/** The seats are taken already; from now on they are not held but had. */
export const acceptOffer: UseCase<typeof signUps.accept> = async ({ input, personId, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpOf(personId, input.signUpId)
    if (!signUp) throw refuse('sign_up_not_found')
    const { state, offeredUntil = '' } = signUp
    if (!outcomesOf(state, 'accept', 'self')) throw refuse('sign_up_moved_on', { state })
    if (offeredUntil <= now) throw refuse('offer_expired', { offeredUntil })

    const [list] = await waitingListsOf([signUp])
    const { waiting, offers } = list!
    const step = { state: 'confirmed' as const, at: now, by: 'self' as const }
    const rest = { waiting, offers: offers.filter(({ id }) => id !== signUp.id) }
    const writes = [...moveSignUp(signUp, 'offered', step), ...changeWaitingList(list!, rest)]
    const lost = await transact([...writes, stillOpen(signUp.activityId, { ...signUp, ...signUp.seats[0]! })])
    if (!lost) return signUpFrom(moved(signUp, step))
    if (lost.write === writes.length) await refuseOff(signUp)
  }
  throw new Refusal('busy')
}

/** The seats are there no more, and nobody was told yet. */
async function refuseOff(signUp: StoredSignUp) {
  const line = await lineOf(signUp)
  if (line) refuseIfOff(line.activity, line.session)
}
