import { titleIn } from '@mulin/shared/duties'
import type { covering } from '@mulin/shared/hazards/covering'
import { photoFrom } from '../platform/photo-store.ts'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { recordWithPhoto } from '../tables/photo-steps.ts'
import { transact } from '../tables/transact.ts'
import { hasAnyPhoto, whoTook } from '../tables/who-took.ts'

export const originalPhoto: UseCase<typeof covering.original> = async (call) => {
  const { input, actor, now: at } = call
  const record = await recordWithPhoto(call, hasAnyPhoto)
  const { hazard } = record
  const as = titleIn(actor, hazard.areaPath)
  const about = await whoTook(record, input.photoId)
  const seen = { about, by: actor.personId, as, source: hazard.id, what: 'photo', at } as const
  await transact([addDisclosure(seen)])
  return photoFrom(input.photoId)
}
