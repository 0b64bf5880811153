import { mayDecideIn, unitsOf } from '@mulin/shared/duties'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import { isInspectionOver } from '@mulin/shared/inspections/workflow'
import type { UseCase } from '../platform/serve.ts'
import { inspectionRowFrom, inspectionsWith } from '../tables/inspections.ts'
import { workFor } from '../tables/work.ts'

export const listInspections: UseCase<typeof inspections.list> = async ({ input, actor, refuse }) => {
  if (input.areaPath !== undefined && !mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  const wanted = { ...input, isOpen: input.state === undefined || !isInspectionOver(input.state) }
  const decides = actor.duties.some(({ unitId }) => unitId === undefined)
  const { items, next } = decides
    ? await workFor(actor, { ...wanted, kind: 'inspection' })
    : await inspectionsWith(unitsOf(actor), wanted)
  return { inspections: items.map(inspectionRowFrom), next }
}
