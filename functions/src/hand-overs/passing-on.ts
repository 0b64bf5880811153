import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { newId } from '../platform/ids.ts'
import { changeSeats, seatsIn } from '../tables/seats.ts'
import { addSignUp, newSignUp, signUpFrom, signUpOf, type StoredSignUp } from '../tables/sign-ups.ts'
import type { Step } from '../tables/sign-up-steps.ts'
import type { Write } from '../tables/transact.ts'
import type { KnownShift } from './known-hand-over.ts'

interface Taker {
  personId: string
  name: string
  phone: string
  /** The shift they give for it. */
  inReturnFor?: string
}

/** Whoever has the shift from now on, in the same seat. */
export const inTheirPlace = ({ found, session, signUp }: KnownShift, taker: Taker, now: string): StoredSignUp =>
  newSignUp(
    found.activity,
    session,
    { id: newId('sgn'), ...taker, as: 'volunteer', shiftId: signUp.shiftId, pools: [], signedUpAt: now },
    { state: 'confirmed', seats: signUp.seats },
  )

/** Whose shift it was has it no longer; `inReturn` is what they have for it. */
export const handedOver = ({ id: signUpId, nameMasked, signedUpAt: at }: StoredSignUp, inReturn?: string): Step => ({
  state: 'cancelled',
  at,
  by: 'self',
  handedOverTo: { signUpId, nameMasked, ...(inReturn !== undefined && { inReturn }) },
  seats: [],
})

/** One more sign-up in as many seats; loses when the plan is another by now. */
export function putInPlace({ found: { activity, seats }, signUp }: KnownShift, after: StoredSignUp): Write[] {
  const [counter] = seatsIn(seats, signUp).filter(({ shard }) => shard === signUp.seats[0]?.shard)
  const premise = { plan: activity.version, open: true }
  const counted = counter && { ...counter, entered: counter.entered + 1 }
  return [addSignUp(after), ...(counted ? changeSeats(activity.id, counter, counted, premise) : [])]
}

/** What became of a shift that was taken over before: it may have been given back since. */
export const shiftSince = (personId: string) => async (earlier: SignUp) => {
  const stored = await signUpOf(personId, earlier.id)
  return stored ? signUpFrom(stored) : earlier
}
