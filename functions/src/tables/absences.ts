import { Absence } from '@mulin/shared/absences/absence'
import { AbsenceRule, usualRule } from '@mulin/shared/absences/rule'
import type { AbsenceState } from '@mulin/shared/absences/workflow'
import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import { later, secondsOf } from '../platform/clock.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { StoredSignUp } from './sign-ups.ts'
import { getItems } from './table.ts'
import type { Write } from './transact.ts'

// Longer than any rule looks back.
const keptMinutes = 400 * 24 * 60

/** Each stands under the id of its sign-up, so that they are written without being read, and never wait for each other. */
export const absencesIn = (item: Item | undefined): Absence[] =>
  Object.entries(item ?? {}).flatMap(([name, value]) => (name.startsWith('sgn_') ? [Absence.parse(value)] : []))

export const ruleFrom = (item: Item | undefined): AbsenceRule => (item ? AbsenceRule.parse(item) : usualRule)

export const absenceRule = async (): Promise<AbsenceRule> => ruleFrom((await getItems([keys.absenceRule()]))[0])

export const putRule = (rule: AbsenceRule, by: { setBy: string; setAt: string }): Write => ({
  put: { ...rule, ...by, ...keys.absenceRule() },
})

type Missed = Omit<AboutSignUp, 'signUpId'> & Pick<StoredSignUp, 'id' | 'personId'>

/** Beside the step of the sign-up, whose premise it shares. */
export function addAbsence(signUp: Missed, at: string, tellAt?: string): Write {
  const about = AboutSignUp.parse({ ...signUp, signUpId: signUp.id })
  const absence: Absence = { ...about, at, tellAt, state: 'counted', stateAt: at }
  const expiresAt = secondsOf(later(at, keptMinutes))
  return { update: keys.absences(signUp.personId), set: { [signUp.id]: absence, expiresAt } }
}

/** With the row, which says the same; loses where it was told, or somebody was there after all. */
export const tellAbsence = (
  { id, personId }: Pick<Missed, 'id' | 'personId'>,
  tellAt: string,
  now: string,
): Write[] => [
  { update: keys.signUp(personId, id), remove: ['absenceTellAt'], if: { absenceTellAt: tellAt } },
  {
    update: keys.absences(personId),
    set: { [`${id}.toldAt`]: now },
    if: { [`${id}.tellAt`]: tellAt, [`${id}.toldAt`]: absent },
  },
]

/** Somebody was there after all: neither the absence stays nor an appeal that waits. */
export const removeAbsence = ({ id, personId }: Pick<Missed, 'id' | 'personId'>): Write[] => [
  { update: keys.absences(personId), remove: [id] },
  endAppeal(personId, id),
]

export interface AbsenceStep {
  state: AbsenceState
  stateAt: string
  reason?: string | undefined
}

/** Loses when it is in another state by now, or was taken back. */
export const moveAbsence = (personId: string, signUpId: string, from: AbsenceState, step: AbsenceStep): Write => ({
  update: keys.absences(personId),
  set: Object.fromEntries(Object.entries(step).map(([name, value]) => [`${signUpId}.${name}`, value])),
  if: { [`${signUpId}.state`]: from },
})

export const endAppeal = (personId: string, signUpId: string): Write => ({ delete: keys.appeal(personId, signUpId) })
