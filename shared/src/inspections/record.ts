import * as z from 'zod'
import { InspectionId, PhotoId } from '../ids.ts'
import { Photo } from '../photos.ts'
import { Acknowledgement, FindingSaid, Taught } from './acknowledgement.ts'
import { ChecklistAnswer } from './checklist.ts'
import { SiteKind } from './site.ts'

/** `JC2026-4F7K-9QXM`: the year, and eight letters that nobody guesses; the code by which anybody verifies it. */
export const RecordNumber = z.string().regex(/^JC\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)

const RecordedItem = z.object({ text: z.string(), clause: z.string().optional(), answer: ChecklistAnswer })

/** A photo of what was found; `sha256` is of its large picture, for those received since that is kept. */
export const RecordedPhoto = z.object({
  id: PhotoId,
  of: z.enum(['before', 'after']),
  sha256: z.string().optional(),
})
export type RecordedPhoto = z.infer<typeof RecordedPhoto>

const RecordedFinding = z.object({
  number: z.string(),
  categoryName: z.string(),
  clause: z.string().optional(),
  place: z.string(),
  description: z.string(),
  outcome: z.enum(['fixed_on_the_spot', 'deadline']),
  note: z.string().optional(),
  dueAt: z.string(),
  /** Not in the first records. */
  photos: z.array(RecordedPhoto).optional(),
  /** Not in the records of before, where one signature stood for all. */
  said: FindingSaid.optional(),
  /** No item of the checklist accounts for it; not known of the records of before. */
  isBesideChecklist: z.literal(true).optional(),
})
export type RecordedFinding = z.infer<typeof RecordedFinding>

/** What an inspection came to, as it was acknowledged. Never changed: what follows stands with each hazard. */
export const InspectionRecord = z
  .object({
    number: RecordNumber,
    inspectionId: InspectionId,
    siteName: z.string(),
    siteKind: SiteKind,
    address: z.string(),
    areaPath: z.string(),
    responsibleUnitName: z.string(),
    startedAt: z.string(),
    finishedAt: z.string(),
    /** Who came: teams of the subdistrict and units. */
    attendees: z.array(z.string()),
    leadTitle: z.string(),
    checklistVersion: z.number().int(),
    items: z.array(RecordedItem),
    findings: z.array(RecordedFinding),
    taught: z.array(Taught),
    note: z.string().optional(),
    acknowledgement: Acknowledgement.optional(),
    /** SHA-256 of `recordText`, in hexadecimal. */
    hash: z.string(),
  })
  .meta({ id: 'InspectionRecord' })
export type InspectionRecord = z.infer<typeof InspectionRecord>

/** As it is printed: with the pictures of its photos. */
export const PrintedRecord = InspectionRecord.extend({ pictures: z.array(Photo).default([]) }).meta({
  id: 'PrintedRecord',
})
export type PrintedRecord = z.infer<typeof PrintedRecord>

/** What anybody may know of it: nothing of a person. */
export const RecordCheck = InspectionRecord.pick({
  number: true,
  siteName: true,
  siteKind: true,
  startedAt: true,
  finishedAt: true,
  attendees: true,
  hash: true,
})
  .extend({
    items: z.number().int(),
    problems: z.number().int(),
    findings: z.number().int(),
    fixedOnTheSpot: z.number().int(),
    /** How many of them no item of the checklist accounts for. */
    besideChecklist: z.number().int().default(0),
    /** False when what is stored is not what was signed. */
    isIntact: z.boolean(),
  })
  .meta({ id: 'RecordCheck' })
export type RecordCheck = z.infer<typeof RecordCheck>

const said = (acknowledgement: InspectionRecord['acknowledgement']) => {
  if (acknowledgement === undefined) return '-'
  const { kind } = acknowledgement
  return JSON.stringify(
    kind === 'signed'
      ? [kind, acknowledgement.name, acknowledgement.signature]
      : [kind, acknowledgement.reason, acknowledgement.witness],
  )
}

const saidLine = (one: FindingSaid) => (one.kind === 'objected' ? [one.kind, one.words] : [one.kind])

/** What the hash is made of: everything the record says, a line each, with what could hold a line break in quotes. */
export const recordText = ({ items, findings, taught, ...rest }: Omit<InspectionRecord, 'hash'>) =>
  [
    rest.number,
    rest.inspectionId,
    JSON.stringify([rest.siteKind, rest.siteName, rest.address, rest.areaPath, rest.responsibleUnitName]),
    `${rest.startedAt}/${rest.finishedAt}`,
    JSON.stringify([rest.leadTitle, ...rest.attendees]),
    `checklist ${rest.checklistVersion}`,
    ...items.map(({ text, clause, answer }) => JSON.stringify([answer, text, clause])),
    ...findings.map((one) =>
      JSON.stringify([
        one.number,
        one.categoryName,
        one.clause,
        one.place,
        one.description,
        one.outcome,
        one.note,
        one.dueAt,
        ...(one.photos?.map(({ id, of, sha256 }) => [of, id, sha256]) ?? []),
        ...(one.said ? [saidLine(one.said)] : []),
        ...(one.isBesideChecklist ? ['beside the checklist'] : []),
      ]),
    ),
    ...taught.map(({ lessonId, people, audience }) => `${lessonId} ${people} ${audience}`),
    JSON.stringify(rest.note ?? ''),
    said(rest.acknowledgement),
  ].join('\n')

/** What the public page counts. */
export const countsOf = ({ items, findings }: Pick<InspectionRecord, 'items' | 'findings'>) => ({
  items: items.length,
  problems: items.filter(({ answer }) => answer === 'problem').length,
  findings: findings.length,
  fixedOnTheSpot: findings.filter(({ outcome }) => outcome === 'fixed_on_the_spot').length,
  besideChecklist: findings.filter(({ isBesideChecklist }) => isBesideChecklist).length,
})
