import { covers } from '@mulin/shared/areas'
import type { InputOf } from '@mulin/shared/endpoint'
import type { LedgerEntry } from '@mulin/shared/ledger/entry'
import type { Span } from '@mulin/shared/ledger/period'
import { type open311, requestsAtMost } from '@mulin/shared/open311/endpoints'
import { later } from '../platform/clock.ts'
import { ledgerEntriesBy, ledgerEntriesIn } from '../tables/ledger.ts'
import { fileIn, type Format, type InBoth } from '../platform/open311/formats.ts'
import { jurisdictionOf } from '../tables/jurisdictions.ts'
import { serviceRequestOf, statusOf } from './service-request.ts'

type Asked = InputOf<typeof open311.requestsJson>

const day = 24 * 60
const daysAtMost = 90

/** Numbers override everything else, as the specification says. */
export const listRequests =
  (format: Format): InBoth<typeof open311.requestsJson> =>
  async ({ input, now, refuse }) => {
    const span = spanOf(input, now)
    if (!span) throw refuse('span_too_long')
    const known = jurisdictionOf(input.jurisdiction_id)
    const areaPath = input.jurisdiction_id ?? (await known)?.path
    const [jurisdiction, entries] = await Promise.all([
      known,
      input.service_request_id ? ledgerEntriesBy(input.service_request_id) : entriesIn(span, areaPath, input),
    ])
    if (!jurisdiction) throw refuse('area_not_found')
    const here = entries.filter(({ areaPath }) => covers(jurisdiction.path, areaPath))
    const newest = here.toSorted((one, other) => (one.reportedAt < other.reportedAt ? 1 : -1))
    const requests = newest.slice(0, requestsAtMost).map((entry) => serviceRequestOf(entry, jurisdiction))
    return fileIn(format, 'service_requests', requests)
  }

/** The last 90 days, or 90 days from what is given on. Undefined for more, and for less than nothing. */
function spanOf({ start_date, end_date }: Asked, now: string): Span | undefined {
  const until = end_date ?? (start_date ? earlier(later(start_date, daysAtMost * day), now) : now)
  const from = start_date ?? later(until, -daysAtMost * day)
  return from <= until && until <= later(from, daysAtMost * day) ? [from, until] : undefined
}

const earlier = (one: string, other: string) => (one < other ? one : other)

async function entriesIn(span: Span, areaPath: string | undefined, asked: Asked): Promise<LedgerEntry[]> {
  if (areaPath === undefined) return []
  const wanted = { areaPath, where: { categoryId: asked.service_code } }
  const entries = await ledgerEntriesIn(wanted, partsOf(span))
  return entries.filter((entry) => !asked.status || asked.status.includes(statusOf(entry)))
}

/** In three parts, which are read at the same time; what was reported at the last instant is in the last one. */
function partsOf([from, until]: Span): Span[] {
  const third = (Date.parse(until) - Date.parse(from)) / 3
  const at = (part: number) => new Date(Date.parse(from) + part * third).toISOString()
  return [
    [from, at(1)],
    [at(1), at(2)],
    [at(2), `${until}~`],
  ]
}
