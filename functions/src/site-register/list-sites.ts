import { mayDecideIn } from '@mulin/shared/duties'
import type { siteRegister } from '@mulin/shared/inspections/site-register'
import type { UseCase } from '../platform/serve.ts'
import { siteFrom, sitesFor, StoredSite } from '../tables/sites.ts'

export const listSites: UseCase<typeof siteRegister.list> = async ({ input, actor, refuse }) => {
  if (input.areaPath !== undefined && !mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  const { items, next } = await sitesFor(actor, input)
  return { sites: items.map((item) => siteFrom(StoredSite.parse(item))), next }
}
