import { mayDecideIn, titleIn } from '@mulin/shared/duties'
import type { siteRegister } from '@mulin/shared/inspections/site-register'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { responsibleFor, storedSiteOf } from '../tables/sites.ts'
import { transact } from '../tables/transact.ts'

export const revealResponsible: UseCase<typeof siteRegister.revealResponsible> = async (call) => {
  const { input, actor, now, refuse } = call
  const site = await storedSiteOf(input.siteId)
  if (!site || !mayDecideIn(actor, site.areaPath)) throw refuse('site_not_found')
  const as = titleIn(actor, site.areaPath)
  await transact([addDisclosure({ about: site.id, by: actor.personId, as, source: site.id, at: now })])
  return responsibleFor(site)
}
