import { isResting, runningDueAt } from './due.ts'
import type { Hazard } from './hazard.ts'

type Burning = Parameters<typeof runningDueAt>[0] &
  Pick<Hazard, 'deadline' | 'joined' | 'disputes' | 'question' | 'earlier'>

const hour = 60 * 60_000
const day = 24 * hour

/**
 * When it begins to burn: the deadline that runs, but a day earlier for what is dangerous enough to have hours instead of days, a
 * day for each time that it was closed and was not fixed (three at most), half a day for each time that it happened there
 * before (a day at most), and two hours for everybody who met it too (a day at most). What rests until its reporter answers does not burn. Lists of what is open are sorted by it.
 */
export function burnsAt(hazard: Burning): string {
  const { deadline, joined = 0, disputes = 0, earlier } = hazard
  const dueAt = runningDueAt(hazard)
  if (isResting(hazard)) return new Date(Date.parse(dueAt) + resting).toISOString()
  const danger = 'hours' in deadline ? day : 0
  const again = Math.min((earlier?.count ?? 0) * 12 * hour, day)
  const sooner = danger + again + Math.min(disputes, 3) * day + Math.min(joined * 2 * hour, day)
  return new Date(Date.parse(dueAt) - sooner).toISOString()
}

// Behind everything that is due within a year.
const resting = 365 * day
