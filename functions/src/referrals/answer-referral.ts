import type { Actor } from '@mulin/shared/duties'
import type { referrals } from '@mulin/shared/referrals'
import type { Refusal, RefusalDetails } from '@mulin/shared/refusals'
import { dayOf } from '@mulin/shared/times'
import type { UseCase } from '../platform/serve.ts'
import { type Packing, takeStep } from '../tables/hazard-steps.ts'
import { answerReferral, isAnswerable, referralWith, stateAt, type StoredReferral } from '../tables/referrals.ts'
import { sendingBack } from '../tables/sending-back.ts'
import { photosAlong } from '../tables/step-photos.ts'
import { isStillWith } from './leaving-the-unit.ts'
import { viewOf } from './referred.ts'

export const fixReferred: UseCase<typeof referrals.fix> = (call) =>
  answer(call, 'fix', ({ id }) => photosAlong({ ...call, personId: id }))

export const sendBackReferred: UseCase<typeof referrals.sendBack> = (call) =>
  answer(call, 'send_back', () => sendingBack(call.now))

interface Call {
  input: { secret: string; requestId: string; note?: string | undefined; reason?: string | undefined }
  now: string
  refuse: (code: 'referral_not_found' | 'referral_over' | 'hazard_already_handled', details?: RefusalDetails) => Refusal
}

/** A step of the unit that has the hazard, which uses up the link in the same transaction. */
async function answer(call: Call, action: 'fix' | 'send_back', packingOf: (referral: StoredReferral) => Packing) {
  const { input, now, refuse } = call
  const referral = await referralWith(input.secret)
  if (!referral) throw refuse('referral_not_found')
  const answered = { ...referral, state: 'answered' as const }
  if (referral.answeredBy === input.requestId) return viewOf(answered, now)
  const state = stateAt(referral, now)
  if (!isAnswerable(state)) throw refuse('referral_over', { state })

  const used = usingUp(packingOf(referral), referral, action, call)
  await takeStep({ ...asUnit(referral, call), now }, action, used)
  return viewOf(answered, now)
}

function usingUp(packing: Packing, referral: StoredReferral, action: 'fix' | 'send_back', call: Call): Packing {
  const { input, now, refuse } = call
  const use = answerReferral(referral, input.requestId, { at: now, what: action === 'fix' ? 'fixed' : 'sent_back' })
  return async () => {
    const pack = await packing()
    return async (hazard, entries) => {
      if (!isStillWith(referral, { hazard, entries })) throw refuse('referral_over', { state: 'withdrawn' })
      const { writes = [], whyLost, ...luggage } = await pack(hazard, entries)
      return {
        ...luggage,
        writes: [...writes, use],
        whyLost: (lost) =>
          lost.item?.['id'] === referral.id || !whyLost
            ? refuse('referral_over', { state: 'answered' })
            : whyLost(lost),
      }
    }
  }
}

/** The link acts as somebody on duty for the unit, for this hazard alone. */
function asUnit(
  { id, hazardId, unitId, unitName, createdAt, createdBy: linkMadeBy }: StoredReferral,
  { input, refuse }: Call,
) {
  const duty = { id, title: unitName, role: 'partner' as const, areaPath: '', unitId, from: dayOf(createdAt) }
  const actor: Actor = { personId: id, duties: [duty] }
  return {
    input: { ...input, hazardId },
    personId: id,
    actor,
    linkMadeBy,
    // Taken back or handed to somebody else meanwhile.
    refuse: (code: 'hazard_not_found' | 'hazard_already_handled', details?: RefusalDetails) =>
      code === 'hazard_not_found' ? refuse('referral_over', { state: 'withdrawn' }) : refuse(code, details),
  }
}
