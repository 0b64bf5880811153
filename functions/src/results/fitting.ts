import { seatsUsed } from '@mulin/shared/check-ins/turnout'
import type { StoredSignUp } from '../tables/sign-ups.ts'

type Party = Pick<StoredSignUp, 'teamName' | 'size' | 'turnout'>

/** The first ones, as far as so many entries have room for them, and how many entries of the others have none. */
export function fitting<One extends Party>(
  signUps: readonly One[],
  entriesAtMost: number,
): { taken: One[]; leftOut: number } {
  const taken: One[] = []
  let [room, leftOut] = [entriesAtMost, 0]
  for (const signUp of signUps) {
    if (leftOut === 0 && entriesOf(signUp) <= room) {
      taken.push(signUp)
      room -= entriesOf(signUp)
    } else leftOut += entriesOf(signUp)
  }
  return { taken, leftOut }
}

/** A team is one, of the others everybody who came. */
const entriesOf = (party: Party) => (party.teamName === undefined ? seatsUsed(party) : 1)
