import { pauseAt } from '@mulin/shared/absences/rule'
import { Refusal } from '@mulin/shared/refusals'
import type { signUpChanges } from '@mulin/shared/sign-ups/changes'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { absencesIn, ruleFrom } from '../tables/absences.ts'
import { keys } from '../tables/keys.ts'
import { heldBeside } from '../tables/held.ts'
import { lineOf } from '../tables/leaving.ts'
import { StoredPerson } from '../tables/people.ts'
import { attachPhoto, removePhoto, whyLost } from '../tables/photos.ts'
import { asItStands } from '../tables/positions.ts'
import { createOnce, earlierAnswer, type Request, requestKey, unlessAnswered } from '../tables/requests.ts'
import { signUpFrom, signUpOf } from '../tables/sign-ups.ts'
import { getItems } from '../tables/table.ts'
import type { Lost, Write } from '../tables/transact.ts'
import { type Asking, wantedOf } from './wanted.ts'
import { wayTo } from './ways.ts'

// Each time something else changed for the same seats.
const attemptsAtMost = 20

type Call = Parameters<UseCase<typeof signUpChanges.change>>[0]

/** Decided as a whole: it is for these people from now on, in seats that are free, or it stays as it is. */
export const changeSignUp: UseCase<typeof signUpChanges.change> = async (call) => {
  const { input, personId, now } = call
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [remembered, stored, missed, rule] = await getItems([
    requestKey(request),
    keys.person(personId),
    keys.absences(personId),
    keys.absenceRule(),
  ])
  const earlier = earlierAnswer<SignUp>(remembered, request)
  if (earlier) return asItStands(earlier, personId)
  // The session outlived the person.
  if (!stored) throw new Refusal('not_signed_in')
  const asking = { person: StoredPerson.parse(stored), pause: pauseAt(absencesIn(missed), ruleFrom(rule), now) }
  return changed(call, asking, request).catch(unlessAnswered<SignUp>(request))
}

async function changed({ input, personId, now, refuse }: Call, asking: Asking, request: Request): Promise<SignUp> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpOf(personId, input.signUpId)
    if (!signUp) throw refuse('sign_up_not_found')
    const [line, held] = await Promise.all([lineOf(signUp), heldBeside(signUp, input)])
    if (!line) throw refuse('sign_up_not_found')
    const { version, state } = signUp
    if (version !== input.version) throw refuse('sign_up_changed', { version, state })

    const wanted = wantedOf({ signUp, line, input, asking, held, now })
    if (!wanted) return signUpFrom(signUp)
    const way = wayTo({ signUp, line, wanted, now })
    if (!way) continue
    const { attached, removed, keeping, joining } = wanted
    const photos = attached.map((photoId) => attachPhoto(personId, photoId, signUp.id))
    const gone = removed.map((photoId) => removePhoto(personId, photoId))
    const writes = [...photos, ...keeping, ...way.writes, ...joining(way.signUp), ...gone]
    const answer = { ...signUpFrom(way.signUp), ...way.place }
    const done = await createOnce({ ...request, forgetAt: forgetAtOf(signUp) }, answer, writes)
    if ('answer' in done) return done.answer
    refuseIfLost(done.lost, { photos, keeping })
  }
  throw new Refusal('busy')
}

/** Trying again would not help. */
function refuseIfLost(lost: Lost, { photos, keeping }: { photos: Write[]; keeping: Write[] }) {
  if (lost.write < photos.length) throw new Refusal(whyLost(lost))
  if (lost.write < photos.length + keeping.length) throw new Refusal('not_signed_in')
}
