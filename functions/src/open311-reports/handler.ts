import { open311Reports } from '@mulin/shared/open311/reports'
import { open311Handler } from '../platform/open311/handler.ts'
import { serve } from '../platform/serve.ts'
import { reportRequest } from './report-request.ts'

export const handler = open311Handler(
  serve(
    open311Reports,
    { report: reportRequest('json'), json: reportRequest('json'), xml: reportRequest('xml') },
    async () => [],
  ),
)
