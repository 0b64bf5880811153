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
  | 'declined'
  | 'expired'

type Known = Pick<SignUp, 'state' | 'by' | 'as' | 'position' | 'drawAt' | 'calledOff' | 'handedOverTo' | 'thankedAt'>

/** `isOff`: the activity was called off, whether or not the sign-up says so yet. */
export function stageOf(signUp: Known, isOff = false): Stage {
  const { state, as } = signUp
  if (isOff && isToCome(signUp)) return 'called_off'
  if (state === 'cancelled') return cancelledBy(signUp)
  if (state === 'waiting') return waitingFor(signUp)
  return state === 'confirmed' && as === 'volunteer' ? 'helping' : state
}

/** What was thanked for took place before. */
const isToCome = ({ state, thankedAt }: Known) =>
  thankedAt === undefined && ['pending', 'waiting', 'offered', 'confirmed'].includes(state)

function cancelledBy({ by, calledOff, handedOverTo }: Known): Stage {
  if (handedOverTo) return 'handed_over'
  if (calledOff) return 'called_off'
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
  declined: { tone: 'neutral', icon: 'cross' },
  expired: { tone: 'neutral', icon: 'clock' },
}
