import type { HazardNews } from '@mulin/shared/hazards/news'
import type { Message } from '@mulin/shared/messages'
import type { Route } from '../../platform/routes'
import type { IconName } from '../../ui/icon'
import type { Tone } from '../../ui/tag'

interface Face {
  tone: Tone
  icon?: IconName
  /** Where one reads on, or does what is asked. */
  leadsTo: Extract<
    Route,
    | 'signUpDetail'
    | 'activity'
    | 'myHours'
    | 'myAbsences'
    | 'rateActivity'
    | 'hazard'
    | 'staffHazard'
    | 'staffInbox'
    | 'staffHours'
    | 'volunteer'
  >
}

type OfSignUp = Exclude<Message, { kind: 'hazard' | 'new_work' | 'volunteer' | 'hours_overdue' }>

const good: Face = { tone: 'done', leadsTo: 'signUpDetail' }
const over: Face = { tone: 'neutral', leadsTo: 'activity' }

/** What waits for a seat has the colour of waiting, what waits for a person's decision has not. */
const faces: Record<OfSignUp['kind'], Face> = {
  signed_up: good,
  pending: { tone: 'neutral', icon: 'office', leadsTo: 'signUpDetail' },
  waiting: { tone: 'waiting', leadsTo: 'signUpDetail' },
  moved_in_list: { tone: 'waiting', leadsTo: 'signUpDetail' },
  entered: { tone: 'action', icon: 'list', leadsTo: 'signUpDetail' },
  drawn: good,
  offered: { tone: 'action', icon: 'bell', leadsTo: 'signUpDetail' },
  offer_expired: over,
  promoted: good,
  wait_ended: over,
  approved: good,
  declined: { tone: 'neutral', leadsTo: 'signUpDetail' },
  undecided: over,
  appeal_answered: { tone: 'action', icon: 'office', leadsTo: 'signUpDetail' },
  changed: { tone: 'action', icon: 'edit', leadsTo: 'signUpDetail' },
  cancelled: over,
  handed_over: { tone: 'done', icon: 'hand', leadsTo: 'signUpDetail' },
  swap_proposed: { tone: 'action', icon: 'hand', leadsTo: 'signUpDetail' },
  swap_declined: { tone: 'neutral', icon: 'cross', leadsTo: 'signUpDetail' },
  swap_withdrawn: { tone: 'neutral', icon: 'minus', leadsTo: 'signUpDetail' },
  swap_fell: { tone: 'neutral', icon: 'cross', leadsTo: 'signUpDetail' },
  swapped: good,
  cancelled_by_organiser: { tone: 'urgent', leadsTo: 'activity' },
  removed_by_staff: { tone: 'neutral', icon: 'cross', leadsTo: 'signUpDetail' },
  reminder: { tone: 'action', icon: 'calendar', leadsTo: 'signUpDetail' },
  thanks: { tone: 'done', icon: 'star', leadsTo: 'rateActivity' },
  absent: { tone: 'neutral', icon: 'minus', leadsTo: 'signUpDetail' },
  absence_corrected: good,
  absence_excused: { tone: 'done', leadsTo: 'myAbsences' },
  absence_upheld: { tone: 'neutral', icon: 'office', leadsTo: 'myAbsences' },
  sign_up_paused: { tone: 'neutral', icon: 'clock', leadsTo: 'myAbsences' },
  check_in_undone: { tone: 'neutral', icon: 'edit', leadsTo: 'signUpDetail' },
  results: { tone: 'done', icon: 'contest', leadsTo: 'signUpDetail' },
  results_corrected: { tone: 'action', icon: 'edit', leadsTo: 'signUpDetail' },
  hours_missing: { tone: 'waiting', icon: 'clock', leadsTo: 'myHours' },
  hours_late: { tone: 'waiting', icon: 'office', leadsTo: 'myHours' },
  hours_reopened: { tone: 'waiting', icon: 'clock', leadsTo: 'myHours' },
  hours_confirmed: { tone: 'done', leadsTo: 'myHours' },
  hours_corrected: { tone: 'action', icon: 'edit', leadsTo: 'myHours' },
  hours_upheld: { tone: 'action', icon: 'office', leadsTo: 'myHours' },
}

const notDrawn: Face = { tone: 'waiting', leadsTo: 'signUpDetail' }

const ofHazard = (tone: Tone, icon?: IconName): Face => ({ tone, leadsTo: 'hazard', ...(icon && { icon }) })

const hazardFaces: Record<HazardNews, Face> = {
  report: ofHazard('done'),
  join: ofHazard('done', 'people'),
  withdraw: ofHazard('neutral', 'minus'),
  accept: ofHazard('action', 'office'),
  decline: ofHazard('neutral', 'office'),
  hand_up: ofHazard('waiting', 'office'),
  dispatch: ofHazard('action', 'people'),
  take_on: ofHazard('action', 'people'),
  send_back: ofHazard('waiting'),
  reroute: ofHazard('action', 'people'),
  correct: ofHazard('neutral', 'place'),
  ask: ofHazard('waiting', 'edit'),
  answer: ofHazard('action', 'edit'),
  no_answer: ofHazard('neutral', 'edit'),
  add: ofHazard('action', 'edit'),
  request_extension: ofHazard('waiting', 'calendar'),
  extend: ofHazard('waiting', 'calendar'),
  remind: ofHazard('urgent', 'clock'),
  remind_answer: ofHazard('waiting', 'clock'),
  escalate: ofHazard('urgent', 'warning'),
  refuse_extension: ofHazard('neutral', 'calendar'),
  split: ofHazard('action', 'people'),
  merge: ofHazard('neutral', 'people'),
  absorb: ofHazard('neutral', 'people'),
  fix: ofHazard('done'),
  rework: ofHazard('waiting'),
  check: ofHazard('done'),
  close: ofHazard('done'),
  dispute: ofHazard('waiting'),
  dispute_too: ofHazard('waiting'),
  appeal: ofHazard('waiting'),
  rate: ofHazard('done'),
  sign_for: ofHazard('neutral', 'edit'),
  refuse_to_sign: ofHazard('neutral', 'edit'),
  object: ofHazard('neutral', 'edit'),
  hide_photo: ofHazard('neutral', 'camera'),
  show_photo: ofHazard('neutral', 'camera'),
  cover_photo: ofHazard('neutral', 'camera'),
  uncover_photo: ofHazard('neutral', 'camera'),
}

const ofVolunteer = (tone: Tone): Face => ({ tone, icon: 'hand', leadsTo: 'volunteer' })

const volunteerFaces: Record<Extract<Message, { kind: 'volunteer' }>['what'], Face> = {
  approved: ofVolunteer('done'),
  skills_approved: ofVolunteer('done'),
  declined: ofVolunteer('neutral'),
  skills_declined: ofVolunteer('neutral'),
}

const newWork = ofHazard('action', 'list')

type OfWork = Extract<Message, { kind: 'new_work' | 'hours_overdue' }>

function ofWork(message: OfWork): Face {
  if (message.kind === 'hours_overdue') return { tone: 'urgent', icon: 'clock', leadsTo: 'staffHours' }
  return { ...newWork, leadsTo: message.count === 1 ? 'staffHazard' : 'staffInbox' }
}

export function faceOf(message: Message): Face {
  if (message.kind === 'new_work' || message.kind === 'hours_overdue') return ofWork(message)
  if (message.kind === 'volunteer') return volunteerFaces[message.what]
  if (message.kind === 'hazard')
    return { ...hazardFaces[message.what], ...(message.as === 'staff' && { leadsTo: 'staffHazard' as const }) }
  return message.kind === 'drawn' && !message.won ? notDrawn : faces[message.kind]
}
