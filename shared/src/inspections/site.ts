import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import type { Spot } from '../hazards/place.ts'
import { SiteId, Slug } from '../ids.ts'
import { PersonName, Phone } from '../personal-data.ts'

/** What is inspected: each kind has its own checklist. */
export const SiteKind = z.enum(['ebike_charging', 'underground_garage', 'shop', 'high_rise'])
export type SiteKind = z.infer<typeof SiteKind>

const spots: Partial<Record<SiteKind, Spot>> = { ebike_charging: 'charging_point', underground_garage: 'garage' }

/** What all of such a site is; of a shop there is no word for it, of a high-rise it is not known. */
export const spotOf = (kind: SiteKind): Spot | undefined => spots[kind]

/** Whether nobody can live where an inspection of such a site finds something. */
export const isNoHome = (kind: SiteKind) => kind !== 'high_rise'

export const RiskLevel = z.enum(['high', 'medium', 'low'])
export type RiskLevel = z.infer<typeof RiskLevel>

const SiteName = z.string().trim().min(1).max(40)
const Address = z.string().trim().min(1).max(80)
const UnitName = z.string().trim().min(1).max(40)

/** What staff write down of a site. Who is responsible is a unit of the subdistrict, or one by its name only. */
export const siteWords = {
  kind: SiteKind,
  name: SiteName,
  estateId: Slug,
  address: Address,
  risk: RiskLevel,
  unitId: Slug.optional(),
  unitName: UnitName,
  personName: PersonName.optional(),
  phone: Phone.optional(),
}

/** A place in the register of what is inspected. */
export const Site = z
  .object({
    id: SiteId,
    kind: SiteKind,
    name: SiteName,
    estateId: Slug,
    areaPath: AreaPath,
    address: Address,
    risk: RiskLevel,
    unitId: Slug.optional(),
    unitName: UnitName,
    /** Who answers for it there. */
    personNameMasked: z.string().optional(),
    phoneMasked: z.string().optional(),
    lastVisitAt: z.string().optional(),
    openFindings: z.number().int(),
    /** When something found here has to be looked at again. */
    nextRecheckAt: z.string().optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Site' })
export type Site = z.infer<typeof Site>
