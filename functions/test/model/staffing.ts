import { type Model, storedAs } from './model.ts'
import { type Party, whyOff, whySeatless } from './parties.ts'

/** What staff do, the rules over again. */

export function approve(model: Model, party: Party): string {
  if (party.state !== 'pending') return 'sign_up_moved_on'
  if (model.seat(party, model.those(party.as, 'waiting'))) return model.move(party, 'confirmed', 'approved')
  const seatless = whySeatless({ ...party, state: 'waiting' }, model.rules, model.those(party.as, 'waiting').length)
  if (seatless) return seatless
  model.line([party])
  return model.move(party, 'waiting', 'waiting')
}

export const decline = (model: Model, party: Party) =>
  party.state === 'pending' ? model.end(party, 'declined') : 'sign_up_moved_on'

const removable = ['entered', 'waiting', 'offered', 'confirmed']

export function remove(model: Model, party: Party): string {
  if (!removable.includes(party.state)) return 'sign_up_moved_on'
  model.end(party, 'removed_by_staff')
  return 'cancelled'
}

/** Who fits at their new place has seats offered; who does not is told of it. */
export function moveTo(model: Model, party: Party, position: number): string {
  if (party.state !== 'waiting') return 'sign_up_moved_on'
  const others = model.those(party.as, 'waiting').filter((one) => one !== party)
  model.line([...others.slice(0, position - 1), party, ...others.slice(position - 1)])
  model.offer(party.as)
  if (storedAs(party) === 'waiting') model.tell(party, 'moved_in_list')
  return party.state
}

export function resize(model: Model, capacity: number): string {
  const seats = model.rules.seats.participant
  const open = capacity - seats.reserved
  // Of a session that is off nothing changes any more.
  if (open === seats.open || model.isSessionOff) return model.isCalledOff ? 'cancelled' : 'published'
  if (model.isCalledOff) return 'activity_cancelled'
  if (model.isPast('end')) return 'activity_over'
  if (open < seats.open - model.free('participant', 'open')) return 'session_in_use'
  seats.open = open
  model.offer('participant')
  for (const party of model.those('participant', 'pending', 'entered', 'waiting')) model.tell(party, 'changed')
  return 'published'
}

/** Who was not there after all learns late that it was called off. */
export function undo(model: Model, party: Party): string {
  if (!whyOff(model) || party.state !== 'attended') return model.undo(party)
  model.leave(party, 'cancelled_by_organiser')
  return 'cancelled'
}

/** Everybody learns of it but who was there, or was missed, already. */
export function callOff(model: Model): string {
  if (model.isCalledOff) return 'activity_cancelled'
  if (model.isPast('end')) return 'activity_over'
  model.isCalledOff = true
  return leaveAll(model, 'cancelled')
}

/** The same, while another session takes place. */
export function callSessionOff(model: Model): string {
  if (model.isSessionOff) return model.isCalledOff ? 'cancelled' : 'published'
  if (model.isCalledOff) return 'activity_cancelled'
  if (model.isPast('end')) return 'activity_over'
  model.isSessionOff = true
  return leaveAll(model, 'published')
}

function leaveAll(model: Model, answer: string) {
  for (const party of model.parties.filter(({ state }) => state !== 'attended' && state !== 'absent'))
    model.leave(party, 'cancelled_by_organiser')
  return answer
}
