import { mayDecideIn, titleIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { contactOf } from '../tables/hazard-contacts.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'

export const revealReporter: UseCase<typeof handling.revealReporter> = async ({ input, actor, now, refuse }) => {
  const hazard = await storedHazardOf(input.hazardId)
  if (!hazard || !mayDecideIn(actor, hazard.areaPath)) throw refuse('hazard_not_found')
  const contact = contactOf(hazard)
  if (!contact) throw refuse('reporter_not_reachable')
  const as = titleIn(actor, hazard.areaPath)
  await transact([addDisclosure({ about: hazard.reporterId, by: actor.personId, as, source: hazard.id, at: now })])
  return contact
}
