import type { inspections } from '@mulin/shared/inspections/endpoints'
import { saidTo } from '@mulin/shared/inspections/acknowledgement'
import { whenTold, whyNotFinishable } from '@mulin/shared/inspections/inspection'
import type { UseCase } from '../platform/serve.ts'
import { signedFor } from '../tables/hazard-writes.ts'
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
      writes: [addRecord(record, file.inspection), ...signedIn(file, { ...call.input, endedAt })],
      visit: visited(file.inspection.siteId, endedAt),
    }
  })

type End = Pick<Parameters<Finish>[0]['input'], 'acknowledgement' | 'said'> & { endedAt: string }

// A transaction has room for a hundred writes, and the record says it of all.
const signedAtMost = 80

/** Each that has to be fixed knows that who answers for the site signed for it. */
function signedIn({ findings }: InspectionFile, { acknowledgement, said, endedAt }: End) {
  if (acknowledgement?.kind !== 'signed') return []
  return findings
    .filter(({ outcome, requestId }) => outcome === 'deadline' && isAgreed(saidTo(requestId, said)))
    .slice(0, signedAtMost)
    .map(({ hazardId }) => signedFor(hazardId, endedAt))
}

const isAgreed = (said: ReturnType<typeof saidTo>) => said === undefined || said.kind === 'agreed'

function whyNot({ input, refuse }: Parameters<Finish>[0], { inspection: { checklist }, findings }: InspectionFile) {
  const { answers, acknowledgement } = input
  const why = whyNotFinishable({ checklist, answers, findings, isAcknowledged: acknowledgement !== undefined })
  if (why === undefined) return undefined
  return 'itemIds' in why ? refuse(why.code, { itemIds: why.itemIds }) : refuse(why.code)
}
