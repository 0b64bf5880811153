import { AreaPath } from '@mulin/shared/areas'
import { type Duty, isActive } from '@mulin/shared/duties'
import { PersonCode } from '@mulin/shared/ids'
import { dayOf } from '@mulin/shared/times'
import * as z from 'zod'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { addDuty, allStaff } from '../tables/duties.ts'
import { behindCode, usePersonCode } from '../tables/people.ts'
import { transact } from '../tables/transact.ts'

/** `areaPath` is the id that the subdistrict will have in the file of areas; on an empty stage there is none yet. */
const Asked = z.object({ code: PersonCode, areaPath: AreaPath, title: z.string().trim().min(1).max(30) })

/**
 * No part of the API: whoever operates the stage invokes it, once. Everybody else gets a duty from an administrator, and
 * while there is one it refuses.
 */
export async function handler(event: unknown): Promise<{ dutyId: string }> {
  const { code, areaPath, title } = Asked.parse(event)
  const at = now()
  const { duties } = await allStaff()
  if (duties.some((duty) => duty.role === 'administrator' && isActive(duty, at)))
    throw new Error('There is an administrator already, who grants duties in the app')
  const personId = await behindCode(code)
  if (!personId) throw new Error('Nobody shows this code, or it is older than ten minutes')
  const duty: Duty = { id: newId('dut'), personId, title, role: 'administrator', areaPath, from: dayOf(at), version: 1 }
  const lost = await transact([usePersonCode(code, personId), addDuty(duty, { grantedBy: 'operator', grantedAt: at })])
  if (lost) throw new Error('This code was used already')
  return { dutyId: duty.id }
}
