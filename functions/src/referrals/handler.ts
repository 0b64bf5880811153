import { referrals } from '@mulin/shared/referrals'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { listReferrals } from './list-referrals.ts'
import { openReferral } from './open-referral.ts'
import { preparePhoto } from './prepare-photo.ts'
import { referHazard } from './refer-hazard.ts'
import { askThroughLink, requestExtensionThroughLink } from './ask-through-link.ts'
import { fixReferred, sendBackReferred } from './answer-referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

export const handler = serve(
  referrals,
  {
    refer: referHazard,
    ofHazard: listReferrals,
    withdraw: withdrawReferral,
    open: openReferral,
    preparePhoto,
    fix: fixReferred,
    sendBack: sendBackReferred,
    ask: askThroughLink,
    requestExtension: requestExtensionThroughLink,
  },
  dutiesOf,
)
