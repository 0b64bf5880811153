import { open311Reports } from '@mulin/shared/open311/reports'
import { withOpen311Errors } from '../platform/open311/errors.ts'
import { serve } from '../platform/serve.ts'
import { reportRequest } from './report-request.ts'

export const handler = withOpen311Errors(
  serve(open311Reports, { json: reportRequest('json'), xml: reportRequest('xml') }, async () => []),
)
