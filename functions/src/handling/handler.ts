import { handling } from '@mulin/shared/hazards/handling'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { acceptHazard } from './accept-hazard.ts'
import { checkHazard } from './check-hazard.ts'
import { closeHazard } from './close-hazard.ts'
import { declineHazard } from './decline-hazard.ts'
import { dispatchHazard } from './dispatch-hazard.ts'
import { fixHazard } from './fix-hazard.ts'
import { listHandlers } from './list-handlers.ts'
import { listHazards } from './list-hazards.ts'
import { revealReporter } from './reveal-reporter.ts'
import { reworkHazard } from './rework-hazard.ts'
import { sendBackHazard } from './send-back-hazard.ts'

export const handler = serve(
  handling,
  {
    list: listHazards,
    handlers: listHandlers,
    accept: acceptHazard,
    decline: declineHazard,
    dispatch: dispatchHazard,
    sendBack: sendBackHazard,
    fix: fixHazard,
    rework: reworkHazard,
    check: checkHazard,
    close: closeHazard,
    revealReporter,
  },
  dutiesOf,
)
