import { contentTypes } from '@mulin/shared/open311/formats'
import { type RefusalCode, refusalStatus } from '@mulin/shared/refusals'
import * as z from 'zod'
import type { Handler } from '../serve.ts'
import { contentIn } from './formats.ts'

const descriptions: Partial<Record<RefusalCode, string>> = {
  area_not_found: 'jurisdiction_id was not found',
  category_not_found: 'service_code was not found',
  hazard_not_found: 'service_request_id was not found',
  estate_not_found: 'attribute[estate] or address_id is no estate of this jurisdiction',
  api_key_invalid: 'api_key is missing or not valid',
  span_too_long: 'start_date and end_date span more than 90 days, or none',
  request_id_reused: 'request_id was used for another report',
}

const Refused = z.object({ code: z.string(), message: z.string() })
const isRefusal = (code: string): code is RefusalCode => code in refusalStatus

/** Errors as GeoReport v2 has them: a list of codes, which are the status, with a description each. */
export const withOpen311Errors =
  (handler: Handler): Handler =>
  async (event) => {
    const answer = await handler(event)
    const { statusCode = 200, body = '' } = answer
    if (statusCode < 400) return answer
    const isXml = (event.pathParameters?.['file'] ?? event.routeKey).endsWith('.xml')
    const format = isXml ? 'xml' : 'json'
    const content = contentIn(format, 'errors', [{ code: statusCode, description: descriptionIn(body) }])
    return { ...answer, headers: { ...answer.headers, 'content-type': contentTypes[format] }, body: content }
  }

function descriptionIn(body: string): string {
  const { code, message } = Refused.parse(JSON.parse(body))
  return (isRefusal(code) && descriptions[code]) || message
}
