import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { later, secondsOf } from '../platform/clock.ts'
import { blind, seal } from '../platform/sealing.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { registerOf, type StoredSignUp } from './sign-ups.ts'
import { getItem } from './table.ts'
import type { Write } from './transact.ts'

/** A shift that may be taken over by whoever has the code. The code is looked up blinded, and sealed on the sign-up for its owner. */
const StoredHandOver = z.object({
  personId: z.string(),
  signUpId: z.string(),
  activityId: z.string(),
  state: z.enum(['open', 'taken', 'withdrawn']),
})
export type StoredHandOver = z.infer<typeof StoredHandOver>

export const handOverOf = (code: string): Promise<StoredHandOver | undefined> =>
  getItem(keys.handOver(blind(code)), StoredHandOver)

export const newHandOverCode = () => randomBytes(32).toString('base64url')

// For who comes late to read that it is gone.
const keptMinutes = 30 * 24 * 60

/** Loses when the shift is had no longer, or was opened at the same moment. */
export const openHandOver = (code: string, { personId, id: signUpId, activityId, endsAt }: StoredSignUp): Write[] => [
  {
    put: {
      ...keys.handOver(blind(code)),
      personId,
      signUpId,
      activityId,
      state: 'open',
      expiresAt: secondsOf(later(endsAt, keptMinutes)),
    },
    fresh: true,
  },
  {
    update: keys.signUp(personId, signUpId),
    set: { sealedHandOver: seal(code, registerOf(activityId)) },
    add: { version: 1 },
    if: { state: 'confirmed', sealedHandOver: absent },
  },
]

/** Loses when somebody else took it, or it was withdrawn. */
export const takeHandOver = (code: string): Write => ({
  update: keys.handOver(blind(code)),
  set: { state: 'taken' },
  if: { state: 'open' },
})

/** Loses when somebody took it. */
export const withdrawHandOver = (code: string, { personId, signUpId }: StoredHandOver): Write[] => [
  { update: keys.handOver(blind(code)), set: { state: 'withdrawn' }, if: { state: 'open' } },
  { update: keys.signUp(personId, signUpId), remove: ['sealedHandOver'], add: { version: 1 }, if: { id: signUpId } },
]
