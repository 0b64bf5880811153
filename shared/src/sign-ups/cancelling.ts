import type { SignUp } from './sign-up.ts'

/** Giving seats back has a deadline; waiting no longer has none. */
export const whyNotCancellable = ({ state, cancelBy }: Pick<SignUp, 'state' | 'cancelBy'>, now: string) => {
  if (state === 'cancelled') return 'sign_up_already_cancelled'
  if (state === 'confirmed') return cancelBy <= now ? 'cancel_too_late' : undefined
  return ['pending', 'waiting', 'offered'].includes(state) ? undefined : 'sign_up_moved_on'
}

/** An empty chair helps nobody: until it begins, seats are taken back from whoever says so, however late. */
export function whyNotGivenUp({ state, startsAt }: Pick<SignUp, 'state' | 'startsAt'>, now: string) {
  if (state === 'cancelled') return 'sign_up_already_cancelled'
  if (state !== 'confirmed') return 'sign_up_moved_on'
  return startsAt <= now ? 'cannot_come_too_late' : undefined
}

/** Told after the deadline: written down as that, and never as an absence. */
export const isLate = ({ cancelBy }: Pick<SignUp, 'cancelBy'>, now: string) => cancelBy <= now
