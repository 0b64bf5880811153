import type { Actor } from '@mulin/shared/duties'
import type { Refusal, RefusalDetails } from '@mulin/shared/refusals'
import type { Reader } from './hazard-files.ts'
import type { JoinedHazard } from './joined-hazards.ts'

/** Who takes a step of which hazard, and what comes with the call. */

export interface StepCall {
  input: {
    hazardId: string
    requestId?: string | undefined
    /** The one that was read. */
    version?: number | undefined
    note?: string | undefined
    reason?: string | undefined
  }
  personId: string
  actor?: Actor | undefined
  /** Read together with the hazard: that they met it too, if so. */
  joined?: Promise<JoinedHazard | undefined>
  /** Of a unit through a link: who made that. */
  linkMadeBy?: string
  now: string
  refuse: (code: 'hazard_not_found' | 'hazard_already_handled', details?: RefusalDetails) => Refusal
}
export type Stepping = Omit<StepCall, 'joined'> & Pick<Reader, 'joined'>
