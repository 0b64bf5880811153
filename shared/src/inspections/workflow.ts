import * as z from 'zod'
import { type Actor, mayDecideIn, unitsOf } from '../duties.ts'

export const InspectionState = z.enum(['planned', 'under_way', 'finished', 'cancelled'])
export type InspectionState = z.infer<typeof InspectionState>

export const InspectionAction = z.enum(['start', 'record', 'finish', 'cancel'])
export type InspectionAction = z.infer<typeof InspectionAction>

/** Who decides in its area leads it; units that were asked along take part; the unit that answers for the site looks on. */
export const InspectionPart = z.enum(['lead', 'participant', 'responsible'])
export type InspectionPart = z.infer<typeof InspectionPart>

interface Step {
  from: readonly InspectionState[]
  to: InspectionState
  by: readonly InspectionPart[]
}

/** What may be done with an inspection, by whom. What is not here is refused. */
export const inspectionSteps: Readonly<Record<InspectionAction, Step>> = {
  start: { from: ['planned'], to: 'under_way', by: ['lead'] },
  record: { from: ['under_way'], to: 'under_way', by: ['lead', 'participant'] },
  finish: { from: ['under_way'], to: 'finished', by: ['lead'] },
  cancel: { from: ['planned', 'under_way'], to: 'cancelled', by: ['lead'] },
}

export const mayTake = (action: InspectionAction, parts: readonly InspectionPart[]) =>
  inspectionSteps[action].by.some((part) => parts.includes(part))

/** What comes of it, or undefined when it cannot be done in that state, or by nobody with these parts. */
export function inspectionAfter(
  state: InspectionState,
  action: InspectionAction,
  parts: readonly InspectionPart[],
): InspectionState | undefined {
  const { from, to } = inspectionSteps[action]
  return from.includes(state) && mayTake(action, parts) ? to : undefined
}

export const isInspectionOver = (state: InspectionState) => state === 'finished' || state === 'cancelled'

interface Concern {
  areaPath: string
  units: readonly { id: string }[]
  /** The unit that answers for the site. */
  responsibleUnitId?: string | undefined
}

export function inspectionPartsOf(actor: Actor, { areaPath, units, responsibleUnitId }: Concern): InspectionPart[] {
  const own = unitsOf(actor)
  const parts: InspectionPart[] = []
  if (mayDecideIn(actor, areaPath)) parts.push('lead')
  if (units.some(({ id }) => own.includes(id))) parts.push('participant')
  if (responsibleUnitId !== undefined && own.includes(responsibleUnitId)) parts.push('responsible')
  return parts
}
