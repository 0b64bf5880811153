import { messages } from '@mulin/shared/messages'
import { registers } from '@mulin/shared/sign-ups/registers'
import { asFunction } from '../../dev/permissions.ts'
import { anActivity, aSession, aWish, cancel, mySignUp, signUpOk, theOffice } from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { keys } from '../tables/keys.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

const reason = '轮椅通道只够一位'

/** Two seats, of which one is free and kept for the family of two that is first; behind it somebody alone. */
async function keptForAFamily() {
  const activity = await anActivity({ sessions: [aSession({ capacity: 2, waitingCapacity: 5 })] })
  const [holder, other, parent, single] = await aCrowd(4)
  const seat = await signUpOk(holder!.id, aWish(activity))
  await signUpOk(other!.id, aWish(activity))
  const people = [{ name: '居民 父' }, { name: '居民 母' }]
  const family = await signUpOk(parent!.id, aWish(activity, { people }))
  const alone = await signUpOk(single!.id, aWish(activity))
  await cancel(holder!.id, seat.id)
  return { activity, family, parentId: parent!.id, alone, personId: single!.id }
}

const move = async (signUpId: string, position: number) =>
  callOk(handler, registers.move, { signUpId, position, reason }, (await theOffice()).id)

describe('who is moved to where a seat is free', () => {
  test('is offered it at once, and the offer says that staff did it, and why', async () => {
    const { activity, alone, family, parentId, personId } = await keptForAFamily()

    const answer = await move(alone.id, 1)

    const offered = { state: 'offered', by: 'organiser', reason }
    expect(answer).toMatchObject(offered)
    expect(answer.position).toBeUndefined()
    expect(await mySignUp(personId, alone.id)).toMatchObject({ ...offered, offeredUntil: answer.offeredUntil })
    const list = await callOk(handler, registers.ofActivity, { activityId: activity.id }, (await theOffice()).id)
    expect(list.signUps.find(({ id }) => id === alone.id)).toMatchObject(offered)
    expect(await mySignUp(parentId, family.id)).toMatchObject({ state: 'waiting', by: 'self', position: 1 })
  })

  test('is told why', async () => {
    const { alone, personId } = await keptForAFamily()

    const Records = await recordsOf(keys.person(personId).pk, () => move(alone.id, 1))
    await asFunction('stream', () => stream({ Records }))

    const { messages: told } = await callOk(messagesHandler, messages.mine, {}, personId)
    expect(told[0]).toMatchObject({ kind: 'offered', reason, until: expect.any(String) })
  })
})

test('an offer that somebody else gets by the same move has no reason', async () => {
  const { alone, family, personId } = await keptForAFamily()

  await move(family.id, 2)

  const offered = await mySignUp(personId, alone.id)
  expect(offered).toMatchObject({ state: 'offered', by: 'clock' })
  expect(offered.reason).toBeUndefined()
})
