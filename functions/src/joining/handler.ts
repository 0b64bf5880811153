import { joining } from '@mulin/shared/hazards/joining'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { joinHazard } from './join-hazard.ts'
import { leaveHazard } from './leave-hazard.ts'
import { saidByOthers } from './said-by-others.ts'
import { similarHazards } from './similar-hazards.ts'

export const handler = serve(
  joining,
  { similar: similarHazards, join: joinHazard, leave: leaveHazard, others: saidByOthers },
  dutiesOf,
)
