import type { Hazard, HazardEntry } from './hazard.ts'
import {
  type Action,
  type SaidAfterEnd,
  canTake,
  type HazardState,
  type Part,
  type Premise,
  type StaffAction,
  steps,
} from './workflow.ts'

type Standing = Pick<
  Hazard,
  | 'state'
  | 'question'
  | 'unanswered'
  | 'extension'
  | 'openParts'
  | 'parent'
  | 'endedAt'
  | 'joined'
  | 'appealedAt'
  | 'handedUpAt'
> & {
  /** Who takes the step decides for the whole subdistrict. */
  decidesForAll?: true | undefined
  /** What whoever takes the step said since it was closed last. */
  saidByMe?: SaidAfterEnd | undefined
  /** How often they added something. */
  addedByMe?: number | undefined
  /** What happened to it. */
  entries?: readonly Pick<HazardEntry, 'action'>[] | undefined
}

// Seven days after closing, whoever reported it or met it too may say that it is not fixed; as long as its reporter after declining.
const disputableMs = 7 * 24 * 60 * 60_000

/** Until when one may object to what ended at that instant. */
export const disputableUntil = (endedAt: string) => new Date(Date.parse(endedAt) + disputableMs).toISOString()

/** What people add unasked has to be read: as often by one person, and by all together. */
const additionsAtMost = { each: 6, all: 40 } as const

const holds: Record<Premise, (hazard: Standing, now: string) => boolean> = {
  no_open_question: ({ question }) => question === undefined,
  was_asked: ({ question, unanswered }) => (question ?? unanswered) !== undefined,
  additions_left: ({ addedByMe = 0, entries = [] }) =>
    addedByMe < additionsAtMost.each && entries.filter(({ action }) => action === 'add').length < additionsAtMost.all,
  no_extension_asked: ({ extension }) => extension === undefined,
  extension_asked: ({ extension }) => extension !== undefined,
  parts_over: ({ openParts = 0 }) => openParts === 0,
  no_part: ({ parent }) => parent === undefined,
  closed_lately: ({ endedAt }, now) => endedAt !== undefined && now <= disputableUntil(endedAt),
  declined_lately: ({ endedAt }, now) => endedAt !== undefined && now <= disputableUntil(endedAt),
  not_appealed: ({ appealedAt }) => appealedAt === undefined,
  not_rated: ({ saidByMe }) => saidByMe !== 'rate',
  // Itself: `disputes` also counts those of what was merged into it.
  was_disputed: ({ entries = [] }) => entries.some(({ action }) => action === 'dispute'),
  not_disputed: ({ saidByMe }) => saidByMe === undefined || saidByMe === 'rate',
  nobody_joined: ({ joined = 0 }) => joined === 0,
  somebody_above: ({ decidesForAll, handedUpAt }) => !decidesForAll && handedUpAt === undefined,
}

/** The first thing that speaks against a step that its state and part allow. */
export const whatIsMissing = (hazard: Standing, action: Action, now: string): Premise | undefined =>
  steps[action].needs?.find((premise) => !holds[premise](hazard, now))

/** The step forward before the step aside. */
const staffActions: readonly StaffAction[] = [
  'accept',
  'decline',
  'take_on',
  'dispatch',
  'fix',
  'check',
  'rework',
  'close',
  'send_back',
  'reroute',
  'correct',
  'extend',
  'ask',
  'request_extension',
  'refuse_extension',
  'split',
  'merge',
  'hand_up',
]
const aboutExtension: readonly StaffAction[] = ['extend', 'refuse_extension']

/** What is for another officer in which states: whoever fixed or reported it, or whose decision somebody does not agree with, leaves it. */
const forAnother = {
  checkedBefore: { check: steps.check.from, close: steps.close.from },
  // What another officer accepted goes on with everybody; to end it without anything done would decline it once more.
  declinedBefore: { accept: ['reported'], decline: ['reported'], merge: ['reported'], close: ['accepted'] },
  fixedBefore: { check: ['fixed'] },
  closedPartsBefore: { check: ['split'] },
  // To end it without anything done.
  reportedBefore: { close: ['accepted'] },
} as const satisfies Record<string, Partial<Record<StaffAction, readonly HazardState[]>>>
export type Before = keyof typeof forAnother
export const befores: readonly Before[] = [
  'checkedBefore',
  'declinedBefore',
  'fixedBefore',
  'closedPartsBefore',
  'reportedBefore',
]

export function isForAnother(before: Before, action: Action, state: HazardState): boolean {
  const left: Partial<Record<Action, readonly HazardState[]>> = forAnother[before]
  return left[action]?.includes(state) ?? false
}

/** What staff with these parts can do next; what somebody asked for comes first. */
export function nextActions(
  hazard: Standing & { [B in Before]?: boolean | undefined },
  parts: readonly Part[],
  now: string,
): StaffAction[] {
  const open = staffActions.filter(
    (action) =>
      isOpenTo(hazard, action, parts, now) &&
      !befores.some((before) => hazard[before] && isForAnother(before, action, hazard.state)),
  )
  if (!hazard.extension) return open
  const isAsked = (action: StaffAction) => aboutExtension.includes(action)
  return [...open.filter(isAsked), ...open.filter((action) => !isAsked(action))]
}

/** True when somebody with these parts can take that step now. */
export const isOpenTo = (hazard: Standing, action: Action, parts: readonly Part[], now: string) =>
  parts.some((part) => canTake(hazard.state, action, part)) && whatIsMissing(hazard, action, now) === undefined
