import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { Building, Spot } from './place.ts'

/** What was said of it before it was put right. */
export const PutRight = z.object({
  categoryName: z.string().optional(),
  areaPath: AreaPath.optional(),
  building: Building.optional(),
  spot: Spot.optional(),
  place: z.string().optional(),
  handler: z.string().optional(),
})
