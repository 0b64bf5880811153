import { Referral, type ReferralEnd, type ReferralState } from '@mulin/shared/referrals'
import * as z from 'zod'
import { later, secondsOf } from '../platform/clock.ts'
import { blind } from '../platform/sealing.ts'
import { referralsOf } from './index-keys.ts'
import { keys } from './keys.ts'
import { getItem, queryAll } from './table.ts'
import type { Lost, Write } from './transact.ts'

export const StoredReferral = z.object({
  id: z.string(),
  hazardId: z.string(),
  /** Of the estate, as it was called then. */
  areaName: z.string(),
  /** Of that estate; links made before it was kept have none. */
  estateId: z.string().optional(),
  unitId: z.string(),
  unitName: z.string(),
  state: z.enum(['open', 'answered', 'withdrawn']),
  createdAt: z.string(),
  createdBy: z.string(),
  endsAt: z.string(),
  /** The deadline when it was made; links of before end by themselves. */
  dueAt: z.string().optional(),
  withdrawnAt: z.string().optional(),
  accesses: Referral.shape.accesses,
  /** Of the answer, so that the same one sent again is known. */
  answeredBy: z.string().optional(),
})
export type StoredReferral = z.infer<typeof StoredReferral>

/** Follows from the id, so that staff can pass it on again, and stands nowhere in the table. */
const secretOf = (id: string) => blind(`referral:${id}`)
const keyOf = (secret: string) => keys.referral(blind(secret))

export const referralWith = (secret: string): Promise<StoredReferral | undefined> =>
  getItem(keyOf(secret), StoredReferral)

/** Newest first. Few by nature: a unit needs no second one. */
export async function referralsOfHazard(hazardId: string): Promise<StoredReferral[]> {
  const items = await queryAll({ index: 'gsi4', pk: referralsOf(hazardId, '', '').gsi4pk, newestFirst: true })
  return z.array(StoredReferral).parse(items)
}

// Who had access stays known for a year after it ended.
const keptMinutes = 365 * 24 * 60

export const addReferral = (referral: StoredReferral): Write => ({
  put: {
    ...referral,
    ...keyOf(secretOf(referral.id)),
    ...referralsOf(referral.hazardId, referral.createdAt, referral.id),
    expiresAt: secondsOf(later(referral.endsAt, keptMinutes)),
  },
  fresh: true,
})

export const accessesAtMost = 200

type Access = Referral['accesses'][number]

/** Loses when no more can be written down: then nothing more is shown, and no photo is taken. */
export const noteAccess = ({ id }: StoredReferral, access: Access) => ({
  update: keyOf(secretOf(id)),
  append: { accesses: [access] },
  if: { accesses: { shorterThan: accessesAtMost } },
})

// What is asked is answered on the link, which has to be opened for that.
const roomForAnswers = 20
const askingAtMost = accessesAtMost - roomForAnswers

/** Whether what is asked can still be read there, with its answer. */
export const hasRoomToAsk = ({ accesses }: StoredReferral) => accesses.length < askingAtMost

/** A step by which it stays open. Loses when it was answered or taken back meanwhile, or there is no room for an answer. */
export const noteStep = (referral: StoredReferral, access: Access): Write => ({
  ...noteAccess(referral, access),
  if: { state: 'open', accesses: { shorterThan: askingAtMost } },
})

/** Loses when it was answered or taken back meanwhile. Worn out it does not: this one access more is the last. */
export const answerReferral = ({ id }: StoredReferral, requestId: string, access: Access): Write => ({
  update: keyOf(secretOf(id)),
  set: { state: 'answered', answeredBy: requestId },
  append: { accesses: [access] },
  if: { state: 'open' },
})

/** Loses when it was answered meanwhile. */
export const withdrawReferral = ({ id }: StoredReferral, withdrawnAt: string): Write => ({
  update: keyOf(secretOf(id)),
  set: { state: 'withdrawn', withdrawnAt },
  if: { state: 'open' },
})

export function stateAt({ state, endsAt, accesses }: StoredReferral, now: string): ReferralState {
  if (state !== 'open') return state
  if (endsAt <= now) return 'expired'
  return accesses.length >= accessesAtMost ? 'worn_out' : state
}

/** The same of what stood in the way of a write; that link lasts as long as is known of it. */
export const stateOfLost = ({ item }: Lost, { endsAt }: StoredReferral, now: string): ReferralState =>
  item ? stateAt({ ...StoredReferral.parse(item), endsAt }, now) : 'withdrawn'

export const isAnswerable = (state: ReferralState) => state === 'open' || state === 'worn_out'

/** As staff see it. */
export const referralFrom = (referral: StoredReferral, now: string): Referral => ({
  ...referral,
  secret: secretOf(referral.id),
  state: stateAt(referral, now),
  expiresAt: referral.endsAt,
  ended: takenBack(referral),
})

export const takenBack = ({ state, withdrawnAt: at }: StoredReferral): ReferralEnd | undefined =>
  state === 'withdrawn' && at !== undefined ? { at, why: 'taken_back' } : undefined
