import type { referrals } from '@mulin/shared/referrals'
import type { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { asking } from '../tables/asking.ts'
import { extensionAsked } from '../tables/extension-asked.ts'
import { type Packing, takeStep } from '../tables/hazard-steps.ts'
import { hasRoomToAsk, noteStep, stateAt, type StoredReferral } from '../tables/referrals.ts'
import { asUnit, type LinkCall, throughLink } from './as-unit.ts'
import { linkWith } from './lasting.ts'
import { viewOf } from './referred.ts'

export const askThroughLink: UseCase<typeof referrals.ask> = (call) =>
  ask(call, 'ask', (referral) => asking(asUnit(referral, call)))

export const requestExtensionThroughLink: UseCase<typeof referrals.requestExtension> = (call) =>
  ask(call, 'request_extension', () => extensionAsked(call))

const noted = { ask: 'asked', request_extension: 'extension_requested' } as const

interface Call extends LinkCall {
  refuse: LinkCall['refuse'] & ((code: 'referral_worn_out') => Refusal)
}

/** The link stays as it is, for what is answered is read there; worn out it would show nothing of it. */
async function ask<Asking extends Call>(
  call: Asking,
  action: keyof typeof noted,
  packingOf: (referral: StoredReferral) => Packing,
) {
  const { input, now, refuse } = call
  const referral = await linkWith(input.secret, now)
  if (!referral) throw refuse('referral_not_found')
  const state = stateAt(referral, now)
  // One that is open still lacks the room for an answer.
  const whyNot = (so: typeof state) =>
    so === 'worn_out' || so === 'open' ? refuse('referral_worn_out') : refuse('referral_over', { state: so })
  const use = { referral, write: noteStep(referral, { at: now, what: noted[action] }), whyLost: whyNot }
  const packing = throughLink(packingOf(referral), use, call)
  // Refused within the step: it may have been taken by the same request before the link ended.
  await takeStep(asUnit(referral, call), action, async () => {
    if (state !== 'open' || !hasRoomToAsk(referral)) throw whyNot(state)
    return packing()
  })
  return viewOf(referral, now)
}
