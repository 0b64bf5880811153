import { Refusal } from '@mulin/shared/refusals'
import type { SignUp } from '@mulin/shared/sign-ups'
import { createOnce, type Request } from '../tables/requests.ts'
import { type Seats, takeSeat } from '../tables/seats.ts'
import { addSignUp, newSignUp, signUpFrom } from '../tables/sign-ups.ts'
import type { Lost } from '../tables/transact.ts'
import type { Opening } from './opening.ts'
import type { whoSignsUp } from './who-signs-up.ts'

/** Tries the counters that had seats. Undefined when none has any more, or the activity is no longer what was read. */
export async function takeAnySeat(
  { activity, session, seats }: Opening,
  request: Request,
  { who, keeping }: ReturnType<typeof whoSignsUp>,
): Promise<SignUp | undefined> {
  const signUp = newSignUp(activity, session, who)
  const answer = signUpFrom(signUp)
  for (const counter of fromAnywhere(seats)) {
    const seated = { ...signUp, shard: counter.shard }
    const writes = [...addSignUp(seated), takeSeat(activity.id, counter), ...keeping]
    const done = await createOnce(request, answer, writes)
    if ('answer' in done) return done.answer
    refuseUnlessSeatLost(done.lost)
    if (!isAsRead(counter, done.lost)) return undefined
  }
}

/** Different people begin at different counters, so that they do not queue at the first. */
function fromAnywhere(seats: readonly Seats[]): readonly Seats[] {
  const start = Math.floor(Math.random() * seats.length)
  return [...seats.slice(start), ...seats.slice(0, start)]
}

// The places of the writes above: the held seat, the sign-up, the counter, the person.
const [heldSeatAt, counterAt] = [0, 2]

function refuseUnlessSeatLost({ write, item }: Lost) {
  if (write === heldSeatAt) throw new Refusal('already_signed_up', undefined, { signUpId: item?.['signUpId'] })
  if (write !== counterAt) throw new Refusal('not_signed_in')
}

const isAsRead = ({ plan }: Seats, { item }: Lost) => item?.['plan'] === plan && item['open'] === true
