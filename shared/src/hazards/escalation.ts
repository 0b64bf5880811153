import * as z from 'zod'
import type { Hazard } from './hazard.ts'
import { type HazardState, Overseer } from './workflow.ts'

/** What the clock does about a deadline, in this order: whoever has it is reminded, then it is escalated. */
export const DeadlineStep = z.enum(['remind', ...Overseer.options])
export type DeadlineStep = z.infer<typeof DeadlineStep>

type Timed = Pick<Hazard, 'state' | 'question' | 'reportedAt' | 'countedFrom' | 'dueAt'>

const beforeFixed: readonly HazardState[] = ['reported', 'accepted', 'dispatched']
const day = 24 * 60 * 60_000

interface Moment {
  what: DeadlineStep
  at: string
}

/**
 * When the clock has something to do about it. None while its reporter is asked, or once it is fixed. Who has it is
 * reminded when a quarter of the term is left, a day at most.
 */
export function deadlineMoments({ state, question, reportedAt, countedFrom, dueAt }: Timed): Moment[] {
  if (question || !beforeFixed.includes(state)) return []
  const [from, due] = [Date.parse(countedFrom ?? reportedAt), Date.parse(dueAt)]
  const term = due - from
  const at: Record<DeadlineStep, number> = {
    remind: due - Math.min(term / 4, day),
    community: due,
    office: from + 3 * term,
  }
  return DeadlineStep.options.map((what) => ({ what, at: new Date(at[what]).toISOString() }))
}

/** What was done about which deadline: a later one begins anew. */
export interface Done {
  what: DeadlineStep
  dueAt: string
}

/** What is still ahead of the clock, or waits for it, the first thing first. */
export function momentsLeft(hazard: Timed, done: Done | undefined): Moment[] {
  const moments = deadlineMoments(hazard)
  const place = done?.dueAt === hazard.dueAt ? moments.findIndex(({ what }) => what === done.what) : -1
  return moments.slice(place + 1)
}
