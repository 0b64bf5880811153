import { type Absence, answerWorkdays, appealUntil } from '@mulin/shared/absences/absence'
import type { absences } from '@mulin/shared/absences/endpoints'
import { outcomeOf } from '@mulin/shared/absences/workflow'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import { absencesIn, moveAbsence } from '../tables/absences.ts'
import { addAppeal } from '../tables/appeals.ts'
import { keys } from '../tables/keys.ts'
import type { Item } from '../tables/reading.ts'
import { createOnce, earlierAnswer, type Request, requestKey, unlessAnswered } from '../tables/requests.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { getItems } from '../tables/table.ts'

// Each time staff decided, or checked the person in, between reading and writing.
const attemptsAtMost = 5

type Appeal = UseCase<typeof absences.appeal>
type Call = Parameters<Appeal>[0]

export const appealAbsence: Appeal = (call) => {
  const { requestId, ...content } = call.input
  const request = { personId: call.personId, requestId, content }
  // Its words are forgotten with the answer to them, so they are not remembered with the call.
  return appealed(call, request)
    .catch(unlessAnswered<Absence>(request))
    .then((absence) => ({ ...absence, words: call.input.words }))
}

async function appealed(call: Call, request: Request): Promise<Absence> {
  const { personId, input } = call
  const read = [requestKey(request), keys.signUp(personId, input.signUpId), keys.absences(personId)]
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [remembered, row, list] = await getItems(read)
    const earlier = earlierAnswer<Absence>(remembered, request)
    if (earlier) return earlier
    const { answer, writes } = appealing(call, row, list)
    const done = await createOnce(request, answer, writes)
    if ('answer' in done) return done.answer
  }
  throw new Refusal('busy')
}

function appealing({ input, now, refuse }: Call, row: Item | undefined, list: Item | undefined) {
  if (!row) throw refuse('sign_up_not_found')
  const signUp = StoredSignUp.parse(row)
  const absence = absencesIn(list).find(({ signUpId }) => signUpId === signUp.id)
  if (!absence) throw refuse('not_absent')
  const state = outcomeOf(absence.state, 'appeal', 'self')
  if (!state) throw refuse('absence_moved_on', { state: absence.state })
  const until = appealUntil(absence)
  if (until <= now) throw refuse('appeal_closed', { until })

  const step = { state, stateAt: now }
  const said = { words: input.words, since: now, dueAt: workdaysAfter(now, answerWorkdays).dueAt }
  return {
    answer: { ...absence, ...step },
    writes: [moveAbsence(signUp.personId, signUp.id, absence.state, step), addAppeal(signUp, said)],
  }
}
