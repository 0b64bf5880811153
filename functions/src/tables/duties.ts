import { Duty, type OwnDuty, Unit } from '@mulin/shared/duties'
import * as z from 'zod'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { query, queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** Duties of a person, whatever their term: the duty check of every staff call. */
export async function dutiesOf(personId: string): Promise<OwnDuty[]> {
  const { pk, sk } = keys.duty(personId, '')
  const { items } = await query({ pk, begins: sk })
  return items.map((item) => Duty.parse(item))
}

export interface Staff {
  duties: Duty[]
  units: Unit[]
}

/** Everybody on duty and every unit of the subdistrict: some hundreds, so all of them. */
export async function allStaff(): Promise<Staff> {
  const items = await queryAll({ index: 'gsi1', pk: 'STAFF' })
  const isDuty = (item: Item) => String(item['gsi1sk']).startsWith('DUTY#')
  return {
    duties: z.array(Duty).parse(items.filter(isDuty)),
    units: z.array(Unit).parse(items.filter((item) => !isDuty(item))),
  }
}

export const addDuty = (duty: Duty): Write => ({
  put: { ...duty, ...keys.duty(duty.personId, duty.id), gsi1pk: 'STAFF', gsi1sk: `DUTY#${duty.id}` },
  fresh: true,
})

export const putUnit = (unit: Unit): Write => ({
  put: { ...unit, ...keys.unit(unit.id), gsi1pk: 'STAFF', gsi1sk: `UNIT#${unit.id}` },
})
