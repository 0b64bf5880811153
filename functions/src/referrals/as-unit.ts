import type { Actor } from '@mulin/shared/duties'
import type { Refusal, RefusalDetails } from '@mulin/shared/refusals'
import { dayOf } from '@mulin/shared/times'
import type { Packing } from '../tables/hazard-steps.ts'
import { stateOfLost, type StoredReferral } from '../tables/referrals.ts'
import type { Write } from '../tables/transact.ts'
import { isStillWith } from './leaving-the-unit.ts'

type Refuse = (
  code: 'referral_not_found' | 'referral_over' | 'hazard_already_handled',
  details?: RefusalDetails,
) => Refusal

/** A step through a link. */
export interface LinkCall {
  input: { secret: string; requestId: string; note?: string | undefined; reason?: string | undefined }
  now: string
  refuse: Refuse
}

/** The link acts as somebody on duty for the unit, for this hazard alone. */
export function asUnit<Input extends LinkCall['input']>(
  { id, hazardId, unitId, unitName, createdAt, createdBy: linkMadeBy }: StoredReferral,
  { input, now, refuse }: Omit<LinkCall, 'input'> & { input: Input },
) {
  const duty = { id, title: unitName, role: 'partner' as const, areaPath: '', unitId, from: dayOf(createdAt) }
  const actor: Actor = { personId: id, duties: [duty] }
  return {
    input: { ...input, hazardId },
    now,
    personId: id,
    actor,
    linkMadeBy,
    // Taken back or handed to somebody else meanwhile.
    refuse: (code: 'hazard_not_found' | 'hazard_already_handled', details?: RefusalDetails) =>
      code === 'hazard_not_found' ? refuse('referral_over', { state: 'withdrawn' }) : refuse(code, details),
  }
}

interface Use {
  referral: StoredReferral
  /** What is written of the link with the step. */
  write: Write
  whyLost?: (state: ReturnType<typeof stateOfLost>) => Refusal | undefined
}

/** A step of the unit that has the hazard, in one transaction with what it means to the link. */
export const throughLink =
  (packing: Packing, { referral, write, ...use }: Use, { now, refuse }: Pick<LinkCall, 'now' | 'refuse'>): Packing =>
  async () => {
    const pack = await packing()
    return async (hazard, entries) => {
      if (!isStillWith(referral, { hazard, entries })) throw refuse('referral_over', { state: 'withdrawn' })
      const { writes = [], whyLost, ...luggage } = await pack(hazard, entries)
      return {
        ...luggage,
        writes: [...writes, write],
        whyLost: (lost) => {
          if (whyLost && lost.item?.['id'] !== referral.id) return whyLost(lost)
          const state = stateOfLost(lost, referral, now)
          return use.whyLost?.(state) ?? refuse('referral_over', { state })
        },
      }
    }
  }
