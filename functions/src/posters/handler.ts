import { posters } from '@mulin/shared/posters'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { activityPoster } from './activity-poster.ts'
import { hoursCertificate } from './hours-certificate.ts'
import { myResultCertificate } from './my-result-certificate.ts'
import { resultCertificate } from './result-certificate.ts'

export const handler = serve(
  posters,
  {
    ofActivity: activityPoster,
    ofResult: resultCertificate,
    ofMyResult: myResultCertificate,
    ofHours: hoursCertificate,
  },
  dutiesOf,
)
