import { registers } from '@mulin/shared/sign-ups/registers'
import {
  accept,
  anActivity,
  aSession,
  aWish,
  cancel,
  mySignUp,
  type SessionPlan,
  signUpOk,
  theOffice,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { now } from '../platform/clock.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

const reason = '更正排队顺序'

/** One seat that somebody has, and so many who wait or ask for it. */
async function oneSeat(others: number, plan: Partial<SessionPlan> = {}) {
  const office = (await theOffice()).id
  const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 5, ...plan })] }, office)
  const signedUp = []
  for (const { id: personId } of await aCrowd(others + 1))
    signedUp.push({ personId, ...(await signUpOk(personId, aWish(activity))) })
  const [holder, ...rest] = signedUp
  const move = (signUpId: string, position: number) =>
    callOk(handler, registers.move, { signUpId, position, reason }, office)
  const approve = (signUpId: string) => callOk(handler, registers.approve, { signUpId, version: 1 }, office)
  const trailInList = async (signUpId: string) => {
    const { signUps } = await callOk(handler, registers.ofActivity, { activityId: activity.id }, office)
    return signUps.find(({ id }) => id === signUpId)?.trail
  }
  return { office, holder: holder!, rest, move, approve, trailInList }
}

test('what staff did stays to be read, by them and by whom it was about, whatever became of it since', async () => {
  const { holder, rest, move, approve, trailInList } = await oneSeat(2, { mode: 'approval' })
  const [first, second] = rest
  for (const { id } of [holder, first!, second!]) await approve(id)
  const answer = await move(second!.id, 1)
  await cancel(holder.personId, holder.id)
  await accept(second!.personId, second!.id)

  const own = await mySignUp(second!.personId, second!.id)

  const staff = { at: expect.any(String), title: '工作人员 01' }
  const trail = [
    { ...staff, action: 'approve', to: 2 },
    { ...staff, action: 'move', reason, from: 2, to: 1 },
  ]
  expect(own).toMatchObject({ state: 'confirmed', by: 'self', trail })
  expect(own.trail).toEqual(trail)
  expect(await trailInList(second!.id)).toEqual(trail)
  expect(answer.trail).toEqual(trail)
  expect((await mySignUp(first!.personId, first!.id)).trail).toEqual([{ ...staff, action: 'approve', to: 1 }])
})

test('so does why somebody was declined or taken off the list', async () => {
  const { office, holder, rest, approve, trailInList } = await oneSeat(1, { mode: 'approval' })
  await approve(holder.id)
  const removed = await callOk(handler, registers.remove, { signUpId: holder.id, reason }, office)
  await callOk(handler, registers.decline, { signUpId: rest[0]!.id, version: 1, reason }, office)

  expect(removed.trail).toMatchObject([{ action: 'approve' }, { action: 'remove', reason }])
  expect(await trailInList(holder.id)).toEqual(removed.trail)
  expect(await trailInList(rest[0]!.id)).toMatchObject([{ action: 'decline', reason, title: '工作人员 01' }])
})

test('everybody who waits sees how often staff changed the order', async () => {
  const { rest, move } = await oneSeat(3)
  const reorderedFor = async ({ personId, id }: (typeof rest)[0]) => (await mySignUp(personId, id)).reordered
  expect(await reorderedFor(rest[0]!)).toBeUndefined()

  await move(rest[2]!.id, 1)

  expect(await Promise.all(rest.map(reorderedFor))).toEqual([1, 1, 1])
  await move(rest[2]!.id, 1)
  expect(await reorderedFor(rest[0]!)).toBe(1)
})

test('of moves at the same moment each is kept', async () => {
  const { rest, move } = await oneSeat(3)

  await Promise.all([move(rest[1]!.id, 1), move(rest[2]!.id, 1), move(rest[2]!.id, 3)])

  const signUps = await Promise.all(rest.map(({ personId, id }) => mySignUp(personId, id)))
  expect(signUps.map(({ trail = [] }) => trail.length)).toEqual([0, 1, 2])
  expect(new Set(signUps.map(({ position }) => position))).toEqual(new Set([1, 2, 3]))
  for (const { at } of signUps[2]!.trail!) expect(at <= now()).toBe(true)
})
