import { type HandOver, type HandOverState, isOver, type Party, type Role, type Session } from './shifts.ts'

const hour = 60 * 60 * 1000
const absencesAtMost = 2
/** What the first ones missed before. */
export const missedBefore = [1, 2]

/** The rules of shifts over again, as simply as they can be said. Nothing is ever taken out: whoever came last stands last. */
export class Model {
  readonly parties: Party[] = []
  readonly handOvers: HandOver[] = []
  readonly sessions: readonly Session[]
  /** Shifts that were lost since the stream told of any. */
  #lost: { party: Party; handOver: HandOver | undefined; proposedFor: HandOver | undefined }[] = []
  #closed = new Set<number>()

  constructor(sessions: readonly Session[]) {
    this.sessions = sessions
  }

  isOn = ({ state }: Party) => state !== 'cancelled'
  of = (person: number, session: number) =>
    this.parties.find((one) => one.person === person && one.session === session && this.isOn(one))
  #begun = (session: number, at: string) => this.sessions[session]!.startsAt <= at
  #lives = (party: Party, at: string) => party.state === 'confirmed' && !this.#begun(party.session, at)

  /** Why somebody cannot help there beside what they are in, but for one of it. */
  #whyNot(person: number, session: number, without?: Party) {
    const own = this.parties.filter((one) => one.person === person && one !== without && this.isOn(one))
    if (own.some((one) => one.session === session)) return 'already_signed_up'
    return own.some((one) => one.as === 'volunteer' && this.clash(one.session, session)) ? 'shift_clash' : undefined
  }

  clash(one: number, other: number) {
    const [first, second] = [this.sessions[one]!, this.sessions[other]!]
    return first.startsAt < second.endsAt && second.startsAt < first.endsAt
  }

  signUp(person: number, session: number, as: Role, at: string): string {
    if (this.of(person, session)) return 'already_signed_up'
    if (this.sessions[session]!.endsAt <= at) return 'activity_over'
    if (this.#begun(session, at)) return 'sign_up_closed'
    const reason = as === 'volunteer' ? this.#whyNotHelping(person, session) : this.#whyNotSeated(person)
    if (reason) return reason
    this.#add(person, session, as)
    return 'confirmed'
  }

  #whyNotHelping(person: number, session: number) {
    const taken = this.parties.filter((one) => one.session === session && one.as === 'volunteer' && this.isOn(one))
    const isFull = taken.length >= this.sessions[session]!.needed
    return this.#whyNot(person, session) ?? (isFull ? 'session_full' : undefined)
  }

  /** Helping goes on as always, whoever was absent. */
  #whyNotSeated(person: number) {
    const missed = this.parties.filter((one) => one.person === person && one.state === 'absent')
    return (missedBefore[person] ?? 0) + missed.length >= absencesAtMost ? 'sign_up_paused' : undefined
  }

  cancel(party: Party, at: string): string {
    if (party.state === 'cancelled') return 'sign_up_already_cancelled'
    if (party.state !== 'confirmed') return 'sign_up_moved_on'
    return this.#begun(party.session, at) ? 'cancel_too_late' : this.#move(party, 'cancelled')
  }

  remove = (party: Party) => (party.state === 'confirmed' ? this.#move(party, 'cancelled') : 'sign_up_moved_on')

  checkIn(party: Party, at: string): string {
    if (party.state === 'attended') return 'already_checked_in'
    if (party.state === 'cancelled') return 'sign_up_moved_on'
    const opensAt = Date.parse(this.sessions[party.session]!.startsAt) - hour
    return Date.parse(at) < opensAt ? 'check_in_not_open' : this.#move(party, 'attended')
  }

  /** Who did not come is absent, where somebody of the same role came. */
  look(at: string) {
    const over = this.sessions.flatMap(({ endsAt }, place) => (endsAt <= at && !this.#closed.has(place) ? [place] : []))
    for (const place of over) {
      this.#closed.add(place)
      const there = this.parties.filter((one) => one.session === place)
      const came = new Set(there.filter(({ state }) => state === 'attended').map(({ as }) => as))
      for (const party of there.filter(({ state, as }) => state === 'confirmed' && came.has(as)))
        this.#move(party, 'absent')
    }
  }

  #whyNotGiven({ as, state, session }: Party, at: string) {
    if (as !== 'volunteer') return 'not_a_shift'
    if (state !== 'confirmed') return 'sign_up_moved_on'
    return this.#begun(session, at) ? 'hand_over_too_late' : undefined
  }

  open(party: Party, inReturn: boolean, at: string): string {
    const reason = this.#whyNotGiven(party, at)
    if (reason) return reason
    if (party.handOver) return ''
    party.handOver = { owner: party, state: inReturn ? 'in_return' : 'open' }
    this.handOvers.push(party.handOver)
    return ''
  }

  take(handOver: HandOver, person: number, at: string): string {
    const { owner } = handOver
    if (owner.person === person) return 'hand_over_is_your_own'
    if (isOver(handOver)) return 'hand_over_gone'
    if (handOver.state !== 'open') return 'swap_asked'
    if (!this.#lives(owner, at)) return 'hand_over_gone'
    const reason = this.#whyNot(person, owner.session)
    if (reason) return reason
    handOver.state = 'taken'
    this.#move(owner, 'cancelled')
    this.#add(person, owner.session, 'volunteer')
    return 'confirmed'
  }

  propose(handOver: HandOver, mine: Party, at: string): string {
    const reason =
      this.#whyNotGiven(mine, at) ?? this.#whyNotAsked(handOver, mine, at) ?? this.#whyNotInstead(mine, handOver.owner)
    if (reason) return reason
    if (this.#whyNotInstead(handOver.owner, mine)) return 'swap_unfit'
    Object.assign(handOver, { state: 'proposed', proposal: mine })
    mine.proposedFor = handOver
    return ''
  }

  #whyNotAsked(handOver: HandOver, mine: Party, at: string) {
    if (handOver.owner.person === mine.person) return 'hand_over_is_your_own'
    if (isOver(handOver)) return 'hand_over_gone'
    if (handOver.state === 'open') return 'swap_not_asked'
    if (handOver.proposal && this.#lives(handOver.proposal, at)) return 'swap_proposed_already'
    return this.#lives(handOver.owner, at) ? undefined : 'hand_over_gone'
  }

  #whyNotInstead(mine: Party, theirs: Party) {
    return mine.session === theirs.session ? 'already_signed_up' : this.#whyNot(mine.person, theirs.session, mine)
  }

  /** Both move, or none. */
  accept(handOver: HandOver, given: Party, at: string): string {
    const { owner, proposal } = handOver
    if (isOver(handOver)) return 'hand_over_gone'
    if (proposal !== given) return 'swap_proposal_gone'
    if (!this.#lives(owner, at)) return 'hand_over_gone'
    if (!this.#lives(given, at)) return 'swap_proposal_gone'
    const reason = this.#whyNotInstead(owner, given)
    if (reason) return reason
    if (this.#whyNotInstead(given, owner)) return 'swap_unfit'
    Object.assign(handOver, { state: 'swapped', proposal: undefined })
    for (const party of [owner, given]) this.#move(party, 'cancelled')
    this.#add(owner.person, given.session, 'volunteer')
    this.#add(given.person, owner.session, 'volunteer')
    return 'confirmed'
  }

  decline = (handOver: HandOver, given: Party) => this.#answer(handOver, given)
  takeBack = (handOver: HandOver, given: Party) => this.#answer(handOver, given)

  #answer(handOver: HandOver, given: Party): string {
    if (handOver.state === 'swapped') return 'hand_over_gone'
    if (handOver.proposal === given) this.#end(handOver, 'in_return')
    return ''
  }

  withdraw(handOver: HandOver): string {
    if (handOver.state === 'withdrawn') return ''
    if (isOver(handOver)) return 'hand_over_gone'
    this.#end(handOver, 'withdrawn')
    handOver.owner.handOver = undefined
    return ''
  }

  /** The stream tells what was lost: proposals fall with either shift. */
  tell() {
    for (const { party, handOver, proposedFor } of this.#lost.splice(0)) {
      if (handOver?.proposal) this.#end(handOver, 'withdrawn')
      if (proposedFor?.proposal === party) this.#end(proposedFor, 'in_return')
    }
  }

  #end(handOver: HandOver, state: HandOverState) {
    const { proposal } = handOver
    if (proposal?.proposedFor === handOver) proposal.proposedFor = undefined
    Object.assign(handOver, { state, proposal: undefined })
  }

  #add(person: number, session: number, as: Role) {
    this.parties.push({ person, session, as, state: 'confirmed' })
  }

  #move(party: Party, state: Party['state']): string {
    const { handOver, proposedFor } = party
    if (party.state === 'confirmed') this.#lost.push({ party, handOver, proposedFor })
    party.state = state
    return state
  }
}
