import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { RequestId, Slug } from '../ids.ts'
import { Json, jurisdiction, Xml } from './formats.ts'

const report = {
  method: 'POST',
  access: 'anyone',
  form: true,
  summary:
    'Open311: report a hazard with an API key, as the owner of the key. Its estate is `attribute[estate]` or `address_id`, else the one that `address_string` names, else the nearest to `lat` and `long`; the place is `attribute[place]` or `address_string`. `media_url` is not fetched, and whose phone or address it is not kept: a `service_notice` says so',
  // Whatever else a category asks comes as `attribute[…]`.
  input: z.looseObject({
    ...jurisdiction,
    api_key: z.string().max(200).default(''),
    service_code: Slug,
    lat: z.coerce.number().min(-90).max(90).optional(),
    long: z.coerce.number().min(-180).max(180).optional(),
    address_id: Slug.optional(),
    address_string: z.string().trim().max(80).optional(),
    description: z.string().trim().max(500).optional(),
    /** Not fetched; who posts it is told. */
    media_url: z.string().max(2000).optional(),
    /** Ours: the same one again is the same report. */
    request_id: RequestId.optional(),
  }),
  refusals: [
    'api_key_invalid',
    'area_not_found',
    'category_not_found',
    'category_retired',
    'estate_not_found',
    'location_far_off',
    'request_id_reused',
  ],
} as const

/** A function of its own: what reports needs most of what a function may weigh. */
export const open311Reports = {
  report: endpoint({ ...report, path: '/open311/v2/requests', output: Json }),
  json: endpoint({ ...report, path: '/open311/v2/requests.json', output: Json }),
  xml: endpoint({ ...report, path: '/open311/v2/requests.xml', output: Xml }),
}
