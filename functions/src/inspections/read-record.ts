import type { inspections } from '@mulin/shared/inspections/endpoints'
import { inspectionPartsOf } from '@mulin/shared/inspections/workflow'
import { photoFrom } from '../platform/photo-store.ts'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { recordFrom, storedRecordOf } from '../tables/inspection-records.ts'
import { transact } from '../tables/transact.ts'

/** With name and signature, for who was there and who answers for the site. */
export const readRecord: UseCase<typeof inspections.record> = async ({ input: { number }, actor, now, refuse }) => {
  const stored = await storedRecordOf(number)
  if (!stored || inspectionPartsOf(actor, stored).length === 0) throw refuse('record_not_found')
  const as = actor.duties[0]?.title
  await transact([addDisclosure({ about: stored.inspectionId, by: actor.personId, as, source: number, at: now })])
  const pictures = stored.findings.flatMap(({ photos = [] }) => photos.map(({ id }) => photoFrom(id)))
  return { ...recordFrom(stored), pictures }
}
