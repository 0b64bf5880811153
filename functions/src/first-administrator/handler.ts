import { AreaPath, kindOf } from '@mulin/shared/areas'
import { type Duty, isActive } from '@mulin/shared/duties'
import { PersonCode } from '@mulin/shared/ids'
import { dayOf } from '@mulin/shared/times'
import * as z from 'zod'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { addDuty, allStaff } from '../tables/duties.ts'
import { appointed, madeFirst } from '../tables/first-administrator.ts'
import { behindCode, usePersonCode } from '../tables/people.ts'
import { transact } from '../tables/transact.ts'

const isForAll = (areaPath: string) => kindOf(areaPath) === 'subdistrict'

/** `areaPath` is the id that the subdistrict will have in the file of areas; on an empty stage there is none yet. */
const Asked = z.object({
  code: PersonCode,
  areaPath: AreaPath.refine(isForAll),
  title: z.string().trim().min(1).max(30),
})

/**
 * No part of the API: whoever operates the stage invokes it, once. Everybody else gets a duty from an administrator, and
 * while there is one for the whole subdistrict it refuses. Once the last one's duty is over it makes another.
 */
export async function handler(event: unknown): Promise<{ dutyId: string }> {
  const { code, areaPath, title } = Asked.parse(event)
  const at = now()
  const [{ duties }, former] = await Promise.all([allStaff(), appointed()])
  // The index may not know yet of the one who was just made.
  const known = former ? [...duties.filter(({ id }) => id !== former.id), former] : duties
  if (known.some((duty) => isAdministrator(duty) && isActive(duty, at))) throw new Error(alreadyOne)
  const personId = await behindCode(code)
  if (!personId) throw new Error('Nobody shows this code, or it is older than ten minutes')
  const duty: Duty = { id: newId('dut'), personId, title, role: 'administrator', areaPath, from: dayOf(at), version: 1 }
  const writes = [usePersonCode(code, personId), addDuty(duty, { grantedBy: 'operator', grantedAt: at })]
  const lost = await transact([...writes, madeFirst(duty, former)])
  if (lost) throw new Error(lost.write < writes.length ? 'This code was used already' : alreadyOne)
  return { dutyId: duty.id }
}

const alreadyOne = 'There is an administrator already, who grants duties in the app'

const isAdministrator = ({ role, areaPath }: Duty) => role === 'administrator' && isForAll(areaPath)
