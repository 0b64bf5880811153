import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { openShiftToOthers } from './open-hand-over.ts'
import { readHandOver } from './read-hand-over.ts'
import { acceptSwap } from './accept-swap.ts'
import { proposeSwap } from './propose-swap.ts'
import { takeShiftOver } from './take-hand-over.ts'
import { declineProposal, keepShift, takeProposalBack } from './step-back.ts'

export const handler = serve(
  handOvers,
  {
    open: openShiftToOthers,
    one: readHandOver,
    take: takeShiftOver,
    propose: proposeSwap,
    accept: acceptSwap,
    decline: declineProposal,
    takeBack: takeProposalBack,
    withdraw: keepShift,
  },
  dutiesOf,
)
