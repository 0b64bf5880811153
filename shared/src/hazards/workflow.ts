import * as z from 'zod'

export const HazardState = z.enum([
  'reported',
  'accepted',
  'dispatched',
  'split',
  'fixed',
  'checked',
  'closed',
  'declined',
  'withdrawn',
  'merged',
])
export type HazardState = z.infer<typeof HazardState>

/** What others see of its photos; it stays where it is. */
export const aboutPhotos = ['hide_photo', 'show_photo', 'cover_photo', 'uncover_photo'] as const

/** What who answers for the site where it was found says at the end of the inspection: signs, will not, or objects to it. */
export const saidOnSite = ['sign_for', 'refuse_to_sign', 'object'] as const

export const HazardAction = z.enum([
  'report',
  'withdraw',
  'accept',
  'decline',
  'hand_up',
  'dispatch',
  'take_on',
  'send_back',
  'reroute',
  'correct',
  'ask',
  'answer',
  'no_answer',
  'add',
  'request_extension',
  'extend',
  'refuse_extension',
  'escalate',
  'split',
  'merge',
  'absorb',
  'fix',
  'rework',
  'check',
  'close',
  'dispute',
  'dispute_too',
  'appeal',
  'rate',
  ...saidOnSite,
  ...aboutPhotos,
])
export type HazardAction = z.infer<typeof HazardAction>

/** What somebody added unasked, or said on the site, was in nobody's way. */
export const stopsNobody: readonly HazardAction[] = ['add', ...saidOnSite]

/**
 * In relation to one hazard: who reported it, who met it too, who decides about its area, who it was handed to, and the
 * property company of its estate.
 */
export const Part = z.enum(['reporter', 'joined', 'decider', 'handler', 'property'])
export type Part = z.infer<typeof Part>

/** What somebody says to its end, once to each. */
export const SaidAfterEnd = z.enum(['rate', 'dispute', 'dispute_too'])
export type SaidAfterEnd = z.infer<typeof SaidAfterEnd>

/** How a closed hazard ended: 已整改, 劝导, 移交, 不属实. Statistics keep them apart. */
export const HazardOutcome = z.enum(['rectified', 'persuaded', 'handed_over', 'unfounded'])
export type HazardOutcome = z.infer<typeof HazardOutcome>

/** To whom it goes when it is late, until there is a later deadline: the community after its term, the office after three times its term. */
export const Overseer = z.enum(['community', 'office'])
export type Overseer = z.infer<typeof Overseer>

/** What went that far went there on its way. */
export const levelsUpTo = (level: Overseer) => Overseer.options.slice(0, Overseer.options.indexOf(level) + 1)

/** What else has to hold for a step, see `premises.ts`. */
export type Premise =
  | 'no_open_question'
  | 'was_asked'
  | 'additions_left'
  | 'no_extension_asked'
  | 'extension_asked'
  | 'parts_over'
  | 'no_part'
  | 'closed_lately'
  | 'declined_lately'
  | 'not_appealed'
  | 'not_rated'
  | 'was_disputed'
  | 'not_disputed'
  | 'nobody_joined'
  | 'somebody_above'

interface Step {
  readonly from: readonly HazardState[]
  /** Left out where the state stays. */
  readonly to?: HazardState
  readonly by: readonly Part[]
  readonly needs?: readonly Premise[]
}

/**
 * What nobody takes as a step: the first entry, what becomes of the hazard that another is merged into, what the clock
 * does when it is late or an answer is, and what is said on the site where it was found.
 */
type Consequence = 'report' | 'absorb' | 'escalate' | 'no_answer' | (typeof saidOnSite)[number]
export type Action = Exclude<HazardAction, Consequence | (typeof aboutPhotos)[number]>

/** The whole workflow, after the seven steps of GB/T 30428 with their side ways. What is not written here is refused. */
export const steps: Readonly<Record<Action, Step>> = {
  // What neighbours met too is theirs as well.
  withdraw: { from: ['reported'], to: 'withdrawn', by: ['reporter'], needs: ['nobody_joined'] },
  accept: { from: ['reported'], to: 'accepted', by: ['decider'] },
  decline: { from: ['reported'], to: 'declined', by: ['decider'] },
  // It is not of this community or grid: the office says whose it is. Nobody below it waits for it then.
  hand_up: { from: ['reported', 'accepted'], by: ['decider'], needs: ['no_part', 'somebody_above'] },
  dispatch: { from: ['accepted'], to: 'dispatched', by: ['decider'] },
  // Red property: the company of the estate sees what comes in at once, and need not wait to be told.
  take_on: { from: ['reported', 'accepted'], to: 'dispatched', by: ['property'] },
  // The decider takes back what its handler no longer answers for. Nobody accepts it by that, see `stateAfter`.
  send_back: { from: ['dispatched'], to: 'accepted', by: ['handler', 'decider'] },
  reroute: { from: ['accepted', 'dispatched'], to: 'dispatched', by: ['decider'] },
  // Its place alone: nobody else gets it by that. Parts stand where the whole does.
  correct: { from: ['reported', 'accepted', 'dispatched', 'split'], by: ['decider'], needs: ['no_part'] },
  // Of a whole the clocks of its parts rest too.
  ask: {
    from: ['reported', 'accepted', 'dispatched', 'split'],
    by: ['decider', 'handler'],
    needs: ['no_part', 'no_open_question'],
  },
  answer: { from: ['reported', 'accepted', 'dispatched', 'split'], by: ['reporter'], needs: ['was_asked'] },
  // Unasked: it moves nothing, and who has it reads it.
  add: {
    from: ['reported', 'accepted', 'dispatched', 'split', 'fixed', 'checked'],
    by: ['reporter', 'joined'],
    needs: ['additions_left'],
  },
  request_extension: { from: ['dispatched'], by: ['handler'], needs: ['no_extension_asked'] },
  extend: { from: ['accepted', 'dispatched', 'split'], by: ['decider'] },
  refuse_extension: { from: ['dispatched'], by: ['decider'], needs: ['extension_asked'] },
  split: { from: ['accepted', 'dispatched'], to: 'split', by: ['decider'], needs: ['no_part'] },
  merge: { from: ['reported', 'accepted', 'dispatched'], to: 'merged', by: ['decider'], needs: ['no_part'] },
  fix: { from: ['dispatched'], to: 'fixed', by: ['handler'] },
  rework: { from: ['fixed'], to: 'dispatched', by: ['decider'] },
  check: { from: ['fixed', 'split'], to: 'checked', by: ['decider'], needs: ['parts_over'] },
  // What is accepted can end without having been fixed, see `outcomesIn`.
  close: { from: ['accepted', 'checked'], to: 'closed', by: ['decider'] },
  dispute: { from: ['closed'], to: 'accepted', by: ['reporter', 'joined'], needs: ['no_part', 'closed_lately'] },
  // One of them opens it again, the others only add what they found.
  dispute_too: {
    from: ['accepted', 'dispatched', 'split'],
    by: ['reporter', 'joined'],
    needs: ['was_disputed', 'not_disputed'],
  },
  // Once; then somebody else decides.
  appeal: { from: ['declined'], to: 'reported', by: ['reporter'], needs: ['not_appealed', 'declined_lately'] },
  rate: { from: ['closed'], by: ['reporter', 'joined'], needs: ['not_rated'] },
}

export const canTake = (state: HazardState, action: Action, part: Part) =>
  steps[action].from.includes(state) && steps[action].by.includes(part)

/** `before`: the states it was in. Sent back, it is where it was before somebody had it. */
export const stateAfter = (state: HazardState, action: Action, before: readonly HazardState[] = []): HazardState =>
  (action === 'send_back' ? before.filter((past) => past === 'reported' || past === 'accepted').at(-1) : undefined) ??
  steps[action].to ??
  state

/** It still has to be fixed: until then the deadline runs. */
export const isToFix = (state: HazardState) => toFix.includes(state)
const toFix: readonly HazardState[] = ['reported', 'accepted', 'dispatched', 'split']

/** Nobody has to do anything about it any more. */
export const isOver = (state: HazardState) => over.includes(state)
const over: readonly HazardState[] = ['closed', 'declined', 'withdrawn', 'merged']

const ofResidents = ['withdraw', 'answer', 'add', 'dispute', 'dispute_too', 'appeal', 'rate'] as const
export type StaffAction = Exclude<Action, (typeof ofResidents)[number]>

/** What nobody is named for: who reported it, or met it too, did it. The clock and the rules are nobody. */
export const isOfResidents = (action: HazardAction) => ['report', ...ofResidents].includes(action)
