import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import * as z from 'zod'
import { api, type Refused } from '../../../api'
import { patiently } from '../../../queries/patiently'
import type { Report } from './report-of'

/** What arrived before, and was withdrawn since, is no report any more: whoever sends it means another one. */
export async function sendReport(report: Report, onWait: () => void) {
  const first = await patiently(() => api(hazards).report(report), onWait)
  const answer = asksOtherwise(first) ? await patiently(() => api(hazards).report(inWords(report)), onWait) : first
  return answer.ok && answer.value.state === 'withdrawn' ? arrivedBefore(answer.value) : answer
}

/** The form was opened before the office changed what is asked, and nothing on it could be put right. */
const asksOtherwise = (answer: { ok: true } | Refused) => {
  const fields = answer.ok ? undefined : z.array(z.string()).min(1).safeParse(answer.details?.['fields']).data
  return fields?.every((field) => field.startsWith('answers.')) ?? false
}

/** The same, with the answers among its words. */
const inWords = ({ answers = [], ...report }: Report): Report => ({
  ...report,
  description: [report.description, ...answers.map(({ answer }) => answer)].filter(Boolean).join('；').slice(0, 500),
})

const arrivedBefore = ({ id: hazardId }: HazardFile): Refused => ({
  ok: false,
  code: 'request_id_reused',
  details: { hazardId },
})
