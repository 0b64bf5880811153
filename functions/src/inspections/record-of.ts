import { createHash } from 'node:crypto'
import {
  type Acknowledgement,
  type SaidToFinding,
  saidTo,
  type Taught,
} from '@mulin/shared/inspections/acknowledgement'
import { isBesideChecklist } from '@mulin/shared/inspections/answers'
import type { ChecklistAnswers } from '@mulin/shared/inspections/checklist'
import { type InspectionRecord, type RecordedPhoto, recordText } from '@mulin/shared/inspections/record'
import { unguessable } from '../platform/ids.ts'
import type { StoredFinding } from '../tables/findings.ts'
import type { InspectionFile } from '../tables/inspections.ts'

interface End {
  endedAt: string
  answers: ChecklistAnswers
  taught: Taught[]
  note?: string | undefined
  acknowledgement?: Acknowledgement | undefined
  said?: SaidToFinding[] | undefined
}

/** What the inspection came to. */
export function recordOf({ inspection, findings }: InspectionFile, end: End): InspectionRecord {
  const { checklist, startedAt = end.endedAt, leadTitle = '' } = inspection
  const content = {
    number: unguessable('JC', end.endedAt),
    inspectionId: inspection.id,
    siteName: inspection.siteName,
    siteKind: inspection.siteKind,
    address: inspection.address,
    areaPath: inspection.areaPath,
    responsibleUnitName: inspection.responsibleUnitName,
    startedAt,
    finishedAt: end.endedAt,
    attendees: [...inspection.teams, ...inspection.units.map(({ name }) => name)],
    leadTitle,
    checklistVersion: checklist.version,
    items: checklist.items.map(({ id, text, clause }) => ({ text, clause, answer: end.answers[id]! })),
    findings: findings.map((finding) => ({
      ...recorded(finding),
      said: saidTo(finding.requestId, end.said),
      ...(isBesideChecklist(finding, { checklist, ...end }) && { isBesideChecklist: true as const }),
    })),
    taught: end.taught,
    note: end.note,
    acknowledgement: end.acknowledgement,
  }
  return { ...content, hash: hashOf(content) }
}

export const hashOf = (content: Parameters<typeof recordText>[0]) =>
  createHash('sha256').update(recordText(content)).digest('hex')

const recorded = (finding: StoredFinding) => {
  const { number, categoryName, clause, place, description, outcome, note, dueAt } = finding
  return { number, categoryName, clause, place, description, outcome, note, dueAt, photos: photosOf(finding) }
}

function photosOf({ beforeIds, afterIds, sha256 = {} }: StoredFinding): RecordedPhoto[] {
  const as = (of: RecordedPhoto['of']) => (id: string) => ({ id, of, sha256: sha256[id] })
  return [...beforeIds.map(as('before')), ...afterIds.map(as('after'))]
}
