import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import { isSameTurnout, type Turnout } from '@mulin/shared/check-ins/turnout'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import type { UseCase } from '../platform/serve.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import { mark } from './mark.ts'
import { headCountAfter, turnoutOrRefused } from './turnout-said.ts'

/** Said again as it is, it changes nothing: an answer was lost. */
export const sayTurnout: UseCase<typeof checkIns.turnout> = ({ input, actor, now, refuse }) =>
  mark(
    () => signUpToDecide(input.signUpId, actor),
    (signUp) => {
      const { state, turnout: known } = signUp
      if (state !== 'attended') throw refuse('not_checked_in')
      if (forgetAtOf(signUp) <= now) throw refuse('check_in_closed')
      const said = turnoutOrRefused(signUp, { missing: input.missing, at: now })
      const turnout = isAlreadySaid(known, said) ? known : said
      if (known && turnout !== known && known.at !== input.known) throw refuse('sign_up_changed')
      const headCount = headCountAfter(actor, signUp, turnout)
      return { state, at: now, by: 'organiser', presence: { ...signUp, turnout }, headCount }
    },
  )

const isAlreadySaid = (known: Turnout | undefined, said: Turnout | undefined) =>
  known !== undefined && said !== undefined && isSameTurnout(known, said)
