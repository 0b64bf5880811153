import type { siteRegister } from '@mulin/shared/inspections/site-register'
import { inspectionPartsOf } from '@mulin/shared/inspections/workflow'
import type { UseCase } from '../platform/serve.ts'
import { allChecklists } from '../tables/checklists.ts'
import { allStaff } from '../tables/duties.ts'
import { findingFrom } from '../tables/findings.ts'
import { isOwnFix } from '../tables/own-work.ts'
import { historyOf } from '../tables/site-history.ts'
import { siteFrom, storedSiteOf } from '../tables/sites.ts'

/** For who decides there and for the unit that answers for it. */
export const readSite: UseCase<typeof siteRegister.one> = async ({ input: { siteId }, actor, now, refuse }) => {
  const [site, { inspections, findings, checklist: inUse }, checklists] = await Promise.all([
    storedSiteOf(siteId),
    historyOf(siteId),
    allChecklists(),
  ])
  if (!site) throw refuse('site_not_found')
  const { areaPath, unitId: responsibleUnitId } = site
  if (inspectionPartsOf(actor, { areaPath, units: [], responsibleUnitId }).length === 0) throw refuse('site_not_found')
  const newest = checklists.find(({ kind }) => kind === site.kind)
  const staff = findings.some(({ fixedBy }) => fixedBy === actor.personId) ? await allStaff() : undefined
  const shown = findings.map((one) => ({
    ...findingFrom(one),
    ...(staff && isOwnFix(one, { ...actor, now }, staff) && { ownFix: true }),
  }))
  return { site: siteFrom(site), checklist: inUse ?? newest, inspections, findings: shown }
}
