import * as z from 'zod'

export const HazardState = z.enum([
  'reported',
  'accepted',
  'dispatched',
  'fixed',
  'checked',
  'closed',
  'declined',
  'withdrawn',
])
export type HazardState = z.infer<typeof HazardState>

export const HazardAction = z.enum([
  'report',
  'withdraw',
  'accept',
  'decline',
  'dispatch',
  'send_back',
  'fix',
  'rework',
  'check',
  'close',
])
export type HazardAction = z.infer<typeof HazardAction>

/** In relation to one hazard: who reported it, who met it too, who decides about its area, who it was handed to. */
export type Part = 'reporter' | 'joined' | 'decider' | 'handler'

interface Step {
  readonly from: HazardState
  readonly to: HazardState
  readonly by: readonly Part[]
}

/** The whole workflow, after the seven steps of GB/T 30428. What is not written here is refused. */
export const steps: Readonly<Record<Exclude<HazardAction, 'report'>, Step>> = {
  withdraw: { from: 'reported', to: 'withdrawn', by: ['reporter'] },
  accept: { from: 'reported', to: 'accepted', by: ['decider'] },
  decline: { from: 'reported', to: 'declined', by: ['decider'] },
  dispatch: { from: 'accepted', to: 'dispatched', by: ['decider'] },
  // The decider takes back what its handler no longer answers for.
  send_back: { from: 'dispatched', to: 'accepted', by: ['handler', 'decider'] },
  fix: { from: 'dispatched', to: 'fixed', by: ['handler'] },
  rework: { from: 'fixed', to: 'dispatched', by: ['decider'] },
  check: { from: 'fixed', to: 'checked', by: ['decider'] },
  close: { from: 'checked', to: 'closed', by: ['decider'] },
}

export type StaffAction = Exclude<HazardAction, 'report' | 'withdraw'>
/** The step forward before the step aside. */
const staffActions: readonly StaffAction[] = [
  'accept',
  'decline',
  'dispatch',
  'fix',
  'send_back',
  'check',
  'rework',
  'close',
]

export const canTake = (state: HazardState, action: keyof typeof steps, part: Part) =>
  steps[action].from === state && steps[action].by.includes(part)

/** What staff with these parts can do next. */
export const nextActions = (state: HazardState, parts: readonly Part[]): StaffAction[] =>
  staffActions.filter((action) => parts.some((part) => canTake(state, action, part)))

/** Nothing more happens to it. */
export const isOver = (state: HazardState) => state === 'closed' || state === 'declined' || state === 'withdrawn'
