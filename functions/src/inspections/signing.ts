import type { Inspection } from '@mulin/shared/inspections/inspection'
import type { InspectionRecord } from '@mulin/shared/inspections/record'
import { Refusal } from '@mulin/shared/refusals'
import { storedHazardsOf } from '../tables/hazards.ts'
import { recordFrom, storedRecordOf } from '../tables/inspection-records.ts'
import { signedFor } from '../tables/signed-for.ts'
import { transactEach, type Write } from '../tables/transact.ts'

// A transaction has room for a hundred writes, of which each takes two.
const signedAtMost = 40

type Signed = Pick<InspectionRecord, 'finishedAt' | 'responsibleUnitName' | 'number' | 'hash' | 'acknowledgement'>

/** Each that has to be fixed says in its history that who answers for the site signed for it: those that fit into one. */
export async function firstSignedFor(agreed: readonly string[], record: Signed, personId: string): Promise<Write[]> {
  const hazards = await storedHazardsOf(agreed.slice(0, signedAtMost))
  return hazards.flatMap((hazard) => signedFor(hazard, entryFrom(record, personId)))
}

type Finished = Pick<Inspection, 'findings' | 'recordNumber'>

const triesAtMost = 5

/** The others of a finished one, each by itself: what stopped between goes on when it is sent again. */
export async function signForRest({ findings, recordNumber }: Finished, personId: string): Promise<void> {
  const agreed = findings.filter(isSignedFor).map(({ hazardId }) => hazardId)
  if (agreed.length <= signedAtMost || recordNumber === undefined) return
  const stored = await storedRecordOf(recordNumber)
  const record = stored && recordFrom(stored)
  if (record?.acknowledgement?.kind === 'signed') await signForEach(agreed, entryFrom(record, personId))
}

async function signForEach(hazardIds: readonly string[], entry: ReturnType<typeof entryFrom>) {
  for (let attempt = 1; attempt <= triesAtMost; attempt++) {
    const left = (await storedHazardsOf(hazardIds)).filter(({ inspection }) => inspection?.signedAt === undefined)
    if (left.length === 0) return
    await transactEach(left.map((hazard) => signedFor(hazard, entry)))
  }
  throw new Refusal('busy')
}

/** What has to be fixed, unless they objected to it or said nothing. */
export const isSignedFor = ({ outcome, said }: Pick<Inspection['findings'][number], 'outcome' | 'said'>) =>
  outcome === 'deadline' && (said === undefined || said.kind === 'agreed')

const entryFrom = ({ finishedAt: at, responsibleUnitName: by, number, hash }: Signed, personId: string) => ({
  at,
  by,
  personId,
  signedIn: { number, hash },
})
