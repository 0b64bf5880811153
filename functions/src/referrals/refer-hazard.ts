import { mayDecideIn } from '@mulin/shared/duties'
import type { referrals } from '@mulin/shared/referrals'
import { Refusal } from '@mulin/shared/refusals'
import { later } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { areaOf } from '../tables/areas.ts'
import { linkMade } from '../tables/by-link.ts'
import { hazardRecordOf, type StoredHazard } from '../tables/hazards.ts'
import { addReferral, referralFrom, type StoredReferral } from '../tables/referrals.ts'
import { lasting } from './lasting.ts'
import { createOnce } from '../tables/requests.ts'

export const referHazard: UseCase<typeof referrals.refer> = async ({ input, actor, personId, now, refuse }) => {
  const { requestId, ...content } = input
  const record = await hazardRecordOf(input.hazardId)
  if (!record || !mayDecideIn(actor, record.hazard.areaPath)) throw refuse('hazard_not_found')
  const { hazard } = record
  const unit = unitWith(hazard)
  if (!unit) throw refuse('not_with_a_unit')
  const referral: StoredReferral = {
    id: newId('ref'),
    hazardId: hazard.id,
    ...unit,
    areaName: (await areaOf(hazard.estateId))?.name ?? '',
    estateId: hazard.estateId,
    state: 'open',
    createdAt: now,
    createdBy: personId,
    endsAt: later(now, input.days * 24 * 60),
    dueAt: hazard.dueAt,
    accesses: [],
  }
  const made = await createOnce({ personId, requestId, content }, referral, [
    addReferral(referral),
    ...linkMade(hazard, now),
  ])
  if ('lost' in made) throw new Refusal('busy')
  return referralFrom(lasting(made.answer, record), now)
}

/** The unit that has it to fix. */
const unitWith = ({ state, handler }: StoredHazard) =>
  state === 'dispatched' && handler?.unitId !== undefined
    ? { unitId: handler.unitId, unitName: handler.name }
    : undefined
