import * as z from 'zod'
import { addDays, dayOf, instantOf } from '../times.ts'
import { checkDue, isResting } from './due.ts'
import type { Hazard } from './hazard.ts'
import { type HazardState, Overseer } from './workflow.ts'

/**
 * What the clock does about a deadline, in this order: whoever has it is reminded, then it is escalated; who was asked is
 * reminded, then nobody waits for the answer any more.
 */
export const DeadlineStep = z.enum(['remind', ...Overseer.options, 'remind_answer', 'no_answer'])
export type DeadlineStep = z.infer<typeof DeadlineStep>

/** Chinese workdays, with 调休. */
export interface Workdays {
  isWorkday: (day: string) => boolean
  /** The end of the last of so many workdays after the day of that instant. */
  after: (instant: string, workdays: number) => string
  /** How many lie after the day of the first instant, up to that of the second. */
  between: (from: string, until: string) => number
}

type Timed = Parameters<typeof checkDue>[0] &
  Pick<Hazard, 'question' | 'parent' | 'reportedAt' | 'countedFrom' | 'dueAt' | 'deadline'>

const beforeFixed: readonly HazardState[] = ['reported', 'accepted', 'dispatched']
const hour = 60 * 60_000
const day = 24 * hour

/** What was done about which deadline, or is to be done. */
export interface Done {
  what: DeadlineStep
  dueAt: string
}

interface Moment extends Done {
  at: string
}

/** From when until when, and whether in workdays or on the clock. */
interface Term {
  from: string
  dueAt: string
  inWorkdays: boolean
}

/** When the clock has something to do about it: to fix it, once it is fixed to check it, while its reporter is asked to answer. */
export function deadlineMoments(hazard: Timed, workdays: Workdays): Moment[] {
  const { state, question, reportedAt, countedFrom = reportedAt, dueAt, deadline } = hazard
  const check = checkDue(hazard)
  if (check !== undefined) return checkMoments(check, workdays)
  const inWorkdays = 'workdays' in deadline
  if (question && isResting(hazard)) {
    const moments = answerMoments(
      { from: question.at, dueAt: answerBy(hazard, question, workdays), inWorkdays },
      workdays,
    )
    // Who was asked about the whole is not reminded of each part.
    return hazard.parent ? moments.slice(1) : moments
  }
  if (!beforeFixed.includes(state)) return []
  const term = { from: countedFrom, dueAt, inWorkdays }
  return [
    { what: 'remind', at: reminderOf(term, workdays), dueAt },
    { what: 'community', at: dueAt, dueAt },
    { what: 'office', at: threeTimes(term, workdays), dueAt },
  ]
}

// How long there is to check and to close it.
const checkWorkdays = 2

/** By when it is to be checked and closed, after it was fixed at that instant. */
export const checkBy = (at: string, workdays: Workdays): string => workdays.after(at, checkWorkdays)

// Three times the term are two terms after its end.
const checkMoments = (dueAt: string, workdays: Workdays): Moment[] => [
  { what: 'remind', at: instantOf(workdayBefore(dayOf(dueAt), workdays), '09:00'), dueAt },
  { what: 'community', at: dueAt, dueAt },
  { what: 'office', at: workdays.after(dueAt, 2 * checkWorkdays), dueAt },
]

const answerMoments = (term: Term, workdays: Workdays): Moment[] => [
  { what: 'remind_answer', at: reminderOf(term, workdays), dueAt: term.dueAt },
  { what: 'no_answer', at: term.dueAt, dueAt: term.dueAt },
]

// As long as anybody waits for an answer: two workdays, or half of the hours that there are.
const answerWorkdays = 2

/** Until when its clock rests for a question that was asked at that instant. */
export const answerBy = (
  { deadline }: Pick<Hazard, 'deadline'>,
  { at, until }: Pick<NonNullable<Hazard['question']>, 'at' | 'until'>,
  workdays: Workdays,
): string => {
  if (until !== undefined) return until
  return 'hours' in deadline
    ? new Date(Date.parse(at) + (deadline.hours / 2) * hour).toISOString()
    : workdays.after(at, answerWorkdays)
}

/**
 * At nine on the last workday before the day on which it is due, on that day if it began later; on the clock when a quarter
 * of the term is left, a day at most.
 */
function reminderOf({ from, dueAt, inWorkdays }: Term, workdays: Workdays): string {
  const due = Date.parse(dueAt)
  const quarter = new Date(due - Math.min((due - Date.parse(from)) / 4, day)).toISOString()
  if (!inWorkdays) return quarter
  const last = dayOf(dueAt)
  const mornings = [workdayBefore(last, workdays), last].map((on) => instantOf(on, '09:00'))
  return mornings.find((morning) => morning > from && morning < dueAt) ?? quarter
}

// No holiday lasts longer.
const restedAtMost = 15

function workdayBefore(last: string, { isWorkday }: Workdays): string {
  const days = Array.from({ length: restedAtMost }, (_, back) => addDays(last, -1 - back))
  return days.find(isWorkday) ?? addDays(last, -1)
}

/** What has less than a workday counts as one. */
function threeTimes({ from, dueAt, inWorkdays }: Term, workdays: Workdays): string {
  if (inWorkdays) return workdays.after(from, 3 * Math.max(1, workdays.between(from, dueAt)))
  const start = Date.parse(from)
  return new Date(start + 3 * (Date.parse(dueAt) - start)).toISOString()
}

/** What is still ahead of the clock, or waits for it, the first thing first: a later deadline begins anew. */
export function momentsLeft(hazard: Timed, done: readonly Done[], workdays: Workdays): Moment[] {
  const moments = deadlineMoments(hazard, workdays)
  const isDone = ({ what, dueAt }: Done) => done.some((one) => one.what === what && one.dueAt === dueAt)
  return moments.slice(moments.map(isDone).lastIndexOf(true) + 1)
}
