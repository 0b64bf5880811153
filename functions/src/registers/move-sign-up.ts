import { outcomesOf } from '@mulin/shared/allocation/steps'
import { Refusal } from '@mulin/shared/refusals'
import type { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { handOn } from '../tables/allocations.ts'
import { lineOf } from '../tables/leaving.ts'
import { signUpRowFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import { moved, moveSignUp, type Step } from '../tables/sign-up-steps.ts'
import { transact } from '../tables/transact.ts'
import type { Waiting } from '../tables/waiting-lists.ts'
import { managedSignUp } from '../tables/managed-sign-ups.ts'

const attemptsAtMost = 20

/** Nobody is moved without a reason, which whoever is moved reads. */
export const moveSignUpInList: UseCase<typeof registers.move> = async ({ input, actor, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await managedSignUp(input.signUpId, actor)
    if (!signUp) throw refuse('sign_up_not_found')
    const { state } = signUp
    const line = outcomesOf(state, 'move', 'organiser') && (await lineOf(signUp))
    const own = line?.allocation.list.waiting.find(({ id }) => id === signUp.id)
    if (!line || !own) throw refuse('sign_up_moved_on', { state })

    const moving = moveTo(input.position, own, line)
    const answer = await tryToMove(signUp, moving, { now, reason: input.reason })
    if (answer) return answer
  }
  throw new Refusal('busy')
}

type Line = NonNullable<Awaited<ReturnType<typeof lineOf>>>

function moveTo(wanted: number, own: Waiting, line: Line) {
  const others = line.allocation.list.waiting.filter((one) => one !== own)
  const position = Math.min(wanted, others.length + 1)
  return { line, position, waiting: [...others.slice(0, position - 1), own, ...others.slice(position - 1)] }
}

/** Undefined when something else changed in the meantime. */
async function tryToMove(
  signUp: StoredSignUp,
  { line, position, waiting }: ReturnType<typeof moveTo>,
  { now, reason }: { now: string; reason: string },
): Promise<SignUpRow | undefined> {
  const why = { by: 'organiser', reason } as const
  const { writes, made } = handOn(line.allocation, { waiting, moved: { id: signUp.id, ...why } }, line.session, now)
  const offer = made.find(({ id }) => id === signUp.id)
  // There the seats are free: they are offered at once.
  const step: Step = offer
    ? { state: 'offered', at: now, ...why, seats: offer.seats, offeredUntil: offer.until }
    : { state: 'waiting', at: now, ...why, position }
  if (await transact(offer ? writes : [...moveSignUp(signUp, 'waiting', step), ...writes])) return undefined
  return { ...signUpRowFrom(moved(signUp, step)), ...(!offer && { position, waiting: waiting.length }) }
}
