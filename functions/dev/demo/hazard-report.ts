import type { Spot } from '@mulin/shared/hazards/place'
import type { Moment } from './days.ts'
import type { Subject } from './drawings.ts'
import type { Step } from './hazard-steps.ts'

export interface Report {
  by: string
  at: Moment
  categoryId: string
  estateId: string
  place: string
  /** Left out where nobody can be sure that it is in no home. */
  spot?: Spot
  description: string
  /** What the photo shows; none without. */
  subject?: Subject
  steps: readonly Step[]
}
