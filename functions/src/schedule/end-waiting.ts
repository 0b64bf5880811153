import { outcomesOf } from '@mulin/shared/allocation/steps'
import { grouped, portions } from '../platform/grouped.ts'
import { leave, lineOf } from '../tables/leaving.ts'
import { transact } from '../tables/transact.ts'
import { placeOf } from '../tables/waiting-lists.ts'
import type { Occasion } from './occasion.ts'

const signUpsAtOnce = 20

/** Once it begins, nobody waits any longer: not for seats, not for an answer, not with an offer. */
export async function endWaiting({ signUps, now }: Occasion): Promise<void> {
  const left = signUps.filter(({ state }) => outcomesOf(state, 'expire', 'clock'))
  const perLine = grouped(left, placeOf)
  for (const some of [...perLine.values()].flatMap((ofLine) => portions(ofLine, signUpsAtOnce))) {
    const line = await lineOf(some[0]!)
    const writes = line && leave(some, line, { state: 'expired', at: now, by: 'clock' })
    if (!writes || (await transact(writes))) throw new Error('the waiting list changed meanwhile')
  }
}
