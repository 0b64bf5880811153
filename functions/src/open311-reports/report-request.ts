import type { InputOf } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { open311Reports } from '@mulin/shared/open311/reports'
import { Refusal } from '@mulin/shared/refusals'
import * as z from 'zod'
import { newId } from '../platform/ids.ts'
import { gcj02Of } from '../platform/wgs84.ts'
import { ownerOfKey } from '../tables/api-keys.ts'
import { reportOnce } from '../tables/hazard-reports.ts'
import { fileIn, type Format, type InBoth } from '../platform/open311/formats.ts'
import { estateOf, jurisdictionOf } from '../tables/jurisdictions.ts'

type Given = InputOf<typeof open311Reports.json>

/** A report like any other, by the person that the key belongs to. Photos of other systems are not fetched. */
export const reportRequest =
  (format: Format): InBoth<typeof open311Reports.json> =>
  async ({ input: given, now, refuse }) => {
    const [personId, jurisdiction] = await Promise.all([
      ownerOfKey(given.api_key),
      jurisdictionOf(given.jurisdiction_id),
    ])
    if (personId === undefined) throw refuse('api_key_invalid')
    if (!jurisdiction) throw refuse('area_not_found')
    const input = reportOf(given)
    if (!estateOf(jurisdiction, input.estateId)) throw refuse('estate_not_found')
    const { hazard } = await reportOnce({ input, personId, now, refuse: (code) => new Refusal(code) })
    return fileIn(format, 'service_requests', [{ service_request_id: hazard.number }])
  }

function reportOf(given: Given): InputOf<typeof hazards.report> {
  const { estate = given.address_id, place = given.address_string, spot, ...answers } = attributesOf(given)
  const { lat: latitude, long: longitude, description, request_id: requestId = newId('haz') } = given
  const report = hazards.report.input.safeParse({
    requestId,
    categoryId: given.service_code,
    estateId: estate,
    place,
    spot,
    description,
    location: latitude === undefined || longitude === undefined ? undefined : gcj02Of({ latitude, longitude }),
    answers: Object.entries(answers).map(([questionId, answer]) => ({ questionId, answer })),
    photoIds: [],
  })
  if (report.success) return report.data
  throw new Refusal('invalid_input', z.prettifyError(report.error))
}

/** `attribute[estate]=taiyu-e1` under `estate`. */
function attributesOf(given: Given): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const code = /^attribute\[([^\]]+)\]$/.exec(name)?.[1]
      return code === undefined ? [] : [[code, String(value)]]
    }),
  )
}
