import type { Question } from '@mulin/shared/activities/session-rules'
import { addDays, startOf } from '@mulin/shared/times'
import * as z from 'zod'
import { today } from '../../platform/clock'
import { kept } from '../../platform/storage'

/** Answers of last time by the words of the question, on the phone only. */
const shelf = kept(
  'last-answers',
  z.object({
    personId: z.string(),
    answers: z.record(z.string(), z.string()),
    /** Later they are dropped, see `dropOldNames`. */
    until: z.string().optional(),
  }),
)

const keptDays = 365

const answersOf = (personId: string) => {
  const last = shelf.get()
  return last?.personId === personId ? last.answers : {}
}

/** By the id of the question, for those that were asked before and whose answer can be given again. */
export function lastAnswersTo(questions: readonly Question[], personId: string): Record<string, string> {
  const last = answersOf(personId)
  return Object.fromEntries(
    questions.flatMap(({ id, title, kind, options }) => {
      const answer = kind === 'photo' ? undefined : last[title]
      const fits = answer !== undefined && (kind !== 'choice' || options.includes(answer))
      return fits ? [[id, answer]] : []
    }),
  )
}

export function rememberAnswers(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
  personId: string,
) {
  const given = questions.flatMap(({ id, title }) => (answers[id] === undefined ? [] : [[title, answers[id]]]))
  const until = startOf(addDays(today(), keptDays))
  if (given.length > 0)
    shelf.set({ personId, answers: { ...answersOf(personId), ...Object.fromEntries(given) }, until })
}

export const hasAnswersOf = (personId: string) => Object.keys(answersOf(personId)).length > 0

export function forgetAnswersOf(personId: string) {
  if (shelf.get()?.personId === personId) shelf.remove()
}
