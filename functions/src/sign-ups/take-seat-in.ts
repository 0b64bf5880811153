import { Refusal } from '@mulin/shared/refusals'
import type { SignUp } from '@mulin/shared/sign-ups'
import { createOnce, type Request } from '../tables/requests.ts'
import { type Seats, takeSeat } from '../tables/seats.ts'
import { addSignUp, newSignUp, signUpFrom } from '../tables/sign-ups.ts'
import type { Lost } from '../tables/transact.ts'
import type { Opening } from './opening.ts'
import type { whoSignsUp } from './who-signs-up.ts'

/** Undefined when the seat it reached for was gone, or the activity is no longer what was read. */
export async function takeSeatIn(
  { activity, session, seats }: Opening,
  request: Request,
  { who, keeping }: ReturnType<typeof whoSignsUp>,
): Promise<SignUp | undefined> {
  const counter = anyFreeSeat(seats)
  if (!counter) return undefined
  const signUp = { ...newSignUp(activity, session, who), shard: counter.shard }
  const writes = [...addSignUp(signUp), takeSeat(activity.id, counter), ...keeping]
  const done = await createOnce(request, signUpFrom(signUp), writes)
  if ('answer' in done) return done.answer
  refuseUnlessSeatLost(done.lost)
}

/** Every free seat is as likely, so counters with many are reached for more often. */
function anyFreeSeat(seats: readonly Seats[]): Seats | undefined {
  let place = Math.random() * seats.reduce((sum, { free }) => sum + free, 0)
  return seats.find(({ free }) => (place -= free) < 0)
}

// The places of the writes above: the held seat, the sign-up, the counter, the person.
const [heldSeatAt, counterAt] = [0, 2]

function refuseUnlessSeatLost({ write, item }: Lost) {
  if (write === heldSeatAt) throw new Refusal('already_signed_up', undefined, { signUpId: item?.['signUpId'] })
  if (write !== counterAt) throw new Refusal('not_signed_in')
}
