import { covers } from '@mulin/shared/areas'
import type { Duty, duties } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { dayOf } from '@mulin/shared/times'
import type { UseCase } from '../platform/serve.ts'
import { dutyOf, endDuty as end, whileOnDuty } from '../tables/duties.ts'
import { transact } from '../tables/transact.ts'

/**
 * The area must never be left without an administrator: nobody ends the own administration, and of two who end each
 * other's at once only the first still is one.
 */
export const endDuty: UseCase<typeof duties.end> = async ({ input, actor, personId, now, refuse }) => {
  const duty = await dutyOf(input.dutyId)
  if (!duty) throw refuse('duty_not_found')
  const own = actor.duties.find(({ areaPath }) => covers(areaPath, duty.areaPath))
  if (!own) throw refuse('outside_your_area')
  if (isOver(duty, now)) throw refuse('duty_already_ended')
  if (isOwnAdministration(duty, personId)) throw refuse('duty_is_your_own')

  const lost = await transact([end(duty, now, personId), whileOnDuty(personId, own.id)])
  if (lost?.write === 0) throw refuse('duty_already_ended')
  if (lost) throw new Refusal('not_permitted')
  return { ...duty, endedAt: now, version: duty.version + 1 }
}

const isOwnAdministration = (duty: Duty, personId: string) =>
  duty.role === 'administrator' && duty.personId === personId

const isOver = ({ endedAt, until }: Duty, now: string) =>
  endedAt !== undefined || (until !== undefined && until < dayOf(now))
