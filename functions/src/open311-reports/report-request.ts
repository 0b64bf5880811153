import type { InputOf } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { open311Reports } from '@mulin/shared/open311/reports'
import { Refusal, type RefusalCode } from '@mulin/shared/refusals'
import * as z from 'zod'
import { newId } from '../platform/ids.ts'
import { gcj02Of } from '../platform/wgs84.ts'
import { ownerOfKey } from '../tables/api-keys.ts'
import { reportOnce } from '../tables/hazard-reports.ts'
import { fileIn, type Format, type InBoth } from '../platform/open311/formats.ts'
import { type Jurisdiction, jurisdictionOf } from '../tables/jurisdictions.ts'
import { whereOf } from './where.ts'

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
    const input = reportOf(given, jurisdiction)
    const report = {
      input,
      personId,
      now,
      refuse: (code: RefusalCode) => new Refusal(code),
      knowsQuestions: true as const,
    }
    const { hazard } = await reportOnce(report).catch(saidOf(input))
    const notices = noticesOf(given)
    const notice = notices.length > 0 ? { service_notice: notices.join('；') } : {}
    return fileIn(format, 'service_requests', [{ service_request_id: hazard.number, ...notice }])
  }

/** An answer that does not fit, by the name of its attribute. */
const saidOf =
  ({ answers = [] }: InputOf<typeof hazards.report>) =>
  (error: unknown): never => {
    const fields = error instanceof Refusal ? z.array(z.string()).safeParse(error.details?.['fields']).data : undefined
    const names = fields?.flatMap((field) => answers[Number(field.split('.')[1])]?.questionId ?? [])
    if (!names?.length) throw error
    throw new Refusal(
      'invalid_input',
      names.map((name) => `attribute[${name}]: not one of what is asked for`).join('; '),
    )
  }

// What the standard has of whoever reports; here that is the owner of the key.
const contacts = ['first_name', 'last_name', 'phone', 'email', 'account_id', 'device_id']

/** What of it was not used, and why. */
function noticesOf(given: Given): string[] {
  const unused = contacts.filter((name) => given[name])
  return [
    ...(given.media_url ? ['media_url 没有取用：这里只收本系统上传的照片，请在说明里写清楚'] : []),
    ...(unused.length > 0 ? [`${unused.join('、')} 没有保存：进展只告诉 api_key 的持有人`] : []),
  ]
}

function reportOf(given: Given, jurisdiction: Jurisdiction): InputOf<typeof hazards.report> {
  const { estate = given.address_id, place, spot, ...answers } = attributesOf(given)
  const { lat: latitude, long: longitude, description, request_id: requestId = newId('haz') } = given
  const location = latitude === undefined || longitude === undefined ? undefined : gcj02Of({ latitude, longitude })
  const report = hazards.report.input.safeParse({
    requestId,
    categoryId: given.service_code,
    ...whereOf({ estate, place, address: given.address_string, location }, jurisdiction),
    spot,
    description,
    location,
    answers: Object.entries(answers).map(([questionId, answer]) => ({ questionId, answer })),
    photoIds: [],
  })
  if (report.success) return report.data
  throw new Refusal('invalid_input', report.error.issues.map(inTheirTerms(answers)).join('; '))
}

/** Whoever posts it knows the names of the standard only. */
const theirs: Readonly<Record<string, string>> = {
  requestId: 'request_id',
  categoryId: 'service_code',
  estateId: 'attribute[estate] or address_id',
  place: 'attribute[place] or address_string',
  spot: 'attribute[spot]',
  location: 'lat and long',
}

const inTheirTerms =
  (answers: object) =>
  ({ path: [field = '', place], message }: z.core.$ZodIssue) => {
    const question = field === 'answers' ? Object.keys(answers)[Number(place)] : undefined
    const name = question === undefined ? (theirs[String(field)] ?? String(field)) : `attribute[${question}]`
    return `${name}: ${message}`
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
