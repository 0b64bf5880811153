import type { inspections } from '@mulin/shared/inspections/endpoints'
import { saidTo } from '@mulin/shared/inspections/acknowledgement'
import { whenTold, whyNotFinishable } from '@mulin/shared/inspections/inspection'
import type { UseCase } from '../platform/serve.ts'
import type { InspectionRecord } from '@mulin/shared/inspections/record'
import { storedHazardsOf } from '../tables/hazards.ts'
import { addRecord } from '../tables/inspection-records.ts'
import type { InspectionFile } from '../tables/inspections.ts'
import { signedFor } from '../tables/signed-for.ts'
import { visited } from '../tables/sites.ts'
import { recordOf } from './record-of.ts'
import { takeStep } from './take-step.ts'

type Finish = UseCase<typeof inspections.finish>

export const finishInspection: Finish = (call) =>
  takeStep(call, 'finish', async (file) => {
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
      writes: [addRecord(record, file.inspection), ...(await signedIn(file, call, record))],
      visit: visited(file.inspection.siteId, endedAt),
    }
  })

// A transaction has room for a hundred writes, of which each takes two; the record says it of all.
const signedAtMost = 40

/** Each that has to be fixed says in its history that who answers for the site signed for it. */
async function signedIn(
  { findings }: InspectionFile,
  { input, personId }: Parameters<Finish>[0],
  record: InspectionRecord,
) {
  const { acknowledgement, said } = input
  if (acknowledgement?.kind !== 'signed') return []
  const agreed = findings
    .filter(({ outcome, requestId }) => outcome === 'deadline' && isAgreed(saidTo(requestId, said)))
    .slice(0, signedAtMost)
  const { finishedAt: at, responsibleUnitName: by, number, hash } = record
  const hazards = await storedHazardsOf(agreed.map(({ hazardId }) => hazardId))
  return hazards.flatMap((hazard) => signedFor(hazard, { at, by, personId, signedIn: { number, hash } }))
}

const isAgreed = (said: ReturnType<typeof saidTo>) => said === undefined || said.kind === 'agreed'

function whyNot({ input, refuse }: Parameters<Finish>[0], { inspection: { checklist }, findings }: InspectionFile) {
  const { answers, acknowledgement } = input
  const why = whyNotFinishable({ checklist, answers, findings, isAcknowledged: acknowledgement !== undefined })
  if (why === undefined) return undefined
  return 'itemIds' in why ? refuse(why.code, { itemIds: why.itemIds }) : refuse(why.code)
}
