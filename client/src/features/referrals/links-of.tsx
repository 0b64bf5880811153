import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { Links } from './links'

/** Once a unit had it, for who decides. */
export function linksOf({ id, number, state, handler, entries, parts }: HazardFile) {
  const wasWithUnit = entries.some((entry) => entry.handler?.unitId !== undefined)
  if (!parts.includes('decider') || !wasWithUnit) return null
  return <Links hazardId={id} number={number} isWithUnit={state === 'dispatched' && handler?.unitId !== undefined} />
}
