import { addDays, dayOf } from '@mulin/shared/times'
import { now } from '../../src/platform/clock.ts'
import { aResident, aUnit, onDuty } from '../people.ts'

export const grid = 'luotang/taiyu/taiyu-g1'

export const askers = [
  'anonymous',
  'resident',
  'gridWorker',
  'communityOfficer',
  'office',
  'clerk',
  'property',
  'partner',
  'administrator',
  'ended',
  'notYet',
] as const
export type Asker = (typeof askers)[number]

/** What somebody gets of a line of statuses, one per asker in their order. */
export const statusOf = (line: string, asker: Asker) => Number(line.split(' ')[askers.indexOf(asker)])

/** One person per role, all of 太宇; the resident also owns whatever is near. */
export async function everyAsker(): Promise<Record<Asker, string | undefined>> {
  await aUnit({ id: 'property-1', name: '物业公司 01', kind: 'property' })
  await aUnit()
  const today = dayOf(now())
  const over = { from: addDays(today, -9), until: addDays(today, -1) }
  return {
    anonymous: undefined,
    resident: (await aResident()).id,
    gridWorker: (await onDuty('grid_worker', grid)).id,
    communityOfficer: (await onDuty('community_officer', 'luotang/taiyu')).id,
    office: (await onDuty('office', 'luotang')).id,
    clerk: (await onDuty('desk_clerk', 'luotang')).id,
    property: (await onDuty('property', `${grid}/taiyu-e1`, { unitId: 'property-1' })).id,
    partner: (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id,
    administrator: (await onDuty('administrator', 'luotang')).id,
    ended: (await onDuty('office', 'luotang', over)).id,
    notYet: (await onDuty('office', 'luotang', { from: addDays(today, 1) })).id,
  }
}
