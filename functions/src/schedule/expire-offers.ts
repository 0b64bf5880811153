import { leave, lineOf } from '../tables/leaving.ts'
import { signUpsAt } from '../tables/several-sign-ups.ts'
import { transact } from '../tables/transact.ts'
import type { Line } from '../tables/waiting-lists.ts'

const attemptsAtMost = 20
const offersAtOnce = 10

/** Offers that nobody accepted in time go to who is next. */
export async function expireOffers(line: Line, now: string): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const known = await lineOf(line)
    const over = known?.allocation.list.offers.filter(({ until }) => until <= now) ?? []
    if (!known || over.length === 0) return
    const signUps = await signUpsAt(over.slice(0, offersAtOnce))
    // Accepted since the list was read.
    if (signUps.some(({ state }) => state !== 'offered')) continue
    const writes = leave(signUps, known, { state: 'expired', at: now, by: 'clock' })
    if (writes) await transact(writes)
  }
  throw new Error('the waiting list changed meanwhile')
}
