import { handling } from '@mulin/shared/hazards/handling'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { acceptHazard } from './accept-hazard.ts'
import { askReporter } from './ask-reporter.ts'
import { checkHazard } from './check-hazard.ts'
import { closeHazard } from './close-hazard.ts'
import { correctHazard } from './correct-hazard.ts'
import { declineHazard } from './decline-hazard.ts'
import { dispatchHazard } from './dispatch-hazard.ts'
import { extendDeadline, refuseExtension, requestExtension } from './extensions.ts'
import { findNumber } from './find-number.ts'
import { fixHazard } from './fix-hazard.ts'
import { handUpHazard } from './hand-up-hazard.ts'
import { hidePhoto, showPhoto } from './hide-photo.ts'
import { listHandlers } from './list-handlers.ts'
import { listHazards } from './list-hazards.ts'
import { mergeHazard } from './merge-hazard.ts'
import { rerouteHazard } from './reroute-hazard.ts'
import { revealReporter } from './reveal-reporter.ts'
import { reworkHazard } from './rework-hazard.ts'
import { sendBackHazard } from './send-back-hazard.ts'
import { splitHazard } from './split-hazard.ts'
import { takeOnHazard } from './take-on-hazard.ts'

export const handler = serve(
  handling,
  {
    list: listHazards,
    numbered: findNumber,
    handlers: listHandlers,
    accept: acceptHazard,
    decline: declineHazard,
    dispatch: dispatchHazard,
    takeOn: takeOnHazard,
    handUp: handUpHazard,
    reroute: rerouteHazard,
    correct: correctHazard,
    ask: askReporter,
    requestExtension,
    extend: extendDeadline,
    refuseExtension,
    split: splitHazard,
    merge: mergeHazard,
    sendBack: sendBackHazard,
    fix: fixHazard,
    rework: reworkHazard,
    check: checkHazard,
    close: closeHazard,
    revealReporter,
    hidePhoto,
    showPhoto,
  },
  dutiesOf,
)
