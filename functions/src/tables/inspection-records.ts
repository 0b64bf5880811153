import { Acknowledgement } from '@mulin/shared/inspections/acknowledgement'
import { InspectionRecord } from '@mulin/shared/inspections/record'
import * as z from 'zod'
import { seal, unseal } from '../platform/sealing.ts'
import { keys } from './keys.ts'
import { getItem } from './table.ts'
import type { Write } from './transact.ts'

/** A record as stored: who signed, and the signature, are sealed. */
const StoredRecord = InspectionRecord.omit({ acknowledgement: true }).extend({
  sealedAcknowledgement: z.string().optional(),
  /** Whose units may read it. */
  units: z.array(z.object({ id: z.string() })),
  responsibleUnitId: z.string().optional(),
})
export type StoredRecord = z.infer<typeof StoredRecord>

const registerOf = (number: string) => `record:${number}`

/** Throws when what was sealed is not what was signed. */
export function recordFrom({ sealedAcknowledgement: sealed, ...stored }: StoredRecord): InspectionRecord {
  if (sealed === undefined) return stored
  return { ...stored, acknowledgement: Acknowledgement.parse(JSON.parse(unseal(sealed, registerOf(stored.number)))) }
}

type Readers = Pick<StoredRecord, 'units' | 'responsibleUnitId'>

/** Loses when the number is taken. */
export function addRecord({ acknowledgement, ...record }: InspectionRecord, readers: Readers): Write {
  const { units, responsibleUnitId } = readers
  const sealed = acknowledgement && seal(JSON.stringify(acknowledgement), registerOf(record.number))
  const stored: StoredRecord = { ...record, units, responsibleUnitId, sealedAcknowledgement: sealed }
  return { put: { ...stored, ...keys.inspectionRecord(record.number) }, fresh: true }
}

export const storedRecordOf = (number: string): Promise<StoredRecord | undefined> =>
  getItem(keys.inspectionRecord(number), StoredRecord)
