import type { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { now } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import type { Problem } from './visit'

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
  at: now(),
})
