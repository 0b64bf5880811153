import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { Spot } from '../hazards/place.ts'
import { HazardOutcome, HazardState } from '../hazards/workflow.ts'
import { Slug } from '../ids.ts'
import { SiteKind } from '../inspections/site.ts'
import { Location } from '../location.ts'

/**
 * A hazard as anyone may read it: nothing that a resident wrote, no photo and no name of a person. What is in a home, or may
 * be, shows its community only; anything else its estate, a word for the spot and a place to about a hundred metres.
 */
export const LedgerEntry = z
  .object({
    number: z.string(),
    state: HazardState,
    categoryId: Slug,
    categoryName: z.string(),
    areaPath: AreaPath,
    spot: Spot.optional(),
    /** An inspection found it. */
    found: z.boolean().optional(),
    /** On such a site; left out where that may be a home. */
    siteKind: SiteKind.optional(),
    /** GCJ-02, to three decimals. */
    location: Location.optional(),
    reportedAt: z.string(),
    changedAt: z.string(),
    /** By when staff have to have answered: the fifth workday after the report. */
    replyDueAt: z.string(),
    repliedAt: z.string().optional(),
    dueAt: z.string(),
    /** Its reporter is asked something, and the clock rests; left out otherwise. */
    resting: z.boolean().optional(),
    /** Of what is closed now. */
    closedAt: z.string().optional(),
    outcome: HazardOutcome.optional(),
    /** The unit it was handed to; people have no name here. */
    unitName: z.string().optional(),
    /** How many others met it too. */
    joined: z.number().int(),
    /** How often somebody said after its end that it was not fixed. */
    disputes: z.number().int(),
    /** Its reporter did not agree with declining it; left out otherwise. */
    appealed: z.boolean().optional(),
    /** What who reported it said of it in the end: the levels 3 to 5 are satisfied. */
    satisfied: z.boolean().optional(),
    /** How many of those who met it too said how it went, and how many of them are satisfied; left out for none. */
    othersRated: z.number().int().optional(),
    othersSatisfied: z.number().int().optional(),
    /** The number of the one it went into; such an entry is in no list and counted nowhere. */
    mergedInto: z.string().optional(),
  })
  .meta({ id: 'LedgerEntry' })
export type LedgerEntry = z.infer<typeof LedgerEntry>

// 0.001 degrees are 111 m to the north and here 94 m to the east.
const coarse = (degrees: number) => Math.round(degrees * 1000) / 1000

export const coarsened = ({ latitude, longitude }: Location) => ({
  latitude: coarse(latitude),
  longitude: coarse(longitude),
})
