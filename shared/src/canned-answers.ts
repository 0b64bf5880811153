import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { HazardAction, HazardOutcome, type StaffAction } from './hazards/workflow.ts'
import { Slug } from './ids.ts'

/** The steps of a hazard that ask staff for words. */
export const wordedActions = [
  'decline',
  'hand_up',
  'ask',
  'dispatch',
  'reroute',
  'send_back',
  'request_extension',
  'extend',
  'refuse_extension',
  'fix',
  'rework',
  'close',
] as const satisfies readonly StaffAction[]
export type WordedAction = (typeof wordedActions)[number]

export const isWorded = (action: HazardAction): action is WordedAction =>
  wordedActions.some((worded) => worded === action)

/** Words that staff often need, for some steps of a hazard and all or some categories. */
export const CannedAnswer = z
  .object({
    id: Slug,
    words: z.string().trim().min(2).max(300),
    /** Also steps that ask for no words any more. */
    actions: z.array(HazardAction).min(1),
    categoryIds: z.array(Slug).min(1).max(30).optional(),
    /** For which ends they are, of those for `close`; not said yet, for what was fixed. */
    outcomes: z.array(HazardOutcome).min(1).max(HazardOutcome.options.length).optional(),
  })
  .meta({ id: 'CannedAnswer' })
export type CannedAnswer = z.infer<typeof CannedAnswer>

export const CannedAnswers = z
  .array(CannedAnswer)
  .max(200)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Every answer has an id of its own')

const answer = z.object({ answers: CannedAnswers, version: z.number().int() })

export const cannedAnswers = {
  list: endpoint({
    method: 'GET',
    path: '/canned-answers',
    access: 'hazards.fix',
    summary: 'The usual words for the steps of a hazard, as the office wrote them',
    input: z.object({}),
    output: answer,
    refusals: [],
  }),
  set: endpoint({
    method: 'PUT',
    path: '/canned-answers',
    access: 'rules.set',
    summary:
      'Write all of them anew; `version` is the one that was read. Where `outcomes` are left out, those known stay',
    input: answer,
    output: answer,
    refusals: ['answers_changed', 'category_not_found', 'outside_your_area'],
  }),
}

interface Situation {
  action: WordedAction
  categoryId: string
  /** How it is to end, once that is said. */
  outcome?: HazardOutcome | undefined
}

/** For one step, those of its category before those of every category. */
export function answersFor(all: readonly CannedAnswer[], { action, categoryId, outcome }: Situation): string[] {
  const fitting = all.filter(
    ({ actions, categoryIds, outcomes }) =>
      actions.includes(action) &&
      (categoryIds?.includes(categoryId) ?? true) &&
      (action !== 'close' || isForEnd(outcomes, outcome)),
  )
  const [own, general] = [fitting.filter((one) => one.categoryIds), fitting.filter((one) => !one.categoryIds)]
  return [...own, ...general].map(({ words }) => words)
}

const isForEnd = (outcomes: readonly HazardOutcome[] = ['rectified'], outcome: HazardOutcome | undefined) =>
  outcome !== undefined && outcomes.includes(outcome)
