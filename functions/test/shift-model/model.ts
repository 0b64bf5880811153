import { type HandOver, type HandOverState, isOver, type Party } from './shifts.ts'
import { SignUpModel } from './sign-up-model.ts'

/** The rules of shifts over again: given away, and exchanged. */
export class Model extends SignUpModel {
  readonly handOvers: HandOver[] = []

  #whyNotGiven({ as, state, session }: Party, at: string) {
    if (as !== 'volunteer') return 'not_a_shift'
    if (state !== 'confirmed') return 'sign_up_moved_on'
    return this.begun(session, at) ? 'hand_over_too_late' : undefined
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
    if (!this.lives(owner, at)) return 'hand_over_gone'
    const reason = this.whyNot(person, owner.session)
    if (reason) return reason
    handOver.state = 'taken'
    this.move(owner, 'cancelled')
    this.add(person, owner.session, 'volunteer')
    return 'confirmed'
  }

  propose(handOver: HandOver, mine: Party, at: string): string {
    const reason =
      this.#whyNotGiven(mine, at) ?? this.#whyNotAsked(handOver, mine, at) ?? this.#whyNotInstead(mine, handOver.owner)
    if (reason) return reason
    if (this.#whyNotInstead(handOver.owner, mine)) return 'swap_unfit'
    // A shift is proposed for one other at a time.
    const { proposedFor } = mine
    if (proposedFor?.proposal === mine) this.#end(proposedFor, 'in_return')
    Object.assign(handOver, { state: 'proposed', proposal: mine })
    mine.proposedFor = handOver
    return ''
  }

  #whyNotAsked(handOver: HandOver, mine: Party, at: string) {
    if (handOver.owner.person === mine.person) return 'hand_over_is_your_own'
    if (isOver(handOver)) return 'hand_over_gone'
    if (handOver.state === 'open') return 'swap_not_asked'
    if (handOver.proposal && this.lives(handOver.proposal, at)) return 'swap_proposed_already'
    return this.lives(handOver.owner, at) ? undefined : 'hand_over_gone'
  }

  #whyNotInstead(mine: Party, theirs: Party) {
    return mine.session === theirs.session ? 'already_signed_up' : this.whyNot(mine.person, theirs.session, mine)
  }

  /** Both move, or none. */
  accept(handOver: HandOver, given: Party, at: string): string {
    const { owner, proposal } = handOver
    if (isOver(handOver)) return 'hand_over_gone'
    if (proposal !== given) return 'swap_proposal_gone'
    if (!this.lives(owner, at)) return 'hand_over_gone'
    if (!this.lives(given, at)) return 'swap_proposal_gone'
    const reason = this.#whyNotInstead(owner, given)
    if (reason) return reason
    if (this.#whyNotInstead(given, owner)) return 'swap_unfit'
    Object.assign(handOver, { state: 'swapped', proposal: undefined })
    for (const party of [owner, given]) this.move(party, 'cancelled')
    this.add(owner.person, given.session, 'volunteer')
    this.add(given.person, owner.session, 'volunteer')
    return 'confirmed'
  }

  /** What is declined is as if it was taken back. */
  takeBack(handOver: HandOver, given: Party): string {
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

  /** The stream tells what was lost: a hand-over ends with its shift, and a proposal falls with either. */
  tell() {
    for (const { party, handOver, proposedFor } of this.lost.splice(0)) {
      if (handOver && !isOver(handOver)) this.withdraw(handOver)
      if (proposedFor?.proposal === party) this.#end(proposedFor, 'in_return')
    }
  }

  #end(handOver: HandOver, state: HandOverState) {
    const { proposal } = handOver
    if (proposal?.proposedFor === handOver) proposal.proposedFor = undefined
    Object.assign(handOver, { state, proposal: undefined })
  }
}
