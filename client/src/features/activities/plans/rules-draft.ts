import type { Session, SessionPlan } from '@mulin/shared/activities/activity'
import { type Ages, type Pool, Question, type TeamSize } from '@mulin/shared/activities/session-rules'
import * as z from 'zod'
import { instantAt, Moment, momentOf } from './moment'

const AgesDraft = z.object({ from: z.string(), to: z.string() })
export type AgesDraft = z.infer<typeof AgesDraft>

const TeamDraft = z.object({
  min: z.string(),
  max: z.string(),
  substitutes: z.string(),
  women: z.string(),
  men: z.string(),
})
export type TeamDraft = z.infer<typeof TeamDraft>

const PoolDraft = z.object({
  id: z.string(),
  title: z.string(),
  seats: z.string(),
  keptFor: z.enum(['ages', 'community']),
  ages: AgesDraft,
  communityId: z.string(),
  released: Moment,
})
export type PoolDraft = z.infer<typeof PoolDraft>

const QuestionDraft = z.object({
  id: z.string(),
  kind: Question.shape.kind,
  title: z.string(),
  /** One a line. */
  options: z.string(),
  required: z.boolean(),
})
export type QuestionDraft = z.infer<typeof QuestionDraft>

const usualHours = '12'

export const usualWaiting = { capacity: '10', order: 'strict', hours: usualHours } as const

/** What is decided beside times and numbers, as it is written. What is not there was not chosen. */
export const RulesDraft = z.object({
  mode: z.enum(['first_come', 'approval', 'lottery']),
  waiting: z
    .object({ capacity: z.string(), order: z.enum(['strict', 'first_fit']), hours: z.string().default(usualHours) })
    .optional(),
  team: TeamDraft.optional(),
  ages: AgesDraft.optional(),
  volunteersOnly: z.boolean(),
  pools: z.array(PoolDraft),
  questions: z.array(QuestionDraft),
})
export type RulesDraft = z.infer<typeof RulesDraft>

export const noRules: RulesDraft = { mode: 'first_come', volunteersOnly: false, pools: [], questions: [] }

type Rules = Pick<
  SessionPlan,
  | 'mode'
  | 'waitingCapacity'
  | 'waitingOrder'
  | 'offerHours'
  | 'kind'
  | 'teamSize'
  | 'ages'
  | 'volunteersOnly'
  | 'pools'
  | 'questions'
>

/** The draft as the API takes it; what was checked before are whole numbers. */
export const rulesOf = ({ mode, waiting, team, ages, volunteersOnly, pools, questions }: RulesDraft): Rules => ({
  mode,
  ...waitingOf(waiting),
  kind: team ? 'team' : 'individual',
  teamSize: team && teamSizeOf(team),
  ages: ages && agesOf(ages),
  volunteersOnly,
  pools: pools.map(poolOf),
  questions: questions.map(questionOf),
})

const noWaiting: NonNullable<RulesDraft['waiting']> = { ...usualWaiting, capacity: '0' }
const waitingOf = ({ capacity, order, hours } = noWaiting) => ({
  waitingCapacity: Number(capacity),
  waitingOrder: order,
  offerHours: Number(hours),
})

const teamSizeOf = ({ min, max, substitutes, women, men }: TeamDraft): TeamSize => ({
  min: Number(min),
  max: Number(max),
  substitutes: Number(substitutes),
  women: Number(women),
  men: Number(men),
})

const agesOf = ({ from, to }: AgesDraft): Ages => ({
  ...(from !== '' && { from: Number(from) }),
  ...(to !== '' && { to: Number(to) }),
})

const poolOf = ({ id, title, seats, keptFor, ages, communityId, released }: PoolDraft): Pool => ({
  id,
  title: title.trim(),
  seats: Number(seats),
  ...(keptFor === 'ages' ? { ages: agesOf(ages) } : { communityId }),
  releasedAt: instantAt(released),
})

export const optionsIn = (written: string): string[] =>
  written
    .split('\n')
    .map((option) => option.trim())
    .filter((option) => option !== '')

const questionOf = ({ id, kind, title, options, required }: QuestionDraft): Question => ({
  id,
  kind,
  title: title.trim(),
  options: kind === 'choice' ? optionsIn(options) : [],
  required,
})

/** The rules of a session as they are edited. */
export const rulesDraftOf = (session: Session): RulesDraft => ({
  mode: session.mode,
  ...(session.waitingCapacity > 0 && {
    waiting: {
      capacity: String(session.waitingCapacity),
      order: session.waitingOrder,
      hours: String(session.offerHours),
    },
  }),
  ...(session.kind === 'team' && { team: teamDraftOf(session.teamSize) }),
  ...(session.ages && { ages: agesDraftOf(session.ages) }),
  volunteersOnly: session.volunteersOnly,
  pools: session.pools.map((pool) => ({
    id: pool.id,
    title: pool.title,
    seats: String(pool.seats),
    keptFor: pool.communityId === undefined ? 'ages' : 'community',
    ages: agesDraftOf(pool.ages),
    communityId: pool.communityId ?? '',
    released: momentOf(pool.releasedAt),
  })),
  questions: session.questions.map((question) => ({ ...question, options: question.options.join('\n') })),
})

const written = (number: number | undefined) => (number === undefined ? '' : String(number))
const agesDraftOf = ({ from, to }: Ages = {}): AgesDraft => ({ from: written(from), to: written(to) })

const usualTeam: TeamSize = { min: 4, max: 6, substitutes: 0, women: 0, men: 0 }

export const teamDraftOf = ({ min, max, substitutes, women, men }: TeamSize = usualTeam): TeamDraft => ({
  min: String(min),
  max: String(max),
  substitutes: String(substitutes),
  women: String(women),
  men: String(men),
})

export const nextId = (letter: string, taken: readonly { id: string }[]) => {
  const ids = new Set(taken.map(({ id }) => id))
  return `${letter}${[...Array(taken.length + 1).keys()].findIndex((n) => !ids.has(`${letter}${n + 1}`)) + 1}`
}

export const newPool = (pools: readonly PoolDraft[], released: Moment): PoolDraft => ({
  id: nextId('p', pools),
  title: '',
  seats: '',
  keptFor: 'ages',
  ages: { from: '60', to: '' },
  communityId: '',
  released,
})

export const newQuestion = (questions: readonly QuestionDraft[]): QuestionDraft => ({
  id: nextId('q', questions),
  kind: 'text',
  title: '',
  options: '',
  required: false,
})
