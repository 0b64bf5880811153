import * as z from 'zod'
import { InspectionId, SiteId } from '../ids.ts'
import { SiteKind } from './site.ts'

/** Where a hazard was found, when it was found by an inspection. */
export const FoundIn = z.object({
  id: InspectionId,
  siteId: SiteId,
  siteName: z.string(),
  /** Not of the first ones. */
  siteKind: SiteKind.optional(),
  clause: z.string().optional(),
  /** When who answers for the site signed that it has to be fixed; left out where they did not. */
  signedAt: z.string().optional(),
  /** When they did not want to sign, or objected to it; left out for what was found before that was kept. */
  notSignedAt: z.string().optional(),
})
