import type { SignUp } from './sign-up.ts'

/** Giving seats back has a deadline; waiting no longer has none. */
export const whyNotCancellable = ({ state, cancelBy }: Pick<SignUp, 'state' | 'cancelBy'>, now: string) => {
  if (state === 'cancelled') return 'sign_up_already_cancelled'
  if (state === 'confirmed') return cancelBy <= now ? 'cancel_too_late' : undefined
  return ['pending', 'waiting', 'offered'].includes(state) ? undefined : 'sign_up_moved_on'
}
