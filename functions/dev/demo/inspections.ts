import { inspections } from '@mulin/shared/inspections/endpoints'
import { dayOf } from '@mulin/shared/times'
import { newId } from '../../src/platform/ids.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'
import { addSites } from './sites.ts'

/** Inspections that were, and one that is ahead. */
export async function addInspections(people: People, at: Calendar) {
  const [charging = ''] = await addSites(people, at)
  const plan = {
    requestId: newId('ins'),
    siteId: charging,
    plannedOn: dayOf(at([2, '09:00'])),
    teams: ['office', 'community', 'grid'] as const,
    unitIds: ['fire-brigade', 'housing-bureau', 'property-01'],
  }
  await happening(at([-1, '16:00']), () => ask(inspections.plan, { ...plan, teams: [...plan.teams] }, people('office')))
}
