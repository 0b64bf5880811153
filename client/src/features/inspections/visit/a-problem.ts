import type { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { now } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { forgetPhoto } from '../../../platform/photos'
import type { Problem, Visit } from './visit'

export const aProblem = (item: ChecklistItem | undefined): Problem => ({
  requestId: newRequestId(),
  itemId: item?.id,
  categoryId: item?.categoryId,
  place: '',
  description: '',
  before: [],
  after: [],
  kind: 'fixed_on_the_spot',
  dueOn: '',
  note: '',
  at: now(),
})

/** Once it is handed in or dropped, the phone needs them no more. */
export function forgetPhotosOf({ before, after }: Problem): void {
  for (const { path } of [...before, ...after]) void forgetPhoto(path)
}

/** Whoever agreed to a finding agreed to it as it was. */
export const withoutSaid = ({ said }: Visit, requestId: string | undefined) => ({
  said: said && Object.fromEntries(Object.entries(said).filter(([other]) => other !== requestId)),
})
