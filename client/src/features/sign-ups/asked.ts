import type { Session } from '@mulin/shared/activities/activity'
import type { Ages, Question, TeamSize } from '@mulin/shared/activities/session-rules'
import { asksGenders } from '@mulin/shared/sign-ups/asked'
import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { anySize } from '@mulin/shared/sign-ups/teams'

/** What a session asks of who takes part, and no more. */
export interface Asked {
  team: TeamSize | undefined
  /** May others take part with whoever signs up? */
  people: boolean
  birthYears: 'required' | 'optional' | undefined
  /** For whom the year opens reserved seats. */
  yearOpens: string | undefined
  ages: Ages | undefined
  /** The moment at which an age counts. */
  at: string
  genders: boolean
  questions: readonly Question[]
}

const nothing: Asked = {
  team: undefined,
  people: false,
  birthYears: undefined,
  yearOpens: undefined,
  ages: undefined,
  at: '',
  genders: false,
  questions: [],
}

export function askedBy(session: Session | undefined, as: SignUpRole): Asked {
  if (!session || as === 'volunteer') return nothing
  const { kind, teamSize = anySize, ages, questions, startsAt } = session
  const team = kind === 'team' ? teamSize : undefined
  return {
    ...yearsFor(session),
    team,
    people: kind === 'individual',
    ages,
    at: startsAt,
    genders: asksGenders(session),
    questions,
  }
}

function yearsFor({ ages, pools }: Session): Pick<Asked, 'birthYears' | 'yearOpens'> {
  const yearOpens = pools.find((pool) => pool.ages)?.title
  if (ages) return { birthYears: 'required', yearOpens: undefined }
  return { birthYears: yearOpens === undefined ? undefined : 'optional', yearOpens }
}
