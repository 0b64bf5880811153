import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { api, type Refused } from '../../../api'
import { patiently } from '../../../queries/patiently'
import type { Report } from './report-of'

/** What arrived before, and was withdrawn since, is no report any more: whoever sends it means another one. */
export async function sendReport(report: Report, onWait: () => void) {
  const answer = await patiently(() => api(hazards).report(report), onWait)
  return answer.ok && answer.value.state === 'withdrawn' ? arrivedBefore(answer.value) : answer
}

const arrivedBefore = ({ id: hazardId }: HazardFile): Refused => ({
  ok: false,
  code: 'request_id_reused',
  details: { hazardId },
})
