import type { Absence } from '@mulin/shared/absences/absence'
import type { absences } from '@mulin/shared/absences/endpoints'
import { outcomeOf } from '@mulin/shared/absences/workflow'
import { mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { absencesIn, endAppeal, moveAbsence } from '../tables/absences.ts'
import { keys } from '../tables/keys.ts'
import { signUpById } from '../tables/managed-sign-ups.ts'
import { getItems } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'

// Each time somebody else decided, or checked the person in, between reading and writing.
const attemptsAtMost = 5

type Call = Pick<Parameters<UseCase<typeof absences.excuse>>[0], 'input' | 'actor' | 'now' | 'refuse'>

const decide = (action: 'excuse' | 'uphold') => async (call: Call) => {
  const personId = await whoseAbsence(call)
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const decided = await decidedOnce(action, personId, call)
    if (decided) return decided
  }
  throw new Refusal('busy')
}

async function whoseAbsence({ input, actor, refuse }: Call): Promise<string> {
  const signUp = await signUpById(input.signUpId)
  if (!signUp) throw refuse('sign_up_not_found')
  if (!mayDecideIn(actor, signUp.areaPath)) throw refuse('outside_your_area')
  if (signUp.personId === actor.personId) throw refuse('absence_is_your_own')
  return signUp.personId
}

/** Undefined when something happened to it meanwhile. The same decision sent again is answered again. */
async function decidedOnce(action: 'excuse' | 'uphold', personId: string, { input, now, refuse }: Call) {
  const { signUpId, reason } = input
  const absence = await absenceAt(personId, signUpId)
  if (!absence) throw refuse('not_absent')
  if (absence.state === endOf[action] && absence.reason === reason) return absence
  const state = outcomeOf(absence.state, action, 'organiser')
  if (!state) throw refuse('absence_moved_on', { state: absence.state })
  const step = { state, stateAt: now, reason }
  const writes = [moveAbsence(personId, signUpId, absence.state, step), endAppeal(personId, signUpId)]
  return (await transact(writes)) ? undefined : { ...absence, ...step }
}

const endOf = { excuse: 'excused', uphold: 'upheld' } as const

async function absenceAt(personId: string, signUpId: string): Promise<Absence | undefined> {
  const [list] = await getItems([keys.absences(personId)])
  return absencesIn(list).find((absence) => absence.signUpId === signUpId)
}

export const excuseAbsence = decide('excuse')
export const upholdAbsence = decide('uphold')
