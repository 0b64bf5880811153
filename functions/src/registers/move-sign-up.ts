import { outcomesOf } from '@mulin/shared/allocation/steps'
import { Refusal } from '@mulin/shared/refusals'
import type { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { handOn } from '../tables/allocations.ts'
import { refuseIfOff } from '../tables/called-off.ts'
import { lineOf } from '../tables/leaving.ts'
import { signUpRowFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import { moved, moveSignUp, type Step } from '../tables/sign-up-steps.ts'
import { staffStepBy, type StoredStaffStep } from '../tables/staff-steps.ts'
import { transact } from '../tables/transact.ts'
import { type Waiting, withMove } from '../tables/waiting-lists.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'

const attemptsAtMost = 20

/** Nobody is moved without a reason, which whoever is moved reads. */
export const moveSignUpInList: UseCase<typeof registers.move> = async ({ input, actor, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpToDecide(input.signUpId, actor)
    if (!signUp) throw refuse('sign_up_not_found')
    const { line, own } = await waitingIn(signUp)
    const moving = moveTo(input.position, own, line, { at: now, reason: input.reason })
    const { from, position: to } = moving
    if (movesUp(actor.personId, line.allocation.list.waiting, moving.waiting)) throw refuse('sign_up_is_your_own')
    const staffStep = staffStepBy(actor, signUp, { action: 'move', at: now, reason: input.reason, from, to })
    const answer = await tryToMove(signUp, moving, { by: 'organiser', reason: input.reason, staffStep })
    if (answer) return answer
  }
  throw new Refusal('busy')
}

async function waitingIn(signUp: StoredSignUp) {
  const { state } = signUp
  const line = outcomesOf(state, 'move', 'organiser') && (await lineOf(signUp))
  const own = line?.allocation.list.waiting.find(({ id }) => id === signUp.id)
  if (!line || !own) throw new Refusal('sign_up_moved_on', undefined, { state })
  refuseIfOff(line.activity, line.session)
  return { line, own }
}

/** Also by way of moving others. */
const movesUp = (personId: string, before: readonly Waiting[], after: readonly Waiting[]) =>
  before.some((one, place) => one.personId === personId && after.indexOf(one) < place)

type Line = NonNullable<Awaited<ReturnType<typeof lineOf>>>

function moveTo(wanted: number, own: Waiting, line: Line, why: { at: string; reason: string }) {
  const { list } = line.allocation
  const others = list.waiting.filter((one) => one !== own)
  const from = list.waiting.indexOf(own) + 1
  const position = Math.min(wanted, others.length + 1)
  const waiting = [...others.slice(0, position - 1), own, ...others.slice(position - 1)]
  const moved = withMove(list, { ...why, from, to: position })
  return { line: { ...line, allocation: { ...line.allocation, list: moved } }, from, position, waiting }
}

/** Undefined when something else changed in the meantime. */
async function tryToMove(
  signUp: StoredSignUp,
  { line, position, waiting }: ReturnType<typeof moveTo>,
  why: Pick<Step, 'by' | 'reason'> & { staffStep: StoredStaffStep },
): Promise<SignUpRow | undefined> {
  const now = why.staffStep.at
  const { writes, made } = handOn(line.allocation, { waiting, moved: { id: signUp.id, ...why } }, line.session, now)
  const offer = made.find(({ id }) => id === signUp.id)
  // There the seats are free: they are offered at once.
  const step: Step = offer
    ? { state: 'offered', at: now, ...why, seats: offer.seats, offeredUntil: offer.until }
    : { state: 'waiting', at: now, ...why, position }
  if (await transact(offer ? writes : [...moveSignUp(signUp, 'waiting', step), ...writes])) return undefined
  return { ...signUpRowFrom(moved(signUp, step)), ...(!offer && { position, waiting: waiting.length }) }
}
