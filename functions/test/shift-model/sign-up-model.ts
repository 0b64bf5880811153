import { type HandOver, missedBefore, type Party, type Role, type Session } from './shifts.ts'

const hour = 60 * 60 * 1000
const absencesAtMost = 2

/** Who helps and who takes part, as simply as it can be said. Nothing is ever taken out: whoever came last stands last. */
export class SignUpModel {
  readonly parties: Party[] = []
  readonly sessions: readonly Session[]
  /** Shifts that were lost since the stream told of any. */
  lost: { party: Party; handOver: HandOver | undefined; proposedFor: HandOver | undefined }[] = []
  #closed = new Set<number>()

  constructor(sessions: readonly Session[]) {
    this.sessions = sessions
  }

  isOn = ({ state }: Party) => state !== 'cancelled'
  of = (person: number, session: number) =>
    this.parties.find((one) => one.person === person && one.session === session && this.isOn(one))
  begun = (session: number, at: string) => this.sessions[session]!.startsAt <= at
  lives = (party: Party, at: string) => party.state === 'confirmed' && !this.begun(party.session, at)

  /** Why somebody cannot help there beside what they are in, but for one of it. */
  whyNot(person: number, session: number, without?: Party) {
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
    if (this.begun(session, at)) return 'sign_up_closed'
    const reason = as === 'volunteer' ? this.#whyNotHelping(person, session) : this.#whyNotSeated(person)
    if (reason) return reason
    this.add(person, session, as)
    return 'confirmed'
  }

  #whyNotHelping(person: number, session: number) {
    const taken = this.parties.filter((one) => one.session === session && one.as === 'volunteer' && this.isOn(one))
    const isFull = taken.length >= this.sessions[session]!.needed
    return this.whyNot(person, session) ?? (isFull ? 'session_full' : undefined)
  }

  /** Helping goes on as always, whoever was absent. */
  #whyNotSeated(person: number) {
    const missed = this.parties.filter((one) => one.person === person && one.state === 'absent')
    return (missedBefore[person] ?? 0) + missed.length >= absencesAtMost ? 'sign_up_paused' : undefined
  }

  cancel(party: Party, at: string): string {
    if (party.state === 'cancelled') return 'sign_up_already_cancelled'
    if (party.state !== 'confirmed') return 'sign_up_moved_on'
    return this.begun(party.session, at) ? 'cancel_too_late' : this.move(party, 'cancelled')
  }

  remove = (party: Party) => (party.state === 'confirmed' ? this.move(party, 'cancelled') : 'sign_up_moved_on')

  checkIn(party: Party, at: string): string {
    if (party.state === 'attended') return 'already_checked_in'
    if (party.state === 'cancelled') return 'sign_up_moved_on'
    const opensAt = Date.parse(this.sessions[party.session]!.startsAt) - hour
    return Date.parse(at) < opensAt ? 'check_in_not_open' : this.move(party, 'attended')
  }

  /** Who did not come is absent, where somebody of the same role came; where nobody did, a shift is over all the same. */
  look(at: string) {
    const over = this.sessions.flatMap(({ endsAt }, place) => (endsAt <= at && !this.#closed.has(place) ? [place] : []))
    for (const place of over) {
      this.#closed.add(place)
      const there = this.parties.filter((one) => one.session === place)
      const came = new Set(there.filter(({ state }) => state === 'attended').map(({ as }) => as))
      const missing = there.filter(({ state }) => state === 'confirmed')
      missing.forEach((party) => (came.has(party.as) ? this.move(party, 'absent') : this.lose(party)))
    }
  }

  add(person: number, session: number, as: Role) {
    this.parties.push({ person, session, as, state: 'confirmed' })
  }

  move(party: Party, state: Party['state']): string {
    if (party.state === 'confirmed') this.lose(party)
    party.state = state
    return state
  }

  lose(party: Party) {
    const { handOver, proposedFor } = party
    this.lost.push({ party, handOver, proposedFor })
  }
}
