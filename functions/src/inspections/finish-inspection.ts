import type { inspections } from '@mulin/shared/inspections/endpoints'
import { saidTo } from '@mulin/shared/inspections/acknowledgement'
import { whenTold, whyNotFinishable } from '@mulin/shared/inspections/inspection'
import type { UseCase } from '../platform/serve.ts'
import type { InspectionRecord } from '@mulin/shared/inspections/record'
import { addRecord } from '../tables/inspection-records.ts'
import type { InspectionFile, StoredInspection } from '../tables/inspections.ts'
import { visited } from '../tables/sites.ts'
import { withWhoCame } from './came-along.ts'
import { endedBy } from './led-by.ts'
import { recordOf } from './record-of.ts'
import { firstSaid, saidOfRest } from './signing.ts'
import { takeStep } from './take-step.ts'

type Finish = UseCase<typeof inspections.finish>
type Call = Parameters<Finish>[0]

export const finishInspection: Finish = async (call) => {
  const finished = await finish(call)
  await saidOfRest(finished, call.personId)
  return finished
}

const finish = (call: Call) =>
  takeStep(call, 'finish', async (file) => {
    const refusal = whyNot(call, file)
    if (refusal) throw refusal
    const { answers, taught, note, said } = call.input
    const endedAt = whenTold(call.input.at, call.now)
    const inspection = await cameAtLast(call, file)
    const { teams, units } = inspection
    const record = recordOf({ ...file, inspection }, { ...call.input, endedAt })
    return {
      teams,
      units,
      answers,
      taught,
      note,
      said,
      endedAt,
      recordNumber: record.number,
      writes: [addRecord(record, inspection), ...(await saidIn(file, call, record))],
      visit: visited(inspection.siteId, endedAt),
    }
  })

/** What was said when it began is put right, if anything is said. */
async function cameAtLast(call: Call, { inspection }: InspectionFile): Promise<StoredInspection> {
  if (!call.input.along) return inspection
  const came = await withWhoCame(call, inspection)
  return { ...came, ...endedBy(call.actor, came) }
}

function saidIn({ findings }: InspectionFile, { input, personId }: Call, record: InspectionRecord) {
  const asked = findings.map((finding) => ({ ...finding, said: saidTo(finding.requestId, input.said) }))
  return firstSaid(asked, record, personId)
}

function whyNot({ input, refuse }: Call, { inspection: { checklist }, findings }: InspectionFile) {
  const { answers, acknowledgement } = input
  const why = whyNotFinishable({ checklist, answers, findings, isAcknowledged: acknowledgement !== undefined })
  if (why === undefined) return undefined
  return 'itemIds' in why ? refuse(why.code, { itemIds: why.itemIds }) : refuse(why.code)
}
