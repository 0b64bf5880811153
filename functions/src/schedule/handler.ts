import { log } from '../platform/log.ts'
import { now } from '../platform/clock.ts'
import { dueBy } from '../tables/timers.ts'
import { expireOffers } from './expire-offers.ts'
import { followMoments } from './follow-moments.ts'

// What is left comes with the next minute.
const dueAtOnce = 50

/** Every minute: whatever is due by the clock. What fails is tried again with the next one. */
export async function handler(): Promise<void> {
  const at = now()
  const failed: unknown[] = []
  for (const due of await dueBy(at, dueAtOnce)) {
    const work = 'line' in due ? expireOffers(due.line, at) : followMoments(due.timer, at)
    await work.catch((error: unknown) => {
      log('error', 'schedule_failed', { ...due, error })
      failed.push(error)
    })
  }
  if (failed.length > 0) throw new Error(`${failed.length} of what was due failed`)
}
