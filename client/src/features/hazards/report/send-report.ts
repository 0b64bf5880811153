import type { HazardCategory } from '@mulin/shared/hazards/category'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import * as z from 'zod'
import { type Answer, api, type Refused } from '../../../api'
import { patiently } from '../../../queries/patiently'
import type { Draft } from './draft'
import type { Report } from './report-of'

interface Sending {
  onWait: () => void
  /** What is sent otherwise than it was written is kept so: sent once more, it is the same. */
  onChange: (changes: Pick<Draft, 'description' | 'answers'>) => void
}

/** What arrived before, and was withdrawn since, is no report any more: whoever sends it means another one. */
export async function sendReport(report: Report, sending: Sending) {
  const answer = await sendAsAsked(report, sending)
  return answer.ok && answer.value.state === 'withdrawn' ? arrivedBefore(answer.value) : answer
}

/** The form may have been opened before the office changed what is asked: such an answer goes along in words. */
async function sendAsAsked(report: Report, sending: Sending): Promise<Answer<typeof hazards.report>> {
  const answer = await patiently(() => api(hazards).report(report), sending.onWait)
  const outdated = report.answers?.[outdatedAnswer(answer) ?? -1]
  if (!outdated) return answer
  const known = await api(hazards).categories({})
  if (!known.ok) return known
  const changed = inWords(report, outdated, known.value.categories)
  const { description, answers } = changed
  if (!hazards.report.input.shape.description.safeParse(description).success) return answer
  sending.onChange({ description, answers: Object.fromEntries(answers.map((one) => [one.questionId, one.answer])) })
  return sendAsAsked(changed, sending)
}

const Fields = z.array(z.string().regex(/^answers\.\d+\./)).min(1)

/** The place of the first answer that is none to what is asked now, where nothing else is wrong. */
export function outdatedAnswer(answer: { ok: true } | Refused): number | undefined {
  const [field] = (answer.ok ? undefined : Fields.safeParse(answer.details?.['fields']).data) ?? []
  return field === undefined ? undefined : Number(field.split('.')[1])
}

type Said = NonNullable<Report['answers']>[number]

function inWords({ answers = [], ...report }: Report, outdated: Said, categories: readonly HazardCategory[]) {
  const questions = categories.find(({ id }) => id === report.categoryId)?.questions
  const question = questions?.find(({ id }) => id === outdated.questionId)?.text
  const words = [question, outdated.answer].filter(Boolean).join('：')
  return {
    ...report,
    answers: answers.filter((one) => one !== outdated),
    description: [report.description, words].filter(Boolean).join('；'),
  }
}

const arrivedBefore = ({ id: hazardId }: HazardFile): Refused => ({
  ok: false,
  code: 'request_id_reused',
  details: { hazardId },
})
