import { mayDecideIn } from '@mulin/shared/duties'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { siteFrom, sitesFor, StoredSite } from '../tables/sites.ts'

export const listSites: UseCase<typeof inspections.sites> = async ({ input, actor, refuse }) => {
  if (input.areaPath !== undefined && !mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  const { items, next } = await sitesFor(actor, input)
  return { sites: items.map((item) => siteFrom(StoredSite.parse(item))), next }
}
