import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { outcomeOf } from '@mulin/shared/check-ins/presence'
import type { Actor } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { type PresenceStep, stillOpen } from '../tables/check-ins.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import type { StoredSignUp } from '../tables/sign-ups.ts'
import { mark } from './mark.ts'
import { headCountAfter, turnoutOrRefused } from './turnout-said.ts'

interface Tick {
  input: { signUpId: string; missing?: string[] | undefined }
  actor: Actor
  now: string
}

/** Staff tick a name. What was ticked already is refused: there is no phone that has to be told that it counts. */
export const ticked =
  (kind: CheckInKind) =>
  ({ input, actor, now }: Tick) =>
    mark(
      () => signUpToDecide(input.signUpId, actor),
      (signUp) => stepOf(signUp, kind, { missing: input.missing, actor, now }),
    )

type Ticked = Pick<Tick, 'actor' | 'now'> & { missing: string[] | undefined }

function stepOf(signUp: StoredSignUp, kind: CheckInKind, { missing, actor, now }: Ticked): PresenceStep {
  const turnout = turnoutOrRefused(signUp, { missing, at: now })
  const outcome = outcomeOf(signUp, { kind, at: now, by: 'organiser', isTick: true, turnout })
  if ('refused' in outcome) throw new Refusal(outcome.refused, undefined, { state: signUp.state })
  const { conflict, presence } = outcome
  if (conflict !== undefined && conflict !== 'was_absent')
    throw new Refusal(conflict, undefined, { state: signUp.state })
  const headCount = headCountAfter(actor, signUp, presence.turnout)
  return { state: 'attended', at: now, by: 'organiser', presence, conflicts: stillOpen(signUp, presence), headCount }
}
