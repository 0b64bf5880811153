import type { inspections } from '@mulin/shared/inspections/endpoints'
import { whenTold } from '@mulin/shared/inspections/inspection'
import type { UseCase } from '../platform/serve.ts'
import { checklistAs } from '../tables/checklists.ts'
import { withWhoCame } from './came-along.ts'
import { ledBy } from './led-by.ts'
import { takeStep } from './take-step.ts'

export const startInspection: UseCase<typeof inspections.start> = (call) => {
  const { input, actor, now, refuse } = call
  return takeStep(call, 'start', async ({ inspection }) => {
    const { checklist: planned } = inspection
    const { at, checklist: { kind, version } = planned } = input
    const isPlanned = kind === planned.kind && version === planned.version
    const checklist = isPlanned ? planned : await checklistAs(kind, version)
    if (!checklist) throw refuse('checklist_not_found')
    const came = await withWhoCame(call, inspection)
    return { checklist, startedAt: whenTold(at, now), units: came.units, ...ledBy(actor, came) }
  })
}
