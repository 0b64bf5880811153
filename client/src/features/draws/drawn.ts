import { commitmentOf, drawnOrder } from '@mulin/shared/allocation/draw'
import type { Draw } from '@mulin/shared/sign-ups/draws'
import { sha256 } from './sha256'

export type Drawn = Draw & Required<Pick<Draw, 'seed' | 'order' | 'winners'>>

export const isDrawn = (draw: Draw): draw is Drawn =>
  draw.seed !== undefined && draw.order !== undefined && draw.winners !== undefined

export type Difference = 'commitment' | 'order' | 'winners'

/** Does the draw over again: what was published and does not follow from the seed and the entrants. */
export function differencesIn({ commitment, seed, entrants, order, winners }: Drawn): Difference[] {
  const stayed = new Set(order)
  const recomputed = drawnOrder(sha256, seed, entrants).filter((entrant) => stayed.has(entrant))
  return [
    ...when(commitmentOf(sha256, seed, entrants) !== commitment, 'commitment'),
    ...when(recomputed.join() !== order.join(), 'order'),
    // How many seats a party takes is not public: only that winners are entrants, in their order.
    ...when(order.filter((entrant) => winners.includes(entrant)).join() !== winners.join(), 'winners'),
  ]
}

const when = (differs: boolean, difference: Difference): Difference[] => (differs ? [difference] : [])

/** The end of a number, which is enough to find it among others: `7K3M 9QXW` */
export const shortNumber = (signUpId: string): string => `${signUpId.slice(-8, -4)} ${signUpId.slice(-4)}`
