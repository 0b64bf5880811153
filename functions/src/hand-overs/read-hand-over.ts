import type { handOvers, HandOver } from '@mulin/shared/sign-ups/hand-overs'
import { shiftIn, titleFor } from '@mulin/shared/sign-ups/lines'
import type { UseCase } from '../platform/serve.ts'
import { aboutShift, handOverOf, type StoredHandOver } from '../tables/hand-overs.ts'
import type { Held } from '../tables/held.ts'
import {
  asItStands,
  isOn,
  knownHandOver,
  type KnownShift,
  roleIn,
  skillFor,
  whyNotFit,
  whyNotNow,
} from './known-hand-over.ts'
import { knownSwap, type Partner, whyNotSwapped } from './known-swap.ts'

export const readHandOver: UseCase<typeof handOvers.one> = async ({ input: { code }, personId, now, refuse }) => {
  const handOver = await handOverOf(code)
  const shown = handOver && ((await proposedTo(handOver, personId, now)) ?? (await openTo(handOver, personId, now)))
  if (!shown) throw refuse('hand_over_not_found')
  return shown
}

/** With the shift that is given for it, to the two of them, while that one stands. */
async function proposedTo(handOver: StoredHandOver, personId: string, now: string): Promise<HandOver | undefined> {
  const [role, { proposal }] = [roleIn(handOver, personId), handOver]
  const swap = role === 'other' || !proposal ? undefined : await knownSwap(handOver, proposal)
  if (!swap || asItStands(handOver, swap.proposer.shift.signUp, now).state !== 'proposed') return undefined
  const { owner, proposer } = swap
  const isYours = role === 'proposer'
  const [mine, theirs] = isYours ? [proposer, owner] : [owner, proposer]
  const gone = isOn(owner.shift, now) ? undefined : ('hand_over_gone' as const)
  return {
    ...factsOf(owner.shift),
    inReturn: true,
    ...(isYours ? { whyNot: gone } : { whyNot: 'hand_over_is_your_own' as const, signUpId: owner.shift.signUp.id }),
    proposal: { ...proposalFrom(proposer), isYours, whyNot: whyNotSwapped(mine, theirs, now) },
  }
}

const proposalFrom = ({ shift }: Partner) => ({ ...aboutShift(shift.signUp), ...factsOf(shift) })

const factsOf = (shift: KnownShift) => {
  const { found, session, signUp } = shift
  return {
    activityId: found.activity.id,
    activityTitle: found.activity.title,
    sessionId: session.id,
    sessionTitle: titleFor(session, signUp),
    place: found.activity.place,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    skill: skillFor(shift),
    what: shiftIn(session, signUp)?.what,
    nameMasked: signUp.nameMasked,
  }
}

const isInReturn = ({ state }: StoredHandOver) => ['in_return', 'proposed', 'swapped'].includes(state)

async function openTo(handOver: StoredHandOver, personId: string, now: string): Promise<HandOver | undefined> {
  const known = await knownHandOver(handOver, personId, now)
  if (!known) return undefined
  const { shift, asking } = known
  const inReturn = isInReturn(known.handOver)
  const held = inReturn ? whateverTheyGive(asking.held, shift) : asking.held
  return {
    ...factsOf(shift),
    inReturn,
    whyNot: whyNotNow(known, inReturn ? 'propose' : 'take', now) ?? whyNotFit(shift, { ...asking, held }),
    signUpId: shift.signUp.personId === personId ? shift.signUp.id : undefined,
  }
}

/** What stands in the way may be the very shift they give. */
const whateverTheyGive = ({ entries, shifts, ...held }: Held, { session }: KnownShift): Held => ({
  ...held,
  signUps: held.signUps.filter(({ sessionId }) => sessionId === session.id),
  entries: {
    ...entries,
    signUps: Object.fromEntries(Object.entries(entries.signUps).filter(([sessionId]) => sessionId === session.id)),
  },
  shifts: { ...shifts, own: [] },
})
