import type { Inspection } from '@mulin/shared/inspections/inspection'
import type { InspectionRecord } from '@mulin/shared/inspections/record'
import { Refusal } from '@mulin/shared/refusals'
import { portions } from '../platform/grouped.ts'
import { storedHazardsOf } from '../tables/hazards.ts'
import { recordFrom, storedRecordOf } from '../tables/inspection-records.ts'
import { isSaid, type SaidOnSite, saidOf } from '../tables/said-on-site.ts'
import { transactEach, type Write } from '../tables/transact.ts'

// A transaction has room for a hundred writes, of which each takes two.
const saidAtMost = 40

type Signed = Pick<InspectionRecord, 'finishedAt' | 'responsibleUnitName' | 'number' | 'hash' | 'acknowledgement'>
type Found = Pick<Inspection['findings'][number], 'hazardId' | 'outcome' | 'said'>
type Entries = ReadonlyMap<string, SaidOnSite>

/** Each that was spoken about says in its history what who answers for the site said: those that fit into one. */
export async function firstSaid(findings: readonly Found[], record: Signed, personId: string): Promise<Write[]> {
  const entries = entriesFrom(findings, record, personId)
  const hazards = await storedHazardsOf([...entries.keys()].slice(0, saidAtMost))
  return hazards.flatMap((hazard) => saidOf(hazard, entries.get(hazard.id)!))
}

type Finished = Pick<Inspection, 'findings' | 'recordNumber'>

const triesAtMost = 5

/** The others of a finished one, each by itself: what stopped between goes on when it is sent again. */
export async function saidOfRest({ findings, recordNumber }: Finished, personId: string): Promise<void> {
  if (findings.length <= saidAtMost || recordNumber === undefined) return
  const stored = await storedRecordOf(recordNumber)
  const entries = stored && entriesFrom(findings, recordFrom(stored), personId)
  for (const some of portions([...(entries ?? [])], saidAtMost)) await sayEach(new Map(some))
}

async function sayEach(entries: Entries) {
  for (let attempt = 1; attempt <= triesAtMost; attempt++) {
    const left = (await storedHazardsOf([...entries.keys()])).filter((hazard) => !isSaid(hazard))
    if (left.length === 0) return
    await transactEach(left.map((hazard) => saidOf(hazard, entries.get(hazard.id)!)))
  }
  throw new Refusal('busy')
}

function entriesFrom(findings: readonly Found[], record: Signed, personId: string): Entries {
  const { finishedAt: at, responsibleUnitName: by, number, hash, acknowledgement } = record
  const entry = { at, by, personId, signedIn: { number, hash } }
  const said = findings.flatMap((finding) => {
    const what = acknowledgement && saidTo(finding, acknowledgement.kind)
    return what ? [[finding.hazardId, { ...entry, ...what }] as const] : []
  })
  return new Map(said)
}

/** Undefined where they were not asked, and for what was fixed on the spot, unless they object to it. */
function saidTo(found: Found, kind: 'signed' | 'refused'): Pick<SaidOnSite, 'action' | 'note'> | undefined {
  const { outcome, said = { kind: 'agreed' } } = found
  if (kind === 'signed' && said.kind === 'objected') return { action: 'object', note: said.words }
  if (outcome !== 'deadline') return undefined
  if (kind === 'refused') return { action: 'refuse_to_sign' }
  return said.kind === 'agreed' ? { action: 'sign_for' } : undefined
}
