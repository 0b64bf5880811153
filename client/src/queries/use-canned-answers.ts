import { answersFor, cannedAnswers } from '@mulin/shared/canned-answers'
import { api } from '../api'
import { useAnswer } from './use-answer'

/** The office's words for one step, those of its category first; undefined while there are none. */
export function useCannedAnswers(step: Parameters<typeof answersFor>[1]): readonly string[] | undefined {
  const asked = useAnswer(['canned-answers'], () => api(cannedAnswers).list({}), { keep: cannedAnswers.list.output })
  const fitting = answersFor(asked.value?.answers ?? [], step)
  return fitting.length > 0 ? fitting : undefined
}
