import { log } from '../platform/log.ts'
import { now } from '../platform/clock.ts'
import { dueBy, postpone } from '../tables/timers.ts'
import { transact } from '../tables/transact.ts'
import { expireOffers } from './expire-offers.ts'
import { followMoments } from './follow-moments.ts'
import { passUpHours } from './pass-up-hours.ts'
import { watchDeadline } from './watch-deadline.ts'

// What is left comes with the next minute.
const dueAtOnce = 50

type Due = Awaited<ReturnType<typeof dueBy>>[number]

/** Every minute: whatever is due by the clock. What fails is tried again later, behind the others. */
export async function handler(): Promise<void> {
  const at = now()
  let failed = 0
  for (const due of await dueBy(at, dueAtOnce)) if (!(await isDone(due, at))) failed++
  if (failed > 0) throw new Error(`${failed} of what was due failed`)
}

const follow = (due: Due, at: string): Promise<void> => {
  if ('line' in due) return expireOffers(due.line, at)
  if ('hours' in due) return passUpHours(due.hours, at)
  return 'timer' in due ? followMoments(due.timer, at) : watchDeadline(due.hazardId, at)
}

async function isDone(due: Due, at: string): Promise<boolean> {
  try {
    await follow(due, at)
    return true
  } catch (error) {
    log('error', 'schedule_failed', { ...due, error })
    await transact([postpone(due.place, at)]).catch((cause: unknown) => log('error', 'not_postponed', { error: cause }))
    return false
  }
}
