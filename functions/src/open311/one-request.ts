import type { open311 } from '@mulin/shared/open311/endpoints'
import { covers } from '@mulin/shared/areas'
import type { UseCase } from '../platform/serve.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { ledgerEntryOf } from '../tables/ledger.ts'
import { fileIn, type Format, partsOf } from '../platform/open311/formats.ts'
import { jurisdictionOf } from '../tables/jurisdictions.ts'
import { serviceRequestOf } from './service-request.ts'

export const oneRequest: UseCase<typeof open311.request> = async ({ input, refuse }) => {
  const { name, format } = partsOf(input.file)
  const [jurisdiction, entry] = await Promise.all([jurisdictionOf(input.jurisdiction_id), ledgerEntryOf(name)])
  if (!jurisdiction) throw refuse('area_not_found')
  if (!entry || !covers(jurisdiction.path, entry.areaPath)) throw refuse('hazard_not_found')
  return oneIn(format, serviceRequestOf(entry, jurisdiction))
}

export const oneToken: UseCase<typeof open311.token> = async ({ input, refuse }) => {
  const { name: token, format } = partsOf(input.file)
  const [jurisdiction, hazard] = await Promise.all([jurisdictionOf(input.jurisdiction_id), storedHazardOf(token)])
  if (!jurisdiction) throw refuse('area_not_found')
  if (!hazard || !covers(jurisdiction.path, hazard.areaPath)) throw refuse('hazard_not_found')
  return oneIn(format, { service_request_id: hazard.number, token })
}

/** Alone in JSON; in XML in a list of one, as the specification has it. */
const oneIn = (format: Format, request: object) =>
  fileIn(format, 'service_requests', format === 'xml' ? [request] : request)
