import { AboutHazard, type HazardNews } from '@mulin/shared/hazards/news'
import type { StoredHazard } from '../tables/hazards.ts'

/** Its id is made of what happened and when, so that nobody is told of it twice. */
export const eventOf = (hazard: StoredHazard, at: string, what: HazardNews) => ({
  kind: 'hazard' as const,
  id: `${at}#${hazard.id}#${what}`,
  at,
  about: AboutHazard.parse({ ...hazard, hazardId: hazard.id }),
  what,
})
