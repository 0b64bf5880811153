import { type Model, storedAs } from './model.ts'
import { canEverSit, type Party, whyOff } from './parties.ts'

interface Other {
  size: number
  people: number
  isFit: boolean
}

const changeable = ['pending', 'entered', 'waiting', 'confirmed']

/** The rules of a change over again: it is for that many from now on, or it stays as it is. */
export function change(model: Model, party: Party, { size, people, isFit }: Other): string {
  const reason = whyNot(model, party, size)
  if (reason) return reason
  if (!isFit) return 'team_unfit'
  if (isTooLarge(model, party, size)) return 'party_too_large'
  if (party.state === 'confirmed' && !isReseated(model, party, size)) return 'seats_short'
  Object.assign(party, { size, people })
  model.offer(party.as)
  return storedAs(party)
}

/** Whoever was before may become fewer in steps. */
function isTooLarge({ rules }: Model, party: Party, size: number) {
  const isWorse = size > party.size || (size < party.size && canEverSit(party, rules))
  return isWorse && !canEverSit({ ...party, size }, rules)
}

function whyNot(model: Model, { state, ...party }: Party, size: number): string | undefined {
  const off = whyOff(model)
  if (off) return off
  if (!changeable.includes(state)) return 'sign_up_moved_on'
  const isClosed = model.next() !== 'commit'
  const wantsOpen = size > party.size || state === 'entered'
  if (model.isPast('remind') || (isClosed && wantsOpen)) return 'change_too_late'
  return size > party.size ? whyNotLarger(model, { state, ...party }) : undefined
}

function whyNotLarger(model: Model, { person, as, state }: Party) {
  if (state !== 'pending' && model.rules.mode === 'approval') return 'size_was_approved'
  const isLast = model.those(as, 'waiting').at(-1)?.person === person
  return state === 'waiting' && !isLast ? 'others_wait_behind' : undefined
}

/** Reserved seats are kept first; what is missing comes from where newcomers get theirs. */
function isReseated(model: Model, party: Party, size: number): boolean {
  const has = party.has!
  const reserved = Math.min(has.reserved, size)
  const open = Math.min(has.open, size - reserved)
  const more: Party = { ...party, size: size - reserved - open, has: { reserved: 0, open: 0 } }
  if (more.size > 0 && !model.seat(more, model.those(party.as, 'waiting'))) return false
  party.has = { reserved: reserved + more.has!.reserved, open: open + more.has!.open }
  return true
}
