import type { Actor } from '@mulin/shared/duties'
import {
  type InspectionAction,
  inspectionAfter,
  type InspectionPart,
  inspectionPartsOf,
  mayTake,
} from '@mulin/shared/inspections/workflow'
import { Refusal, type RefusalDetails } from '@mulin/shared/refusals'
import { inspectionFileOf, type StoredInspection } from '../tables/inspections.ts'

export interface Asking {
  input: { inspectionId: string }
  actor: Actor
  refuse: (code: 'inspection_not_found' | 'inspection_moved_on', details?: RefusalDetails) => Refusal
}

/** For who has any part in it; to everybody else it is not there. */
export async function inspectionFor({
  input,
  actor,
  refuse,
}: Omit<Asking, 'refuse'> & { refuse: (code: 'inspection_not_found') => Refusal }) {
  const file = await inspectionFileOf(input.inspectionId)
  const parts = file ? inspectionPartsOf(actor, file.inspection) : []
  if (!file || parts.length === 0) throw refuse('inspection_not_found')
  return { file, parts }
}

interface Standing {
  before: StoredInspection
  parts: readonly InspectionPart[]
}

/** The state that the step leads to; refused for who may not take it, and when it is too late for it. */
export function stateAfter({ refuse }: Asking, action: InspectionAction, { before, parts }: Standing) {
  if (!mayTake(action, parts)) throw new Refusal('not_permitted')
  const state = inspectionAfter(before.state, action, parts)
  if (!state) throw refuse('inspection_moved_on', { state: before.state })
  return state
}
