import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { openShiftToOthers } from './open-hand-over.ts'
import { readHandOver } from './read-hand-over.ts'
import { takeShiftOver } from './take-hand-over.ts'
import { keepShift } from './withdraw-hand-over.ts'

export const handler = serve(
  handOvers,
  { open: openShiftToOthers, one: readHandOver, take: takeShiftOver, withdraw: keepShift },
  dutiesOf,
)
