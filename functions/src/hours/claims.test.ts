import { hours } from '@mulin/shared/hours/endpoints'
import { asFunction } from '../../dev/permissions.ts'
import { call, callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { aShiftOver, checked, someHours } from '../../test/hours.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as stream } from '../stream/handler.ts'
import { addHours, hoursIdOf, hoursOf } from '../tables/hours.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

let officer: string
beforeAll(async () => {
  await luotangAreas()
  officer = (await onDuty('community_officer', 'luotang/taiyu', { title: '社区工作人员 01' })).id
})
afterEach(() => setClock())

const reason = '九点到十一点在门口引导'
const claim = (personId: string, signUpId: string, requestId: string = newId('hrs')) =>
  call(handler, hours.claim, { signUpId, requestId, reason }, personId)

/** A volunteer after a shift for which nobody was checked in. */
async function missed(over: Parameters<typeof aShiftOver>[1] = {}) {
  const { id: personId } = await aResident({ volunteer: 'approved' })
  const { id: signUpId, endsAt } = await aShiftOver(personId, over)
  return { personId, signUpId, endsAt, hoursId: hoursIdOf(signUpId) }
}

test('who was not checked in says so, staff find it, answer with minutes, and these count with a trail', async () => {
  const { personId, signUpId, hoursId } = await missed()

  const { body } = await claim(personId, signUpId)
  const { hours: waiting } = await callOk(handler, hours.list, { state: 'disputed' }, officer)
  const answer = { hoursId, requestId: newId('hrs'), version: 1, minutes: 120, reason: '领队证明' }
  await callOk(handler, hours.answer, answer, officer)

  expect(body).toMatchObject({ id: hoursId, state: 'disputed', dueAt: expect.any(String) })
  expect(body.checkedInAt).toBeUndefined()
  expect(waiting).toMatchObject([{ id: hoursId, name: '志愿者 01', entries: [{ action: 'claim', reason }] }])
  const mine = await callOk(handler, hours.mine, {}, personId)
  expect(mine.confirmedMinutes).toBe(120)
  expect(mine.hours[0]!.entries.map(({ action, by, minutes }) => [action, by, minutes])).toEqual([
    ['claim', 'volunteer', 0],
    ['revise', 'staff', 120],
  ])
})

test('sent twice at once, and once more, it is one claim', async () => {
  const { personId, signUpId, hoursId } = await missed({ state: 'absent' })
  const requestId = newId('hrs')

  const replies = await Promise.all([1, 2, 3].map(() => claim(personId, signUpId, requestId)))
  const again = await claim(personId, signUpId, requestId)

  expect([...replies, again].map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await hoursOf(personId, hoursId))!.entries).toHaveLength(1)
})

test('hours whose check-in was undone can be claimed once more', async () => {
  const { personId, signUpId, hoursId } = await missed()
  const made = await someHours({ personId })
  const entries = [...made.entries, { at: now(), action: 'void' as const, by: 'clock' as const, minutes: -120 }]
  await transact([addHours({ ...made, id: hoursId, signUpId, state: 'void', entries })])

  const { body } = await claim(personId, signUpId)

  expect(body.state).toBe('disputed')
  expect(body.entries.map(({ action }) => action)).toEqual(['record', 'void', 'claim'])
})

test('hours that are there are disputed, not claimed; of two claims at once one is made', async () => {
  const { personId, signUpId, hoursId } = await missed()
  const recorded = await missed()
  const made = await someHours({ personId: recorded.personId })
  await transact([addHours({ ...made, id: recorded.hoursId, signUpId: recorded.signUpId })])

  const replies = await Promise.all([1, 2].map(() => claim(personId, signUpId)))

  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect((await hoursOf(personId, hoursId))!.entries).toHaveLength(1)
  expect(await claim(recorded.personId, recorded.signUpId)).toMatchObject({
    status: 409,
    body: { code: 'hours_moved_on', details: { state: 'pending' } },
  })
})

test('a check-in that is made up for later changes nothing of what was claimed', async () => {
  const { personId, signUpId, endsAt, hoursId } = await missed()
  await claim(personId, signUpId)
  const records = await recordsOf(keys.person(personId).pk, () =>
    checked({ personId, signUp: { id: signUpId } }, { in: later(endsAt, -60), out: endsAt }),
  )
  await asFunction('stream', () => stream({ Records: records }))

  expect(await hoursOf(personId, hoursId)).toMatchObject({ state: 'disputed', entries: [{ action: 'claim' }] })
})

test('there is nothing to claim before the end, long after it, for who takes part, or of somebody else', async () => {
  const stranger = (await aResident()).id
  const { personId, signUpId } = await missed()
  const goesOn = await missed({ endsAt: later(now(), 30) })
  const longAgo = await missed({ endsAt: later(now(), -31 * 24 * 60) })
  const takesPart = await missed({ as: 'participant' })
  const nothing = { status: 409, body: { code: 'no_missing_hours' } }

  for (const one of [goesOn, longAgo, takesPart]) expect(await claim(one.personId, one.signUpId)).toMatchObject(nothing)
  expect(await claim(stranger, signUpId)).toMatchObject({ status: 404, body: { code: 'sign_up_not_found' } })
  expect((await claim(personId, signUpId)).status).toBe(200)
})
