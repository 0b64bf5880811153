import type { Moment } from './days.ts'
import type { Subject } from './drawings.ts'
import type { Step } from './hazard-steps.ts'

export interface Report {
  by: string
  at: Moment
  categoryId: string
  estateId: string
  place: string
  description: string
  /** What the photo shows; none without. */
  subject?: Subject
  steps: readonly Step[]
}
