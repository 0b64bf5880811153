import { Duty, type OwnDuty, Unit } from '@mulin/shared/duties'
import * as z from 'zod'
import { absent } from './expressions.ts'
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
    units: z.array(Unit).parse(items.filter((item) => !isDuty(item)).toSorted(byPlace)),
  }
}

/** As the office put them; those of before have no place. */
const byPlace = (one: Item, other: Item) => Number(one['place'] ?? 0) - Number(other['place'] ?? 0)

/** The duty of that id, whoever holds it. Read through an index: a change decides by its version. */
export async function dutyOf(dutyId: string): Promise<Duty | undefined> {
  const { items } = await query({ index: 'gsi1', pk: 'STAFF', begins: `DUTY#${dutyId}` })
  return items[0] && Duty.parse(items[0])
}

interface Grant {
  grantedBy: string
  grantedAt: string
}

/** Who granted it, and when, is kept for the record. */
export const addDuty = (duty: Duty, grant?: Grant): Write => ({
  put: { ...duty, ...grant, ...keys.duty(duty.personId, duty.id), gsi1pk: 'STAFF', gsi1sk: `DUTY#${duty.id}` },
  fresh: true,
})

/** Loses when the duty changed in the meantime. */
export const endDuty = ({ id, personId, version }: Duty, endedAt: string, endedBy: string): Write => ({
  update: keys.duty(personId, id),
  set: { endedAt, endedBy },
  add: { version: 1 },
  if: { version, endedAt: absent },
})

/** Loses when that duty was ended in the meantime. */
export const whileOnDuty = (personId: string, dutyId: string): Write => ({
  check: keys.duty(personId, dutyId),
  if: { id: dutyId, endedAt: absent },
})
