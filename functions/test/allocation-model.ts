/** A party of the model: who signed up, for how many seats, and how it stands. */
interface Party {
  person: number
  size: number
  state: 'waiting' | 'offered' | 'confirmed'
  /** Until when, in the model's minutes. */
  until?: number
}

/** The rules of scarce seats over again, as simply as they can be said: strict order, offers, nobody split. */
export class AllocationModel {
  readonly parties: Party[] = []
  capacity: number
  readonly waitingCapacity: number

  constructor(capacity: number, waitingCapacity: number) {
    this.capacity = capacity
    this.waitingCapacity = waitingCapacity
  }

  taken = () => this.#sum(({ state }) => state !== 'waiting')
  waiting = () => this.parties.filter(({ state }) => state === 'waiting')
  of = (person: number) => this.parties.find((party) => party.person === person)

  signUp(person: number, size: number): string {
    if (this.of(person)) return 'already_signed_up'
    const isFree = this.waiting().length === 0 && this.taken() + size <= this.capacity
    if (!isFree && this.waiting().length >= this.waitingCapacity) return 'session_full'
    const state = isFree ? 'confirmed' : 'waiting'
    this.parties.push({ person, size, state })
    return state
  }

  cancel(person: number): string {
    if (!this.of(person)) return 'none'
    this.#leave(person)
    return 'cancelled'
  }

  accept(person: number): string {
    const party = this.of(person)
    if (!party) return 'none'
    if (party.state !== 'offered') return 'sign_up_moved_on'
    party.state = 'confirmed'
    return 'confirmed'
  }

  letGo(person: number): string {
    const party = this.of(person)
    if (!party) return 'none'
    if (party.state !== 'offered') return 'sign_up_moved_on'
    this.#leave(person)
    return 'cancelled'
  }

  /** Every offer that is out ends, and its seats go on. */
  expireAll() {
    const over = this.parties.filter(({ state }) => state === 'offered').map(({ person }) => person)
    for (const person of over)
      this.parties.splice(
        this.parties.findIndex((party) => party.person === person),
        1,
      )
    this.#offer()
  }

  resize(capacity: number): boolean {
    if (capacity < this.taken()) return false
    this.capacity = capacity
    this.#offer()
    return true
  }

  #leave(person: number) {
    this.parties.splice(
      this.parties.findIndex((party) => party.person === person),
      1,
    )
    this.#offer()
  }

  #offer() {
    for (const party of this.waiting()) {
      if (this.taken() + party.size > this.capacity) return
      party.state = 'offered'
    }
  }

  #sum = (counts: (party: Party) => boolean) => this.parties.filter(counts).reduce((sum, { size }) => sum + size, 0)
}
