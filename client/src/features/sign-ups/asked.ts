import type { Activity, Session } from '@mulin/shared/activities/activity'
import type { Ages, Question, TeamSize } from '@mulin/shared/activities/session-rules'
import { asksGenders, asksIfChild } from '@mulin/shared/sign-ups/asked'
import { limitsPersons } from '@mulin/shared/sign-ups/beside'
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
  /** It tells people of the same name from each other. */
  yearTells: boolean
  /** Whoever is brought along may be under 14 without a year that says it. */
  ifChild: boolean
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
  yearTells: false,
  ifChild: false,
  ages: undefined,
  at: '',
  genders: false,
  questions: [],
}

export function askedBy(activity: Activity, session: Session | undefined, as: SignUpRole): Asked {
  if (!session || as === 'volunteer') return nothing
  const { kind, teamSize = anySize, ages, questions, startsAt } = session
  const team = kind === 'team' ? teamSize : undefined
  return {
    ...yearsFor(activity, session),
    team,
    people: kind === 'individual',
    ifChild: asksIfChild(activity, session),
    ages,
    at: startsAt,
    genders: asksGenders(session),
    questions,
  }
}

function yearsFor(
  activity: Activity,
  { ages, pools, kind }: Session,
): Pick<Asked, 'birthYears' | 'yearOpens' | 'yearTells'> {
  if (ages) return { birthYears: 'required', yearOpens: undefined, yearTells: false }
  if (limitsPersons(activity)) return { birthYears: 'required', yearOpens: undefined, yearTells: true }
  const yearOpens = pools.find((pool) => pool.ages)?.title
  const isAsked = yearOpens !== undefined || kind === 'team'
  return { birthYears: isAsked ? 'optional' : undefined, yearOpens, yearTells: true }
}
