import * as z from 'zod'
import { AboutSignUp } from '../sign-ups/about-sign-up.ts'
import { AbsenceState } from './workflow.ts'

/** That somebody had a seat and did not come, with enough of the activity to be read alone. */
export const Absence = AboutSignUp.extend({
  /** When it was written down: as the session ended, or when a check-in was taken back after it. */
  at: z.string(),
  /** Where scans may still come in that say otherwise: from then on the person is told, and when they were. */
  tellAt: z.string().optional(),
  toldAt: z.string().optional(),
  state: AbsenceState,
  stateAt: z.string(),
  /** Why staff decided so. */
  reason: z.string().optional(),
}).meta({ id: 'Absence' })
export type Absence = z.infer<typeof Absence>

/** With the words of an appeal that waits; they are forgotten with the answer. */
export const OwnAbsence = Absence.extend({ words: z.string().optional() }).meta({ id: 'OwnAbsence' })
export type OwnAbsence = z.infer<typeof OwnAbsence>

export const appealDays = 14

/** Appeals are answered within 7 workdays. */
export const answerWorkdays = 7

/** Until then it is nobody's news. */
export const isTold = ({ tellAt, toldAt }: Pick<Absence, 'tellAt' | 'toldAt'>) =>
  tellAt === undefined || toldAt !== undefined

const day = 24 * 60 * 60 * 1000

/** Until then the person may appeal. */
export const appealUntil = ({ at }: Pick<Absence, 'at'>) => new Date(Date.parse(at) + appealDays * day).toISOString()
