import type { Handler, HazardFile } from '@mulin/shared/hazards/hazard'
import type { Photo } from '@mulin/shared/photos'
import type { Part } from '@mulin/shared/hazards/workflow'
import type { Handling } from './use-hazard-act'

type Known =
  | 'id'
  | 'number'
  | 'state'
  | 'areaPath'
  | 'handler'
  | 'byLink'
  | 'inspection'
  | 'categoryId'
  | 'categoryName'
  | 'building'
  | 'spot'
  | 'place'
  | 'location'
  | 'version'
  | 'question'
  | 'extension'
  | 'openParts'
  | 'splitInto'
  | 'endedParts'
  | 'dueAt'
  | 'parent'
  | 'checkedBefore'
  | 'declinedBefore'
  | 'fixedBefore'
  | 'closedPartsBefore'
  | 'reportedBefore'
  | 'whoElse'
  | 'handedUpAt'
  | 'decidesForAll'

/** What a step needs to know of a hazard, in a list or in full. */
export type Actionable = Pick<HazardFile, Known> & {
  parts: readonly Part[]
  photos?: readonly Photo[]
  /** In the inbox the first one only. */
  photo?: Photo | undefined
  /** In the inbox: to whom a rule hands it as soon as it is taken up. */
  ruled?: { place: number; to: string } | undefined
}

export interface StepProps {
  hazard: Actionable
  handling: Handling
}

export interface SheetProps extends StepProps {
  /** To whom the rules lead. */
  suggested?: Handler | undefined
  onClose: () => void
}

/** What an inspection found, which can also be handed to who answers for the site, by name. */
export const foundOf = ({ id, inspection }: Pick<Actionable, 'id' | 'inspection'>) => inspection && id

/** Which one, and which version of it was read. */
export const readOf = ({ id: hazardId, version }: Pick<Actionable, 'id' | 'version'>) => ({ hazardId, version })
