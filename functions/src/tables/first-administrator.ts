import { Duty } from '@mulin/shared/duties'
import * as z from 'zod'
import { keys } from './keys.ts'
import { getItem } from './table.ts'
import type { Write } from './transact.ts'

const Marker = z.object({ personId: z.string(), dutyId: z.string() })

/** The duty of whom the operator made administrator last, as it is now. */
export async function appointed(): Promise<Duty | undefined> {
  const marker = await getItem(keys.firstAdministrator(), Marker)
  return marker && getItem(keys.duty(marker.personId, marker.dutyId), Duty)
}

/** Loses when somebody else was made one since `former` was read. */
export function madeFirst({ id: dutyId, personId }: Duty, former: Duty | undefined): Write {
  const put = { ...keys.firstAdministrator(), dutyId, personId }
  return former ? { put, if: { dutyId: former.id } } : { put, fresh: true }
}
