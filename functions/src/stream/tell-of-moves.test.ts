import { messages } from '@mulin/shared/messages'
import { registers } from '@mulin/shared/sign-ups/registers'
import { anActivity, aSession, aWish, mySignUp, signUpOk, theOffice, tick } from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { allRecordsOf, follow } from '../../test/changes.ts'
import { aCrowd } from '../../test/crowd.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const reason = '更正排队顺序'

/** One seat that somebody has, and so many who wait for it. */
async function waitingFor(count: number) {
  const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 9 })] })
  const all = []
  for (const { id: personId } of await aCrowd(count + 1))
    all.push({ personId, ...(await signUpOk(personId, aWish(activity))) })
  const [, ...waiting] = all
  const move = async (from: number, position: number) =>
    callOk(
      registersHandler,
      registers.move,
      { signUpId: waiting[from - 1]!.id, position, reason },
      (await theOffice()).id,
    )
  const moves = async () =>
    Promise.all(
      waiting.map(async ({ personId }) => {
        const { messages: told } = await callOk(messagesHandler, messages.mine, {}, personId)
        return told.flatMap((one) => (one.kind === 'moved_in_list' ? [[one.from, one.position, one.reason]] : []))
      }),
    )
  return { activity, waiting, move, moves }
}

test('whoever is passed by a move of staff is told where they stood and stand, and why, once', async () => {
  const { move, moves } = await waitingFor(5)

  const records = await allRecordsOf(() => move(4, 2))
  await follow(records)
  await follow(records)

  const moved = [undefined, 2, reason]
  expect(await moves()).toEqual([[], [[2, 3, reason]], [[3, 4, reason]], [moved], []])
})

test('nobody is told that they moved up because somebody was put back', async () => {
  const { move, moves } = await waitingFor(3)

  await follow(await allRecordsOf(() => move(1, 3)))

  expect(await moves()).toEqual([[[undefined, 3, reason]], [], []])
})

test('everybody who waits reads why the order was changed, until names are forgotten', async () => {
  const { activity, waiting, move } = await waitingFor(3)
  await move(3, 1)

  const [first] = waiting
  const seen = { reordered: 1, moves: [{ at: expect.any(String), reason }] }
  expect(await mySignUp(first!.personId, first!.id)).toMatchObject(seen)

  setClock(later(activity.endsAt, 31 * 24 * 60))
  await tick()
  const [list] = await itemsWhere(({ pk }) => pk === `WAITING#${activity.id}`)
  expect(list).toMatchObject({ reordered: 1 })
  expect(list).not.toHaveProperty('moves')
})
