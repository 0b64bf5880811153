import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { Links } from './links'

/**
 * Once a unit had it, for who decides: above its history where nobody of the unit has an account, for then all depends on
 * the link.
 */
export function linksOf({ id, number, state, handler, entries, parts, byLink }: HazardFile) {
  const wasWithUnit = entries.some((entry) => entry.handler?.unitId !== undefined)
  if (!parts.includes('decider') || !wasWithUnit) return {}
  const links = (
    <Links hazardId={id} number={number} isWithUnit={state === 'dispatched' && handler?.unitId !== undefined} />
  )
  return byLink ? { aboveHistory: links } : { belowHistory: links }
}
