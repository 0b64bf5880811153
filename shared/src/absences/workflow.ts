import * as z from 'zod'
import type { StepBy } from '../allocation/steps.ts'

/** While an appeal waits for its answer the absence does not count; once it is upheld it does. */
export const AbsenceState = z.enum(['counted', 'appealed', 'excused', 'upheld'])
export type AbsenceState = z.infer<typeof AbsenceState>

export const AbsenceAction = z.enum(['appeal', 'excuse', 'uphold', 'expire'])
export type AbsenceAction = z.infer<typeof AbsenceAction>

/** What may become of an absence, by whom. What is not here is refused. */
export const absenceSteps: Record<
  AbsenceState,
  Partial<Record<AbsenceAction, { readonly by: StepBy; readonly to: AbsenceState }>>
> = {
  counted: {
    appeal: { by: 'self', to: 'appealed' },
    excuse: { by: 'organiser', to: 'excused' },
  },
  appealed: {
    excuse: { by: 'organiser', to: 'excused' },
    uphold: { by: 'organiser', to: 'upheld' },
    // Nobody answered while names were kept.
    expire: { by: 'clock', to: 'excused' },
  },
  upheld: { excuse: { by: 'organiser', to: 'excused' } },
  excused: {},
}

/** What comes of it, or undefined when it cannot be done. */
export function outcomeOf(state: AbsenceState, action: AbsenceAction, by: StepBy): AbsenceState | undefined {
  const step = absenceSteps[state][action]
  return step?.by === by ? step.to : undefined
}

export const isCounting = (state: AbsenceState) => state === 'counted' || state === 'upheld'
