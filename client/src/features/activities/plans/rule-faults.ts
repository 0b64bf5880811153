import {
  type AgesDraft,
  optionsIn,
  type PoolDraft,
  type QuestionDraft,
  type RulesDraft,
  type TeamDraft,
} from './rules-draft'
import { ruleTexts } from './rule-texts'

export interface RuleFaults {
  waiting?: string
  hours?: string
  team?: string
  ages?: string
  /** Of all pools together, and of each by its id. */
  pools?: string
  pool: Readonly<Record<string, string>>
  question: Readonly<Record<string, string>>
}

export const noRuleFaults: RuleFaults = { pool: {}, question: {} }

export const isBetween = (text: string, least: number, most: number) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most

/** What is wrong in each part; how parts fit together is said by `whyNotPlannable`. */
export const ruleFaultsOf = ({ waiting, team, ages, pools, questions }: RulesDraft): RuleFaults => ({
  ...(waiting && waitingFaults(waiting)),
  ...(team && !isTeam(team) && { team: ruleTexts.teamWrong }),
  ...(ages && !areAges(ages) && { ages: ruleTexts.agesWrong }),
  pool: wrong(pools, isPool, ruleTexts.poolWrong),
  question: wrong(questions, isQuestion, ruleTexts.questionWrong),
})

const waitingFaults = ({ capacity, hours }: NonNullable<RulesDraft['waiting']>) => ({
  ...(!isBetween(capacity, 1, 500) && { waiting: ruleTexts.waitingCapacityWrong }),
  ...(!isBetween(hours, 1, 72) && { hours: ruleTexts.offerHoursWrong }),
})

export const hasRuleFaults = ({ pool, question, ...faults }: RuleFaults) =>
  [faults, pool, question].some((some) => Object.keys(some).length > 0)

const wrong = <T extends { id: string }>(all: readonly T[], isFine: (one: T) => boolean, words: string) =>
  Object.fromEntries(all.flatMap((one) => (isFine(one) ? [] : [[one.id, words]])))

const isTeam = ({ min, max, substitutes, women, men }: TeamDraft) =>
  [min, max].every((text) => isBetween(text, 1, 50)) &&
  isBetween(substitutes, 0, 10) &&
  [women, men].every((text) => isBetween(text, 0, 50))

const areAges = ({ from, to }: AgesDraft) =>
  (from !== '' || to !== '') &&
  [from, to].every((text) => text === '' || isBetween(text, 0, 120)) &&
  (from === '' || to === '' || Number(from) <= Number(to))

const isPool = ({ title, seats, keptFor, ages, communityId }: PoolDraft) =>
  title.trim() !== '' && isBetween(seats, 1, 500) && (keptFor === 'ages' ? areAges(ages) : communityId !== '')

const isQuestion = ({ title, kind, options }: QuestionDraft) =>
  title.trim() !== '' && (kind !== 'choice' || optionsIn(options).length >= 2)
