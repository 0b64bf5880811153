import { HazardCategory, Question } from '@mulin/shared/hazards/category'
import { Deadline } from '@mulin/shared/hazards/deadline'
import type { LessonId } from '@mulin/shared/lessons/lesson'
import { newRequestId } from '../../platform/ids'
import { categoryTexts as texts } from './texts'

export interface QuestionDraft {
  id: string
  text: string
  /** With 、 between them. */
  options: string
}

/** A category as it is typed. */
export interface CategoryDraft extends Pick<HazardCategory, 'id' | 'name' | 'hint' | 'icon' | 'retired'> {
  per: 'hours' | 'workdays'
  term: string
  clause: string
  advice: string
  lessonId: LessonId | undefined
  questions: QuestionDraft[]
}

const newId = () => newRequestId().toLowerCase()

export const blankQuestion = (): QuestionDraft => ({ id: newId(), text: '', options: '' })

export const blankCategory = (): CategoryDraft => ({
  id: newId(),
  name: '',
  hint: '',
  icon: 'other',
  per: 'workdays',
  term: '3',
  clause: '',
  advice: '',
  lessonId: undefined,
  questions: [],
})

export const draftOf = ({ deadline, clause = '', advice = '', questions = [], ...rest }: HazardCategory) => ({
  ...rest,
  ...('hours' in deadline
    ? { per: 'hours' as const, term: String(deadline.hours) }
    : { per: 'workdays' as const, term: String(deadline.workdays) }),
  clause,
  advice,
  lessonId: rest.lessonId,
  questions: questions.map(({ id, text, options = [] }) => ({ id, text, options: options.join('、') })),
})

export interface Faults {
  name?: string | undefined
  term?: string | undefined
  questions?: string | undefined
}

export const faultsOf = (draft: CategoryDraft): Faults => ({
  name: HazardCategory.shape.name.safeParse(draft.name).success ? undefined : texts.nameMissing,
  term: Deadline.safeParse(deadlineIn(draft)).success ? undefined : texts[`${draft.per}Missing`],
  questions: draft.questions.every((one) => Question.safeParse(questionIn(one)).success)
    ? undefined
    : texts.questionUnfit,
})

/** The category as it is written; undefined when there is a fault in it. */
export function categoryOf(draft: CategoryDraft): HazardCategory | undefined {
  const { clause, advice, lessonId, questions, per: _per, term: _term, ...same } = draft
  return HazardCategory.safeParse({
    ...same,
    deadline: deadlineIn(draft),
    ...(clause.trim() !== '' && { clause }),
    ...(advice.trim() !== '' && { advice }),
    ...(lessonId && { lessonId }),
    ...(questions.length > 0 && { questions: questions.map(questionIn) }),
  }).data
}

const deadlineIn = ({ per, term }: CategoryDraft) =>
  per === 'hours' ? { hours: Number(term) } : { workdays: Number(term) }

const questionIn = ({ id, text, options }: QuestionDraft) => {
  const given = options.split(/[、，,]/).flatMap((option) => option.trim() || [])
  return { id, text, ...(given.length > 0 && { options: given }) }
}
