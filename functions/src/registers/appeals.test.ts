import { inbox } from '@mulin/shared/inbox'
import { messages } from '@mulin/shared/messages'
import { registers } from '@mulin/shared/sign-ups/registers'
import { asFunction } from '../../dev/permissions.ts'
import {
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  mySignUp,
  reviseActivity,
  activityNow,
  signUpOk,
  tick,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as stream } from '../stream/handler.ts'
import { keys } from '../tables/keys.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const reason = '不符合本场的报名条件'
const words = '我就住在这个小区'
const answered = '核对过，请重新报名'
const days = 24 * 60

type Decision = 'decline' | 'remove'

/** Somebody of 太宇 whom the community declined, or took off the list. */
async function decided(how: Decision = 'decline', personId?: string) {
  const sessions = [aSession(how === 'decline' ? { mode: 'approval' } : {})]
  const activity = await anActivity({ communityId: 'taiyu', sessions })
  const id = personId ?? (await aResident({ name: '居民 庚' })).id
  const { id: signUpId } = await signUpOk(id, aWish(activity))
  const officer = (await onDuty('community_officer', 'luotang/taiyu')).id
  await callOk(handler, registers[how], { signUpId, version: 1, reason }, officer)
  return { activity, signUpId, personId: id, officer }
}

const appeal = (signUpId: string, personId: string, said = words) =>
  call(handler, registers.appeal, { signUpId, words: said }, personId)
const answer = (signUpId: string, by: string, said = answered) =>
  call(handler, registers.answer, { signUpId, reason: said }, by)
const waitingFor = async (personId: string) =>
  (await callOk(inboxHandler, inbox.read, { kind: 'sign_up_appeal', limit: 50 }, personId)).items

test.each([
  ['decline', 'declined'],
  ['remove', 'cancelled'],
] as const)('who met with %s says what is wrong with it, and staff read it beside their reason', async (how, state) => {
  const { signUpId, personId, officer, activity } = await decided(how)

  expect(await appeal(signUpId, personId)).toMatchObject({ status: 200, body: { words } })

  const [item] = (await waitingFor(officer)).filter(({ id }) => id === signUpId)
  expect(item).toMatchObject({ name: '居民 庚', words, state, reason, activityId: activity.id })
  expect(item!.dueAt > later(now(), 6 * days)).toBe(true)
  expect((await mySignUp(personId, signUpId)).appeal).toEqual({ words, at: item!.since })
  const elsewhere = await onDuty('community_officer', 'luotang/yanhe')
  expect((await waitingFor(elsewhere.id)).map(({ id }) => id)).not.toContain(signUpId)
})

test('the answer is read by the person, told to them, and stays; then it waits no longer', async () => {
  const { signUpId, personId, officer } = await decided()
  await appeal(signUpId, personId)

  const Records = await recordsOf(keys.person(personId).pk, () => answer(signUpId, officer))
  await asFunction('stream', () => stream({ Records }))

  const { appeal: own, trail } = await mySignUp(personId, signUpId)
  expect(own).toMatchObject({ words, answer: answered, answeredAt: expect.any(String) })
  expect(trail).toMatchObject([{ action: 'decline' }, { action: 'answer_appeal', reason: answered }])
  expect((await waitingFor(officer)).map(({ id }) => id)).not.toContain(signUpId)
  const { messages: told } = await callOk(messagesHandler, messages.mine, {}, personId)
  expect(told[0]).toMatchObject({ kind: 'appeal_answered', reason: answered })
})

test('the same sent again is the same; something else is refused', async () => {
  const { signUpId, personId, officer } = await decided()
  expect(await answer(signUpId, officer)).toMatchObject({ status: 409, body: { code: 'no_appeal' } })
  const first = await appeal(signUpId, personId)

  expect(await appeal(signUpId, personId)).toEqual(first)
  expect((await appeal(signUpId, personId, '还有一句')).body.code).toBe('appealed_already')

  await answer(signUpId, officer)
  expect((await answer(signUpId, officer)).status).toBe(200)
  expect((await answer(signUpId, officer, '又想了想')).body.code).toBe('no_appeal')
  expect((await mySignUp(personId, signUpId)).trail).toHaveLength(2)
})

test('of two answers at the same moment one counts, and of two appeals one', async () => {
  const { signUpId, personId, officer } = await decided()

  const appeals = await Promise.all([appeal(signUpId, personId), appeal(signUpId, personId, '还有一句')])
  expect(appeals.map(({ status }) => status).toSorted()).toEqual([200, 409])

  const answers = await Promise.all([answer(signUpId, officer), answer(signUpId, officer, '又想了想')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect((await mySignUp(personId, signUpId)).trail).toHaveLength(2)
})

test('what staff did not decide about this person alone cannot be appealed', async () => {
  const activity = await anActivity()
  const [own, calledOff] = [await aResident(), await aResident()]
  const left = await signUpOk(own.id, aWish(activity))
  const on = await signUpOk(calledOff.id, aWish(activity))
  await cancel(own.id, left.id)
  const Records = await recordsOf(keys.activity(activity.id).pk, () => cancelActivity(activity.id))

  expect(await appeal(on.id, calledOff.id)).toMatchObject({
    status: 409,
    body: { code: 'sign_up_moved_on', details: { state: 'confirmed' } },
  })
  await asFunction('stream', () => stream({ Records }))
  expect(await appeal(left.id, own.id)).toMatchObject({ body: { details: { state: 'cancelled' } } })
  expect((await appeal(on.id, calledOff.id)).body.code).toBe('sign_up_moved_on')
  expect((await appeal(newId('sgn'), own.id)).body.code).toBe('sign_up_not_found')
  expect((await appeal(on.id, own.id)).body.code).toBe('sign_up_not_found')
})

test('after 14 days it is too late', async () => {
  const { signUpId, personId } = await decided()
  const { stateAt } = await mySignUp(personId, signUpId)

  setClock(later(stateAt, 14 * days))

  expect(await appeal(signUpId, personId)).toMatchObject({
    body: { code: 'appeal_closed', details: { until: later(stateAt, 14 * days) } },
  })
})

test('nobody answers their own, and nobody one of another area', async () => {
  const { id } = await onDuty('community_officer', 'luotang/taiyu', { personId: (await aResident()).id })
  const { signUpId } = await decided('decline', id)
  await appeal(signUpId, id)
  const elsewhere = await onDuty('community_officer', 'luotang/yanhe')

  expect((await answer(signUpId, id)).body.code).toBe('appeal_is_your_own')
  expect((await answer(signUpId, elsewhere.id)).body.code).toBe('outside_your_area')
  expect((await answer(newId('sgn'), id)).body.code).toBe('sign_up_not_found')
  expect((await waitingFor(id)).map((item) => item.id)).not.toContain(signUpId)
})

test('a plan that changes does not put an answered appeal back among the work', async () => {
  const { activity, signUpId, personId, officer } = await decided()
  await appeal(signUpId, personId)
  const Records = await recordsOf(keys.activity(activity.id).pk, async () =>
    reviseActivity(await activityNow(activity.id), { title: '义诊改名' }),
  )
  await asFunction('stream', () => stream({ Records }))
  expect((await waitingFor(officer)).find(({ id }) => id === signUpId)).toMatchObject({ activityTitle: '义诊改名' })

  await answer(signUpId, officer)
  await asFunction('stream', () => stream({ Records }))

  expect((await waitingFor(officer)).map(({ id }) => id)).not.toContain(signUpId)
})

test('once names are forgotten, neither words nor answer are left, and nothing waits', async () => {
  const { activity, signUpId, personId, officer } = await decided()
  await appeal(signUpId, personId)

  setClock(later(activity.endsAt, 31 * days))
  await tick()

  const [row] = await itemsWhere(({ sk }) => sk === `SIGNUP#${signUpId}`)
  expect(row).toMatchObject({ state: 'declined' })
  expect(row!['appeal']).toBeUndefined()
  expect((await waitingFor(officer)).map(({ id }) => id)).not.toContain(signUpId)
})
