import { open311 } from '@mulin/shared/open311/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { discover } from './discover.ts'
import { open311Handler } from '../platform/open311/handler.ts'
import { listRequests } from './list-requests.ts'
import { listServices, oneService } from './list-services.ts'
import { nothing } from './nothing.ts'
import { oneRequest, oneToken } from './one-request.ts'

export const handler = open311Handler(
  serve(
    open311,
    {
      discovery: discover('json'),
      discoveryJson: discover('json'),
      discoveryXml: discover('xml'),
      services: listServices('json'),
      servicesJson: listServices('json'),
      servicesXml: listServices('xml'),
      service: oneService,
      requests: listRequests('json'),
      requestsJson: listRequests('json'),
      requestsXml: listRequests('xml'),
      request: oneRequest,
      token: oneToken,
      nothing,
    },
    dutiesOf,
  ),
)
