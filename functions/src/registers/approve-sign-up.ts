import { seatsFor, taking } from '@mulin/shared/allocation/seats'
import { canEverSit, keptFor } from '@mulin/shared/allocation/waiting-list'
import { outcomesOf } from '@mulin/shared/allocation/steps'
import { Refusal } from '@mulin/shared/refusals'
import { releasedPools, seatsEver } from '@mulin/shared/sign-ups/pools'
import type { registers } from '@mulin/shared/sign-ups/registers'
import { offerRulesFor } from '@mulin/shared/sign-ups/offers'
import type { UseCase } from '../platform/serve.ts'
import { changeAllocation, seatsForNewcomers } from '../tables/allocations.ts'
import { refuseIfOff } from '../tables/called-off.ts'
import { lineOf } from '../tables/leaving.ts'
import { signUpRowFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import { asRead, moved, moveSignUp } from '../tables/sign-up-steps.ts'
import { staffStepBy } from '../tables/staff-steps.ts'
import { transact, type Write } from '../tables/transact.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import { refuseIfChanged } from './as-read.ts'

const attemptsAtMost = 20

type Line = NonNullable<Awaited<ReturnType<typeof lineOf>>>
type Outcome = Pick<StoredSignUp, 'state' | 'seats' | 'position'>

/** Who asked gets seats, or a place in the waiting list, where nobody is passed either. */
export const approveSignUp: UseCase<typeof registers.approve> = async ({ input, actor, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpToDecide(input.signUpId, actor)
    if (!signUp) throw refuse('sign_up_not_found')
    if (!outcomesOf(signUp.state, 'approve', 'organiser')) throw refuse('sign_up_moved_on', { state: signUp.state })
    refuseIfChanged(signUp, input.version)
    const line = await lineOf(signUp)
    if (!line) throw refuse('sign_up_not_found')
    refuseIfOff(line.activity, line.session)
    const way = seated(signUp, line, now) ?? queued(signUp, line, now)
    const staffStep = staffStepBy(actor, signUp, { action: 'approve', at: now, to: way.outcome.position })
    const step = { ...way.outcome, at: now, by: 'organiser' as const, staffStep }
    if (!(await transact([...moveSignUp(signUp, 'pending', step, asRead(signUp)), ...way.writes])))
      return signUpRowFrom(moved(signUp, step))
  }
  throw new Refusal('busy')
}

interface Way {
  outcome: Outcome
  writes: Write[]
}

function seated(signUp: StoredSignUp, { allocation, session }: Line, now: string): Way | undefined {
  const open = seatsForNewcomers(allocation, session, now)
  const seats = seatsFor(open, signUp, releasedPools(session, now), Math.random)
  if (!seats) return undefined
  const { list } = allocation
  const writes = changeAllocation(allocation, { seats: taking(allocation.seats, seats), list })
  return { outcome: { state: 'confirmed', seats }, writes }
}

/** Whoever is more than there are seats at all would wait for nothing. */
function queued(signUp: StoredSignUp, { allocation, session }: Line, now: string): Way {
  const { list } = allocation
  const rules = offerRulesFor(session, now)
  if (!canEverSit(signUp, allocation.seats, rules))
    throw new Refusal('party_too_large', undefined, { seats: seatsEver(session, signUp.pools) })
  if (list.waiting.length >= session.waitingCapacity)
    throw new Refusal('session_full', undefined, { waitingCapacity: session.waitingCapacity })
  const { id, personId, size, pools } = signUp
  const waiting = [...list.waiting, { id, personId, size, pools }]
  const isKept = keptFor(waiting, allocation.seats, rules)
  const seats = allocation.seats.map((one) => ({ ...one, kept: one.kept === true || isKept(one) }))
  const writes = changeAllocation(allocation, { seats, list: { waiting, offers: list.offers } })
  return { outcome: { state: 'waiting', seats: [], position: waiting.length }, writes }
}
