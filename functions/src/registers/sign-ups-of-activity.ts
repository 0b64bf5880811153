import { positionIn } from '@mulin/shared/allocation/waiting-list'
import { mayDecideIn, titleIn } from '@mulin/shared/duties'
import type { registers } from '@mulin/shared/sign-ups/registers'
import { changeToTell } from '@mulin/shared/sign-ups/unseen-change'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { registerOf } from '../tables/registers.ts'
import { signUpRowFrom } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { placeOf, waitingListsIn } from '../tables/waiting-lists.ts'

/** Nobody gets the names before it is written down that they do. */
export const signUpsOfActivity: UseCase<typeof registers.ofActivity> = async ({ input, actor, now, refuse }) => {
  const [register, lists] = await Promise.all([registerOf(input.activityId, input), waitingListsIn(input.activityId)])
  if (!register) throw refuse('activity_not_found')
  const { areaPath, next } = register
  if (!mayDecideIn(actor, areaPath)) throw refuse('outside_your_area')
  const { activityId: about } = input
  const who = { by: actor.personId, as: titleIn(actor, areaPath) }
  await transact([addDisclosure({ about, source: about, ...who, at: now, count: register.signUps.length })])
  const rows = register.signUps.map((signUp) => {
    const list = lists.find((one) => placeOf(one) === placeOf(signUp))
    const position = positionIn(list?.waiting ?? [], signUp.id)
    const unseenChange = changeToTell(signUp, now)
    const isYours = signUp.personId === actor.personId
    return {
      ...signUpRowFrom(signUp),
      unseenChange,
      ...(isYours && { isYours }),
      ...(position !== undefined && { position, waiting: list?.waiting.length }),
    }
  })
  return { areaPath, signUps: rows, next }
}
