import type { inspections } from '@mulin/shared/inspections/endpoints'
import { inspectionPartsOf } from '@mulin/shared/inspections/workflow'
import type { UseCase } from '../platform/serve.ts'
import { allChecklists } from '../tables/checklists.ts'
import { historyOf } from '../tables/site-history.ts'
import { siteFrom, storedSiteOf } from '../tables/sites.ts'

/** For who decides there and for the unit that answers for it. */
export const readSite: UseCase<typeof inspections.site> = async ({ input: { siteId }, actor, refuse }) => {
  const [site, { history, checklist: inUse }, checklists] = await Promise.all([
    storedSiteOf(siteId),
    historyOf(siteId),
    allChecklists(),
  ])
  if (!site) throw refuse('site_not_found')
  const { areaPath, unitId: responsibleUnitId } = site
  if (inspectionPartsOf(actor, { areaPath, units: [], responsibleUnitId }).length === 0) throw refuse('site_not_found')
  const newest = checklists.find(({ kind }) => kind === site.kind)
  return { site: siteFrom(site), checklist: inUse ?? newest, ...history }
}
