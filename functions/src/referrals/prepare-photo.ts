import type { referrals } from '@mulin/shared/referrals'
import type { UseCase } from '../platform/serve.ts'
import { preparedPhoto } from '../tables/prepared-photos.ts'
import { isAnswerable, noteAccess, stateAt } from '../tables/referrals.ts'
import { linkWith } from './lasting.ts'

/** The photo belongs to the link; nothing else can use it. */
export const preparePhoto: UseCase<typeof referrals.preparePhoto> = async ({ input, now, refuse }) => {
  const { secret, ...announced } = input
  const referral = await linkWith(secret, now)
  if (!referral) throw refuse('referral_not_found')
  const state = stateAt(referral, now)
  if (!isAnswerable(state)) throw refuse('referral_over', { state })
  const write = noteAccess(referral, { at: now, what: 'photo' })
  return preparedPhoto(referral.id, announced, now, { write, whyLost: 'referral_worn_out' })
}
