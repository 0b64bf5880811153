import { titleIn } from '@mulin/shared/duties'
import type { covering } from '@mulin/shared/hazards/covering'
import { photoFrom } from '../platform/photo-store.ts'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { recordWithPhoto } from '../tables/photo-steps.ts'
import { transact } from '../tables/transact.ts'

export const originalPhoto: UseCase<typeof covering.original> = async (call) => {
  const { input, actor, now: at } = call
  const { hazard } = await recordWithPhoto(call)
  const as = titleIn(actor, hazard.areaPath)
  const seen = { about: hazard.reporterId, by: actor.personId, as, source: hazard.id, what: 'photo', at } as const
  await transact([addDisclosure(seen)])
  return photoFrom(input.photoId)
}
