export type Role = 'participant' | 'volunteer'
export type Kind = 'open' | 'reserved'
export type State = 'pending' | 'entered' | 'waiting' | 'offered' | 'confirmed' | 'attended' | 'absent'

/** Who signed up, for how many seats, how it stands, and which seats it has. */
export interface Party {
  person: number
  as: Role
  size: number
  /** Of a team more than its seat. */
  people: number
  isOld: boolean
  state: State
  has?: Record<Kind, number> | undefined
  /** Until when an offer holds, as it was said. */
  until?: string
  hasLeft?: boolean
  /** Of who is there. */
  missing?: number
  /** Absent as the clock has it: told later. */
  isUntold?: boolean
}

/** Absent, and knows it. */
export const wasMissed = ({ state, isUntold = false }: Party, allTold: boolean) =>
  state === 'absent' && (!isUntold || allTold)

export interface Rules {
  mode: 'first_come' | 'approval' | 'lottery'
  /** Under `first_fit` nobody keeps for themselves what is too little for them. */
  order: 'strict' | 'first_fit'
  waitingCapacity: number
  seats: Record<Role, Record<Kind, number>>
}

/** What comes by the clock, in order. */
export const moments = ['commit', 'draw', 'release', 'remind', 'start', 'end', 'tell', 'anonymise'] as const
export type Moment = (typeof moments)[number]
export type Times = Record<Moment, string>

/** Gives seats, the reserved ones first, none that somebody ahead could use, and all or none. */
export function seat(party: Party, ahead: readonly Party[], { free, isReleased }: Room): boolean {
  const mayUse = ({ isOld }: Party, kind: Kind) => kind === 'open' || isOld || isReleased
  const usable = (kind: Kind) => mayUse(party, kind) && !ahead.some((one) => mayUse(one, kind))
  const [reserved, open] = [usable('reserved') ? free('reserved') : 0, usable('open') ? free('open') : 0]
  const { size } = party
  if (reserved + open < size) return false
  const ofReserved = reserved < size && open >= size ? 0 : Math.min(reserved, size)
  party.has = { reserved: ofReserved, open: size - ofReserved }
  return true
}

interface Room {
  free: (kind: Kind) => number
  isReleased: boolean
}

/** What is reserved is everybody's long before it starts. */
export const canEverSit = ({ as, size }: Pick<Party, 'as' | 'size'>, { seats }: Rules) =>
  size <= seats[as].open + seats[as].reserved

/** Where so many wait already. */
export function whySeatless(party: Party, rules: Rules, waiting: number) {
  if (party.state === 'confirmed') return undefined
  if (!canEverSit(party, rules)) return 'party_too_large'
  return party.state === 'waiting' && waiting >= rules.waitingCapacity ? 'session_full' : undefined
}

/** Nobody gets anything there any more. */
export function whyOff({ isCalledOff, isSessionOff }: { isCalledOff: boolean; isSessionOff: boolean }) {
  if (isCalledOff) return 'activity_cancelled'
  return isSessionOff ? 'session_cancelled' : undefined
}
