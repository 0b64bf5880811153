import * as z from 'zod'

export const SignUpState = z.enum([
  'pending',
  'waiting',
  'offered',
  'confirmed',
  'attended',
  'absent',
  'cancelled',
  'declined',
  'expired',
])
export type SignUpState = z.infer<typeof SignUpState>

/** `self` signed up, `organiser` is staff, `clock` is what happens by itself, also when seats become free. */
export const StepBy = z.enum(['self', 'organiser', 'clock'])
export type StepBy = z.infer<typeof StepBy>

export const SignUpAction = z.enum([
  'accept',
  'let_go',
  'cancel',
  'cannot_come',
  'change',
  'hand_over',
  'approve',
  'decline',
  'remove',
  'move',
  'tell',
  'offer',
  'expire',
  'call_off',
  'check_in',
  'undo_check_in',
  'check_out',
  'undo_check_out',
  'mark_absent',
])
export type SignUpAction = z.infer<typeof SignUpAction>

/** What happens to a sign-up, by whom, and what may come of it: of several, what the seats decide. What is not here is refused. */
export const signUpSteps: Record<
  SignUpState,
  Partial<Record<SignUpAction, Partial<Record<StepBy, readonly SignUpState[]>>>>
> = {
  // A person decides.
  pending: {
    approve: { organiser: ['confirmed', 'waiting'] },
    decline: { organiser: ['declined'] },
    // What changed since, to who has not looked.
    tell: { organiser: ['pending'] },
    change: { self: ['pending'] },
    cancel: { self: ['cancelled'] },
    expire: { clock: ['expired'] },
    call_off: { organiser: ['cancelled'] },
  },
  // No seat is free, or the draw is ahead.
  waiting: {
    offer: { clock: ['offered', 'confirmed'] },
    // Of fewer people seats may be free already.
    change: { self: ['waiting', 'offered'] },
    cancel: { self: ['cancelled'] },
    remove: { organiser: ['cancelled'] },
    move: { organiser: ['waiting', 'offered'] },
    tell: { organiser: ['waiting'] },
    expire: { clock: ['expired'] },
    call_off: { organiser: ['cancelled'] },
  },
  // Seats are held until the deadline.
  offered: {
    accept: { self: ['confirmed'] },
    let_go: { self: ['cancelled'] },
    cancel: { self: ['cancelled'] },
    remove: { organiser: ['cancelled'] },
    tell: { organiser: ['offered'] },
    expire: { clock: ['expired'] },
    call_off: { organiser: ['cancelled'] },
  },
  confirmed: {
    change: { self: ['confirmed'] },
    cancel: { self: ['cancelled'] },
    // Until it begins, also when it is too late to cancel.
    cannot_come: { self: ['cancelled'] },
    // Of a volunteer: another one takes their place.
    hand_over: { self: ['cancelled'] },
    remove: { organiser: ['cancelled'] },
    tell: { organiser: ['confirmed'] },
    call_off: { organiser: ['cancelled'] },
    check_in: { self: ['attended'], organiser: ['attended'] },
    mark_absent: { clock: ['absent'] },
  },
  attended: {
    check_out: { self: ['attended'], organiser: ['attended'] },
    undo_check_in: { organiser: ['confirmed', 'absent', 'cancelled'] },
    undo_check_out: { organiser: ['attended'] },
  },
  // Somebody who was there may be found in a phone that had no network, staff's or their own.
  absent: { check_in: { self: ['attended'], organiser: ['attended'] } },
  // Only of what staff called off, see `changeToTell`.
  cancelled: { tell: { organiser: ['cancelled'] } },
  declined: {},
  expired: {},
}

/** What may come of it, or undefined when it cannot be done. */
export const outcomesOf = (state: SignUpState, action: SignUpAction, by: StepBy): readonly SignUpState[] | undefined =>
  signUpSteps[state][action]?.[by]

/** States in which seats are taken. */
export const holdsSeats = (state: SignUpState) => ['offered', 'confirmed', 'attended', 'absent'].includes(state)

/** States in which the person cannot sign up for the same again. */
export const isOn = (state: SignUpState) => Object.keys(signUpSteps[state]).some((action) => action !== 'tell')
