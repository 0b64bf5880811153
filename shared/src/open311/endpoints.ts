import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Instant } from '../times.ts'
import { Json, jurisdiction, Xml } from './formats.ts'

// GeoReport v2 of Open311. Each answer comes as JSON and as XML, by the ending of its address; without one `Accept` says
// which, and JSON is what nobody asks for. API Gateway takes a variable for a whole part of a path only, so where an id
// stands before the ending both are the `file`.

// What no number or code is longer than; DynamoDB takes keys up to 2 KB.
const longest = 60

const File = z.string().regex(/^[^.]{1,60}(\.\w{1,10})?$/)

const listed = (most: number) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().min(1).max(longest)).max(most))

export const requestsAtMost = 1000

const discovery = {
  method: 'GET',
  access: 'anyone',
  summary: 'Open311: where this API is and what it speaks',
  input: z.object({}),
  refusals: [],
} as const

const services = {
  method: 'GET',
  access: 'anyone',
  summary: 'Open311: what can be reported',
  input: z.object(jurisdiction),
  refusals: ['area_not_found'],
} as const

const requests = {
  method: 'GET',
  access: 'anyone',
  summary:
    'Open311: hazards that were reported in a span of at most 90 days, or those of the given numbers; the newest 1000',
  input: z.object({
    ...jurisdiction,
    service_request_id: listed(100).optional(),
    service_code: listed(50).optional(),
    status: listed(2)
      .pipe(z.array(z.enum(['open', 'closed'])))
      .optional(),
    start_date: Instant.optional(),
    end_date: Instant.optional(),
  }),
  refusals: ['area_not_found', 'span_too_long'],
} as const

export const open311 = {
  discovery: endpoint({ ...discovery, path: '/open311/v2/discovery', output: Json }),
  discoveryJson: endpoint({ ...discovery, path: '/open311/v2/discovery.json', output: Json }),
  discoveryXml: endpoint({ ...discovery, path: '/open311/v2/discovery.xml', output: Xml }),
  services: endpoint({ ...services, path: '/open311/v2/services', output: Json }),
  servicesJson: endpoint({ ...services, path: '/open311/v2/services.json', output: Json }),
  servicesXml: endpoint({ ...services, path: '/open311/v2/services.xml', output: Xml }),
  service: endpoint({
    method: 'GET',
    path: '/open311/v2/services/{file}',
    access: 'anyone',
    summary: 'Open311: what a category asks, `ebike.json`, `ebike.xml` or `ebike`',
    input: z.object({ ...jurisdiction, file: File }),
    output: Json,
    refusals: ['area_not_found', 'category_not_found'],
  }),
  requests: endpoint({ ...requests, path: '/open311/v2/requests', output: Json }),
  requestsJson: endpoint({ ...requests, path: '/open311/v2/requests.json', output: Json }),
  requestsXml: endpoint({ ...requests, path: '/open311/v2/requests.xml', output: Xml }),
  request: endpoint({
    method: 'GET',
    path: '/open311/v2/requests/{file}',
    access: 'anyone',
    summary: 'Open311: one hazard by its number, `YH20261126-123456` with `.json`, `.xml` or neither',
    input: z.object({ ...jurisdiction, file: File }),
    output: Json,
    refusals: ['area_not_found', 'hazard_not_found'],
  }),
  token: endpoint({
    method: 'GET',
    path: '/open311/v2/tokens/{file}',
    access: 'anyone',
    summary: 'Open311: the number of a hazard by its id; a report answers with the number at once',
    input: z.object({ ...jurisdiction, file: File }),
    output: Json,
    refusals: ['area_not_found', 'hazard_not_found'],
  }),
  nothing: endpoint({
    method: 'GET',
    path: '/open311/v2/{file}',
    access: 'anyone',
    summary: 'Open311: any other address or ending, refused as the standard has errors',
    input: z.object({ file: z.string() }),
    output: Json,
    refusals: [],
  }),
}
