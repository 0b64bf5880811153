import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { IconName } from '../../ui/icon'
import type { Tone } from '../../ui/tag'

/** How a sign-up stands, as whoever signed up sees it: what differs for them has a stage of its own. */
export type Stage =
  | 'pending'
  | 'entered'
  | 'waiting'
  | 'offered'
  | 'confirmed'
  | 'helping'
  | 'attended'
  | 'absent'
  | 'cancelled'
  /** Another volunteer has the shift now. */
  | 'handed_over'
  /** Taken off the list, while the activity takes place. */
  | 'removed'
  /** The activity does not take place. */
  | 'called_off'
  /** The activity does, without this session. */
  | 'session_off'
  | 'declined'
  | 'expired'

type Known = Pick<
  SignUp,
  'state' | 'by' | 'as' | 'position' | 'drawAt' | 'calledOff' | 'onlySession' | 'handedOverTo' | 'thankedAt'
>

/** `off`: what was called off, whether or not the sign-up says so yet. */
export function stageOf(signUp: Known, off?: keyof typeof offStages): Stage {
  const { state, as } = signUp
  if (off && isToCome(signUp)) return offStages[off]
  if (state === 'cancelled') return cancelledBy(signUp)
  if (state === 'waiting') return waitingFor(signUp)
  return state === 'confirmed' && as === 'volunteer' ? 'helping' : state
}

/** What was thanked for took place before. */
const isToCome = ({ state, thankedAt }: Known) =>
  thankedAt === undefined && ['pending', 'waiting', 'offered', 'confirmed'].includes(state)

const offStages = { activity: 'called_off', session: 'session_off' } as const

export const isOffStage = (stage: Stage) => stage === 'called_off' || stage === 'session_off'

function cancelledBy({ by, calledOff, onlySession, handedOverTo }: Known): Stage {
  if (handedOverTo) return 'handed_over'
  if (calledOff) return offStages[onlySession ? 'session' : 'activity']
  return by === 'organiser' ? 'removed' : 'cancelled'
}

/** For a draw, or for a seat: who lost a draw has a position. */
const waitingFor = ({ drawAt, position }: Known): Stage =>
  drawAt !== undefined && position === undefined ? 'entered' : 'waiting'

interface Face {
  tone: Tone
  icon?: IconName
}

const over: Face = { tone: 'neutral' }

export const faces: Readonly<Record<Stage, Face>> = {
  pending: { tone: 'neutral', icon: 'office' },
  entered: { tone: 'action', icon: 'list' },
  waiting: { tone: 'waiting' },
  offered: { tone: 'action', icon: 'bell' },
  confirmed: { tone: 'done' },
  helping: { tone: 'done', icon: 'hand' },
  attended: { tone: 'done', icon: 'star' },
  absent: { tone: 'neutral', icon: 'minus' },
  cancelled: over,
  handed_over: { tone: 'done', icon: 'hand' },
  removed: { tone: 'neutral', icon: 'cross' },
  called_off: { tone: 'urgent' },
  session_off: { tone: 'urgent', icon: 'calendar' },
  declined: { tone: 'neutral', icon: 'cross' },
  expired: { tone: 'neutral', icon: 'clock' },
}
