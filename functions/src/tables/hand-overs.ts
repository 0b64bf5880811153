import { randomBytes } from 'node:crypto'
import { HandOverBy, HandOverState } from '@mulin/shared/sign-ups/hand-over-steps'
import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import * as z from 'zod'
import { later, secondsOf } from '../platform/clock.ts'
import { blind, seal } from '../platform/sealing.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { registerOf } from './sign-up-parties.ts'
import type { StoredSignUp } from './sign-ups.ts'
import { getItem } from './table.ts'
import type { Write } from './transact.ts'

const StoredProposal = AboutSignUp.extend({ personId: z.string() })
export type StoredProposal = z.infer<typeof StoredProposal>

/**
 * A shift that may be had by whoever has the code. The code is looked up blinded, and sealed on the sign-up for its owner;
 * who cannot open it finds the hand-over by its blinded form there.
 */
export const StoredHandOver = AboutSignUp.extend({
  pk: z.string(),
  personId: z.string(),
  state: HandOverState,
  stateAt: z.string(),
  by: HandOverBy,
  /** While it waits for an answer. */
  proposal: StoredProposal.optional(),
  /** Grows with every step. */
  version: z.number(),
})
export type StoredHandOver = z.infer<typeof StoredHandOver>

export const handOverOf = (code: string) => handOverAt(blind(code))
export const handOverAt = (blinded: string): Promise<StoredHandOver | undefined> =>
  getItem(keys.handOver(blinded), StoredHandOver)

export const newHandOverCode = () => randomBytes(32).toString('base64url')

// For who comes late to read that it is gone.
const keptMinutes = 30 * 24 * 60

interface Opening {
  code: string
  state: 'open' | 'in_return'
  at: string
}

/** Loses when the shift is had no longer, or was opened at the same moment. */
export const openHandOver = (signUp: StoredSignUp, { code, state, at }: Opening): Write[] => [
  {
    put: {
      ...keys.handOver(blind(code)),
      ...aboutShift(signUp),
      state,
      stateAt: at,
      by: 'owner',
      version: 1,
      expiresAt: secondsOf(later(signUp.endsAt, keptMinutes)),
    },
    fresh: true,
  },
  {
    update: keys.signUp(signUp.personId, signUp.id),
    set: { sealedHandOver: seal(code, registerOf(signUp.activityId)), blindedHandOver: blind(code) },
    add: { version: 1 },
    if: { state: 'confirmed', sealedHandOver: absent },
  },
]

export const aboutShift = (signUp: StoredSignUp): StoredProposal => ({
  ...AboutSignUp.parse({ ...signUp, signUpId: signUp.id }),
  personId: signUp.personId,
})

type Step = Pick<StoredHandOver, 'state' | 'stateAt' | 'by' | 'proposal'>

/** Loses when anything else happened to it since it was read. */
export const moveHandOver = ({ pk, version }: StoredHandOver, { proposal, ...step }: Step): Write => ({
  update: { ...keys.handOver(''), pk },
  set: { ...step, proposal },
  remove: proposal ? [] : ['proposal'],
  add: { version: 1 },
  if: { version },
})

/** The owner keeps it, and the code is asked for anew. */
export const closeHandOver = ({ personId, signUpId }: StoredHandOver): Write => ({
  update: keys.signUp(personId, signUpId),
  remove: ['sealedHandOver', 'blindedHandOver'],
  add: { version: 1 },
  if: { id: signUpId },
})

/** Leads who proposes it to what they proposed it for; loses when anything else happened to the shift since it was read. */
export const noteProposal = (code: string, { personId, id, activityId, version }: StoredSignUp): Write => ({
  update: keys.signUp(personId, id),
  set: { sealedProposal: seal(code, registerOf(activityId)), blindedProposal: blind(code) },
  add: { version: 1 },
  if: { state: 'confirmed', version },
})

/** Nothing when it was proposed for another one since. */
export function forgetProposal({ pk }: StoredHandOver, signUp: StoredSignUp | undefined): Write[] {
  if (!signUp?.blindedProposal || keys.handOver(signUp.blindedProposal).pk !== pk) return []
  return [
    {
      update: keys.signUp(signUp.personId, signUp.id),
      remove: ['sealedProposal', 'blindedProposal'],
      add: { version: 1 },
      if: { version: signUp.version },
    },
  ]
}
