import * as z from 'zod'
import { appealUntil } from '../absences/absence.ts'
import type { SignUpState, StepBy } from '../allocation/steps.ts'

/** What somebody says against being declined or taken off the list, and what staff answer. */
export const SignUpAppeal = z
  .object({ at: z.string(), words: z.string(), answer: z.string().optional(), answeredAt: z.string().optional() })
  .meta({ id: 'SignUpAppeal' })
export type SignUpAppeal = z.infer<typeof SignUpAppeal>

interface Decided {
  state: SignUpState
  stateAt: string
  by: StepBy
  calledOff?: boolean | undefined
}

/** Staff decided it about this person alone. */
export const isAppealable = ({ state, by, calledOff }: Decided) =>
  state === 'declined' || (state === 'cancelled' && by === 'organiser' && !calledOff)

/** As long as against an absence. */
export const appealableUntil = ({ stateAt }: Decided) => appealUntil({ at: stateAt })
