import { positionIn } from '@mulin/shared/allocation/waiting-list'
import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import { inParallel } from '../platform/in-parallel.ts'
import type { Projection } from '../tables/following.ts'
import { addMessage } from '../tables/messages.ts'
import { signUpsAt } from '../tables/several-sign-ups.ts'
import { isWaitingList, WaitingList } from '../tables/waiting-lists.ts'

const toldAtOnce = 20

/** Whom staff moved somebody past reads it, once: where they stood and stand, and why. Who it was is not said. */
export const tellOfMoves: Projection = (changes) =>
  changes.flatMap(({ sequence: since, before, after }) => {
    if (!before || !after || !isWaitingList(after)) return []
    const [was, is] = [WaitingList.parse(before), WaitingList.parse(after)]
    return was.reordered < is.reordered ? [{ since, run: () => tellPassed(was, is) }] : []
  })

async function tellPassed(was: WaitingList, is: WaitingList): Promise<void> {
  const move = is.moves?.at(-1)
  if (!move) return
  const { at, reason } = move
  // By the same move seats may have been offered: whoever got some is told of those.
  const passed = was.waiting.slice(move.to - 1, move.from - 1).filter(({ id }) => positionIn(is.waiting, id))
  const signUps = (await signUpsAt(passed)).filter(({ state }) => state === 'waiting')
  await inParallel(signUps, toldAtOnce, ({ personId, id, ...row }) =>
    addMessage(personId, {
      kind: 'moved_in_list',
      id: `${at}#${id}#passed-${is.version}`,
      at,
      about: AboutSignUp.parse({ ...row, signUpId: id }),
      from: positionIn(was.waiting, id),
      position: positionIn(is.waiting, id),
      reason,
    }),
  )
}
