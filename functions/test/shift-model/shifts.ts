export type Role = 'participant' | 'volunteer'
export type HandOverState = 'open' | 'in_return' | 'proposed' | 'taken' | 'swapped' | 'withdrawn'

export interface Party {
  person: number
  session: number
  as: Role
  state: 'confirmed' | 'attended' | 'absent' | 'cancelled'
  /** The hand-over that it may be had by, and the one it was last proposed for. */
  handOver?: HandOver | undefined
  proposedFor?: HandOver | undefined
}

export interface HandOver {
  owner: Party
  state: HandOverState
  proposal?: Party | undefined
}

export interface Session {
  startsAt: string
  endsAt: string
  needed: number
}

/** Nothing can be done with it any more. */
export const isOver = ({ state }: HandOver) => ['taken', 'swapped', 'withdrawn'].includes(state)

/** What the first people missed before. */
export const missedBefore = [1, 2]
