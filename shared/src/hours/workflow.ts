import * as z from 'zod'

/** `settled`: a dispute was answered, which is their last word. `void`: the check-in was undone before anybody confirmed it. */
export const HoursState = z.enum(['pending', 'confirmed', 'disputed', 'settled', 'void'])
export type HoursState = z.infer<typeof HoursState>

export const HoursAction = z.enum([
  'record',
  'void',
  'claim',
  'confirm',
  'correct',
  'dispute',
  'uphold',
  'revise',
  'escalate',
])
export type HoursAction = z.infer<typeof HoursAction>

/** The clock is what follows by itself from checking in and out. */
export const HoursBy = z.enum(['clock', 'volunteer', 'staff'])
export type HoursBy = z.infer<typeof HoursBy>

/** What may become of hours, by whom. What is not here is refused. */
export const hoursSteps: Record<
  HoursState,
  Partial<Record<HoursAction, { readonly by: HoursBy; readonly to: HoursState }>>
> = {
  pending: {
    record: { by: 'clock', to: 'pending' },
    void: { by: 'clock', to: 'void' },
    confirm: { by: 'staff', to: 'confirmed' },
    correct: { by: 'staff', to: 'confirmed' },
    dispute: { by: 'volunteer', to: 'disputed' },
    // Nobody did in time: the office is told.
    escalate: { by: 'clock', to: 'pending' },
  },
  confirmed: {
    // Who came or left turned out otherwise: staff look once more, and until then nothing counts.
    record: { by: 'clock', to: 'pending' },
    void: { by: 'clock', to: 'pending' },
    correct: { by: 'staff', to: 'confirmed' },
    dispute: { by: 'volunteer', to: 'disputed' },
  },
  // An answer leaves the minutes as they are, or sets them right.
  disputed: {
    uphold: { by: 'staff', to: 'settled' },
    revise: { by: 'staff', to: 'settled' },
    // What is answered is what is known by then.
    record: { by: 'clock', to: 'disputed' },
    void: { by: 'clock', to: 'disputed' },
    escalate: { by: 'clock', to: 'disputed' },
  },
  settled: { void: { by: 'clock', to: 'pending' }, correct: { by: 'staff', to: 'settled' } },
  // So are those that were never recorded: whoever was there and was not checked in says so.
  void: { record: { by: 'clock', to: 'pending' }, claim: { by: 'volunteer', to: 'disputed' } },
}

/** What comes of it, or undefined when it cannot be done. */
export function outcomeOf(state: HoursState, action: HoursAction, by: HoursBy): HoursState | undefined {
  const step = hoursSteps[state][action]
  return step?.by === by ? step.to : undefined
}

/** Somebody of staff has to do something. */
export const waitsForStaff = (state: HoursState) => state === 'pending' || state === 'disputed'

/** States that count. */
export const isConfirmed = (state: HoursState) => state === 'confirmed' || state === 'settled'
