import { messages } from '@mulin/shared/messages'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { asFunction } from '../../dev/permissions.ts'
import { anActivity, aSession, aWish, cancel, signUpOk, type SessionPlan, theOffice } from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as signUpsHandler } from '../sign-ups/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { keys } from '../tables/keys.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const reason = '名额留给老人'

/** Does something a minute later, and lets the stream tell what it changed for that person. */
async function follow(personId: string, work: () => Promise<unknown>) {
  setClock(later(now(), 1))
  const Records = await recordsOf(keys.person(personId).pk, work)
  await asFunction('stream', () => stream({ Records }))
}

/** What somebody was told, the first thing first. */
const toldTo = async (personId: string) =>
  (await callOk(handler, messages.mine, {}, personId)).messages.toReversed().map(({ kind }) => kind)

const byOffice = async <E extends (typeof signUps)['approve' | 'decline' | 'remove' | 'move']>(
  endpoint: E,
  input: Parameters<typeof callOk<E>>[2],
) => callOk(signUpsHandler, endpoint, input, (await theOffice()).id)

/** An activity with one seat, which somebody has. */
async function oneSeat(plan: Partial<SessionPlan> = {}) {
  const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 5, ...plan })] })
  const holder = await aResident()
  const seat = await signUpOk(holder.id, aWish(activity))
  const { id } = await aResident()
  const wish = () => signUpOk(id, aWish(activity))
  return { activity, id, wish, free: () => cancel(holder.id, seat.id) }
}

test('who waits is told of the place, the offer and the seat, each once', async () => {
  const { id, wish, free } = await oneSeat()
  let signUpId = ''
  await follow(id, async () => ({ id: signUpId } = await wish()))
  await follow(id, free)
  await follow(id, () => callOk(signUpsHandler, signUps.accept, { signUpId }, id))

  expect(await toldTo(id)).toEqual(['waiting', 'offered', 'promoted'])
})

test('who lets an offer go is told that it is over', async () => {
  const { id, wish, free } = await oneSeat()
  const { id: signUpId } = await wish()
  await free()

  await follow(id, () => callOk(signUpsHandler, signUps.letGo, { signUpId }, id))

  expect(await toldTo(id)).toEqual(['cancelled'])
})

test('who is moved up by staff, and then taken off the list, is told why', async () => {
  const { activity, id, wish } = await oneSeat()
  await signUpOk((await aResident()).id, aWish(activity))
  const { id: signUpId } = await wish()
  await follow(id, () => byOffice(signUps.move, { signUpId, position: 1, reason }))
  await follow(id, () => byOffice(signUps.remove, { signUpId, reason }))

  const { messages: told } = await callOk(handler, messages.mine, {}, id)

  expect(told).toMatchObject([
    { kind: 'removed_by_staff', reason },
    { kind: 'moved_in_list', position: 1, reason },
  ])
})

test('who waits for a decision is told of it', async () => {
  const activity = await anActivity({ sessions: [aSession({ mode: 'approval' })] })
  const [liked, other] = [await aResident(), await aResident()]
  const ask = (personId: string) => signUpOk(personId, aWish(activity))
  let signUpId = ''
  await follow(liked.id, async () => ({ id: signUpId } = await ask(liked.id)))
  await follow(liked.id, () => byOffice(signUps.approve, { signUpId }))
  await follow(other.id, async () => ({ id: signUpId } = await ask(other.id)))
  await follow(other.id, () => byOffice(signUps.decline, { signUpId, reason }))

  expect(await toldTo(liked.id)).toEqual(['pending', 'approved'])
  expect(await toldTo(other.id)).toEqual(['pending', 'declined'])
})
