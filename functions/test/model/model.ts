import {
  canEverSit,
  type Moment,
  moments,
  type Party,
  type Role,
  type Rules,
  seat,
  type Kind,
  type State,
  type Times,
  wasMissed,
  whyOff,
  whySeatless,
} from './parties.ts'

const hour = 60 * 60 * 1000

/** What the product says: who takes part in a draw waits, too. */
export const storedAs = ({ state }: Party) => (state === 'entered' ? 'waiting' : state)

/** The rules over again, as simply as they can be said: their order, offers, nobody split. Over is who is not here. */
export class Model {
  /** Those who wait stand in their order. */
  parties: Party[] = []
  /** What everybody was told, in order. */
  readonly told = new Map<number, string[]>()
  readonly rules: Rules
  readonly at: Times
  isCalledOff = false
  isSessionOff = false
  #passed = 0

  constructor(rules: Rules, at: Times) {
    this.rules = rules
    this.at = at
  }

  of = (person: number) => this.parties.find((party) => party.person === person)
  those = (as: Role, ...states: State[]) => this.parties.filter((one) => one.as === as && states.includes(one.state))
  next = () => moments[this.#passed]
  isPast = (moment: Moment) => this.#passed > moments.indexOf(moment)
  free = (as: Role, kind: Kind) =>
    this.rules.seats[as][kind] -
    this.parties.reduce((sum, one) => sum + (one.as === as ? (one.has?.[kind] ?? 0) : 0), 0)

  signUp(
    person: number,
    as: Role,
    { isFit, ...given }: { size: number; people: number; isOld: boolean; isFit: boolean },
  ): string {
    const closed = this.of(person) ? 'already_signed_up' : this.#whyClosed()
    if (closed) return closed
    const party: Party = { person, as, ...given, state: 'confirmed' }
    const state = (party.state = this.#stateAtFirst(party))
    const seatless = whySeatless(party, this.rules, this.those(as, 'waiting').length)
    if (seatless ?? !isFit) return seatless ?? 'team_unfit'
    this.parties.push(party)
    this.tell(party, state === 'confirmed' ? 'signed_up' : state)
    return storedAs(party)
  }

  #whyClosed() {
    if (this.isPast('end')) return whyOff(this) ?? 'activity_over'
    return whyOff(this) ?? (this.#passed > 0 ? 'sign_up_closed' : undefined)
  }

  #stateAtFirst(party: Party): 'pending' | 'entered' | 'waiting' | 'confirmed' {
    const mode = party.as === 'volunteer' ? 'first_come' : this.rules.mode
    if (mode === 'approval') return 'pending'
    if (mode === 'lottery') return 'entered'
    return this.seat(party, this.those(party.as, 'waiting')) ? 'confirmed' : 'waiting'
  }

  cancel(party: Party): string {
    if (party.state === 'confirmed' && this.isPast('remind')) return 'cancel_too_late'
    return ['attended', 'absent'].includes(party.state) ? 'sign_up_moved_on' : this.end(party, 'cancelled')
  }

  cannotCome(party: Party): string {
    if (party.state !== 'confirmed') return 'sign_up_moved_on'
    return this.isPast('start') ? 'cannot_come_too_late' : this.end(party, 'cancelled')
  }

  accept(party: Party, now: string): string {
    if (party.state !== 'offered') return 'sign_up_moved_on'
    return party.until! <= now ? 'offer_expired' : this.move(party, 'confirmed', 'promoted')
  }

  letGo = (party: Party) => (party.state === 'offered' ? this.end(party, 'cancelled') : 'sign_up_moved_on')

  checkIn(party: Party, now: string, missing = 0): string {
    if (party.state === 'attended') return 'already_checked_in'
    if (party.state !== 'confirmed' && party.state !== 'absent') return 'sign_up_moved_on'
    if (Date.parse(now) < Date.parse(this.at.start) - hour) return 'check_in_not_open'
    if (now >= this.at.anonymise) return 'check_in_closed'
    party.missing = Math.min(missing, party.people - 1)
    return this.move(party, 'attended', wasMissed(party, this.isPast('tell')) ? 'absence_corrected' : undefined)
  }

  checkOut(party: Party, now: string): string {
    if (now >= this.at.anonymise) return 'check_in_closed'
    if (party.as !== 'volunteer') return 'hours_do_not_count'
    if (party.state !== 'attended') return 'not_checked_in'
    if (party.hasLeft) return 'already_checked_out'
    party.hasLeft = true
    return 'attended'
  }

  undo(party: Party): string {
    if (party.state !== 'attended') return 'not_checked_in'
    Object.assign(party, { hasLeft: false, isUntold: false, missing: 0 })
    // What the absence means is told beside why it is one.
    if (this.isPast('end')) this.tell(party, 'absent')
    return this.move(party, this.isPast('end') ? 'absent' : 'confirmed', 'check_in_undone')
  }

  /** The clock looks: at offers that ended, and at the moment that has come. A draw puts people in some order. */
  look(now: string, moment?: Moment, drawn: readonly number[] = []) {
    if (moment) this.#passed++
    const over = this.parties.filter(({ state, until }) => state === 'offered' && until! <= now)
    for (const party of over) this.leave(party, 'offer_expired')
    this.offer('participant')
    this.offer('volunteer')
    if (moment && !whyOff(this)) this.#come[moment]?.(drawn)
  }

  #come: Partial<Record<Moment, (drawn: readonly number[]) => void>> = {
    draw: (drawn) => this.#draw(drawn),
    remind: () => this.#tellAll(({ state }) => state === 'confirmed', 'reminder'),
    start: () => this.#start(),
    end: () => (['participant', 'volunteer'] as const).forEach((as) => this.#close(as)),
    tell: () => this.#tellAll(({ state, isUntold = false }) => state === 'absent' && isUntold, 'absent'),
  }

  #draw(order: readonly number[]) {
    const entrants = order.map((person) => this.of(person)!)
    this.line(entrants)
    for (const party of entrants) {
      const wins = this.seat(party, this.those('participant', 'waiting'))
      this.move(party, wins ? 'confirmed' : 'waiting', 'drawn')
    }
  }

  #start() {
    const news = { offered: 'offer_expired', pending: 'undecided', waiting: 'wait_ended' }
    for (const [state, kind] of Object.entries(news))
      for (const party of this.parties.filter((one) => one.state === state)) this.leave(party, kind)
  }

  /** Who did not come is absent, unless nobody was checked in at all. */
  #close(as: Role) {
    const [came, stayed] = [this.those(as, 'attended'), this.those(as, 'confirmed')]
    for (const party of came) this.tell(party, 'thanks')
    for (const party of stayed)
      if (came.length > 0) this.move(Object.assign(party, { isUntold: true }), 'absent', undefined)
      else this.tell(party, 'thanks')
  }

  /** They stand last, in this order. */
  line(some: readonly Party[]) {
    this.parties = [...this.parties.filter((one) => !some.includes(one)), ...some]
  }

  offer(as: Role) {
    if (this.isPast('start')) return
    for (const party of this.those(as, 'waiting')) {
      const ahead = this.those(as, 'waiting').filter((_, place, all) => place < all.indexOf(party))
      if (this.seat(party, ahead)) this.move(party, 'offered', 'offered')
    }
  }

  seat = (party: Party, ahead: readonly Party[]) =>
    seat(party, this.rules.order === 'strict' ? ahead.filter((one) => canEverSit(one, this.rules)) : [], {
      free: (kind) => this.free(party.as, kind),
      isReleased: this.isPast('release'),
    })

  end(party: Party, how: string): string {
    this.leave(party, how)
    this.offer(party.as)
    return how
  }

  leave(party: Party, news: string) {
    this.parties = this.parties.filter((one) => one !== party)
    this.tell(party, news)
  }

  move(party: Party, state: State, news: string | undefined): string {
    party.state = state
    if (news) this.tell(party, news)
    return state
  }

  #tellAll = (isMeant: (party: Party) => boolean, kind: string) =>
    this.parties.filter(isMeant).forEach((party) => this.tell(party, kind))

  tell = ({ person }: Party, kind: string) => this.told.set(person, [...(this.told.get(person) ?? []), kind])
}
