import type { referrals } from '@mulin/shared/referrals'
import type { UseCase } from '../platform/serve.ts'
import { type Packing, takeStep } from '../tables/hazard-steps.ts'
import { answerReferral, isAnswerable, stateAt, type StoredReferral } from '../tables/referrals.ts'
import { sendingBack } from '../tables/sending-back.ts'
import { photosAlong } from '../tables/step-photos.ts'
import { asUnit, type LinkCall, throughLink } from './as-unit.ts'
import { linkWith } from './lasting.ts'
import { viewOf } from './referred.ts'

export const fixReferred: UseCase<typeof referrals.fix> = (call) =>
  answer(call, 'fix', ({ id }) => photosAlong({ ...call, personId: id }))

export const sendBackReferred: UseCase<typeof referrals.sendBack> = (call) =>
  answer(call, 'send_back', () => sendingBack(call.now))

const noted = { fix: 'fixed', send_back: 'sent_back' } as const

/** Uses up the link in the same transaction. */
async function answer(call: LinkCall, action: keyof typeof noted, packingOf: (referral: StoredReferral) => Packing) {
  const { input, now, refuse } = call
  const referral = await linkWith(input.secret, now)
  if (!referral) throw refuse('referral_not_found')
  const answered = { ...referral, state: 'answered' as const }
  if (referral.answeredBy === input.requestId) return viewOf(answered, now)
  const state = stateAt(referral, now)
  if (!isAnswerable(state)) throw refuse('referral_over', { state })
  const write = answerReferral(referral, input.requestId, { at: now, what: noted[action] })
  await takeStep(asUnit(referral, call), action, throughLink(packingOf(referral), { referral, write }, call))
  return viewOf(answered, now)
}
