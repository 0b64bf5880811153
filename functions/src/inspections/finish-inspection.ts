import type { inspections } from '@mulin/shared/inspections/endpoints'
import { whenTold, whyNotFinishable } from '@mulin/shared/inspections/inspection'
import type { UseCase } from '../platform/serve.ts'
import { addRecord } from '../tables/inspection-records.ts'
import type { InspectionFile } from '../tables/inspections.ts'
import { visited } from '../tables/sites.ts'
import { recordOf } from './record-of.ts'
import { takeStep } from './take-step.ts'

type Finish = UseCase<typeof inspections.finish>

export const finishInspection: Finish = (call) =>
  takeStep(call, 'finish', (file) => {
    const refusal = whyNot(call, file)
    if (refusal) throw refusal
    const { answers, taught, note, said } = call.input
    const endedAt = whenTold(call.input.at, call.now)
    const record = recordOf(file, { ...call.input, endedAt })
    return {
      answers,
      taught,
      note,
      said,
      endedAt,
      recordNumber: record.number,
      writes: [addRecord(record, file.inspection)],
      visit: visited(file.inspection.siteId, endedAt),
    }
  })

function whyNot({ input, refuse }: Parameters<Finish>[0], { inspection: { checklist }, findings }: InspectionFile) {
  const { answers, acknowledgement } = input
  const why = whyNotFinishable({ checklist, answers, findings, isAcknowledged: acknowledgement !== undefined })
  if (why === undefined) return undefined
  return 'itemIds' in why ? refuse(why.code, { itemIds: why.itemIds }) : refuse(why.code)
}
