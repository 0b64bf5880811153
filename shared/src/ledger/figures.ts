import * as z from 'zod'
import { isOver, isToFix } from '../hazards/workflow.ts'
import type { LedgerEntry } from './entry.ts'
import type { HazardOutcome } from '../hazards/workflow.ts'

/** What is counted. As a filter of the ledger, each lists exactly what it counts. */
export const Figure = z.enum([
  'all',
  'open',
  'overdue',
  'answer_due',
  'answered',
  'solution_due',
  'solved',
  'closed',
  'disputed',
  'rated',
  'satisfied',
  'rectified',
  'persuaded',
  'handed_over',
  'unfounded',
  'declined',
  'appealed',
  // Newer: clients of before know the others only.
  'ended',
  'found',
  'found_solved',
])
export type Figure = z.infer<typeof Figure>

type Counts = (entry: LedgerEntry, now: string) => boolean

const endedAs =
  (outcome: HazardOutcome): Counts =>
  (entry) =>
    entry.outcome === outcome

const isOpen: Counts = ({ state }) => !isOver(state)
/** There was something to solve: it was neither declined nor found to be nothing. */
const isReal: Counts = ({ state, outcome }) => state !== 'declined' && outcome !== 'unfounded'
/** As its reporter and staff read it: not while its reporter is asked, and not once it is fixed. */
const isLate: Counts = ({ state, resting, dueAt }, now) => isToFix(state) && !resting && dueAt < now
const isSolved: Counts = ({ outcome }) => outcome === 'rectified' || outcome === 'persuaded'
/** Also what was opened again since. */
const wasClosed: Counts = ({ closedAt, disputes }) => closedAt !== undefined || disputes > 0
/** Somebody reported it. What inspections find would be answered by whoever found it. */
const isReport: Counts = ({ found }) => !found
const ofReports =
  (counts: Counts): Counts =>
  (entry, now) =>
    isReport(entry, now) && counts(entry, now)

/** The rules behind every figure; `definitions` says them in words. */
export const figures: Readonly<Record<Figure, Counts>> = {
  all: () => true,
  open: isOpen,
  overdue: isLate,
  answer_due: ofReports(({ repliedAt, replyDueAt }, now) => repliedAt !== undefined || replyDueAt < now),
  answered: ofReports(({ repliedAt, replyDueAt }) => repliedAt !== undefined && repliedAt <= replyDueAt),
  solution_due: ofReports((entry, now) => isReal(entry, now) && (!isOpen(entry, now) || isLate(entry, now))),
  solved: ofReports(isSolved),
  closed: ofReports(wasClosed),
  disputed: ofReports(({ disputes }) => disputes > 0),
  rated: (entry) => answersIn(entry).rated > 0,
  satisfied: (entry) => answersIn(entry).satisfied > 0,
  rectified: endedAs('rectified'),
  persuaded: endedAs('persuaded'),
  handed_over: endedAs('handed_over'),
  unfounded: endedAs('unfounded'),
  declined: ({ state }) => state === 'declined',
  appealed: ({ appealed }) => appealed === true,
  ended: ofReports(({ state, closedAt }) => state === 'closed' && closedAt !== undefined),
  found: ({ found }) => found === true,
  found_solved: (entry, now) => entry.found === true && isSolved(entry, now),
}

/** How many rated it, of who reported it and of who met it too, and how many of them are satisfied. */
export const answersIn = ({ satisfied, othersRated = 0, othersSatisfied = 0 }: LedgerEntry) => ({
  rated: othersRated + (satisfied === undefined ? 0 : 1),
  satisfied: othersSatisfied + (satisfied ? 1 : 0),
})

/** Hazards count once, ratings as many as there are. */
export const countOf = (figure: Figure, entry: LedgerEntry, now: string): number =>
  figure === 'rated' || figure === 'satisfied' ? answersIn(entry)[figure] : Number(figures[figure](entry, now))

/** A share is one figure of another, which holds it. */
export const shares = {
  responseRate: ['answered', 'answer_due'],
  solutionRate: ['solved', 'solution_due'],
  satisfactionRate: ['satisfied', 'rated'],
  disputeRate: ['disputed', 'closed'],
} as const satisfies Record<string, readonly [Figure, Figure]>
export type Share = keyof typeof shares
