import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { appeal, excuse, missed, missedBefore, uphold } from '../../test/absences.ts'
import { anActivity, aWish, signUpOk, theOffice } from '../../test/activities.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { removeAbsence } from '../tables/absences.ts'
import { messagesOf } from '../tables/messages.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const day = 24 * 60
const feed = (Records: DynamoDBRecord[]) => asFunction('stream', () => handler({ Records }))
const about = new Set(['absent', 'absence_excused', 'absence_upheld', 'sign_up_paused'])

/** What somebody is told of it, the first thing first; told twice, it is told once. */
async function told(personId: string, work: () => Promise<unknown>) {
  const records = await recordsOf(`PERSON#${personId}`, work)
  await Promise.all([feed(records), feed(records)])
  const { messages } = await messagesOf(personId, { limit: 20 })
  return messages.filter(({ kind }) => about.has(kind)).toReversed()
}

/** Somebody who was absent before, about to be absent once more. */
async function expected(daysAgo: readonly number[] = []) {
  const { id } = await aResident()
  await missedBefore(id, daysAgo)
  const { id: signUpId } = await signUpOk(id, aWish(await anActivity()))
  return { id, signUpId }
}

test('who did not come reads how many count, and until when to appeal', async () => {
  const { id, signUpId } = await expected([10])

  const messages = await told(id, () => missed(id, signUpId))

  const { at } = messages[0]!
  expect(messages).toEqual([
    expect.objectContaining({
      kind: 'absent',
      counting: 2,
      appealUntil: later(at, 14 * day),
      about: expect.objectContaining({ signUpId, activityTitle: '义诊进社区' }),
    }),
  ])
})

test('who did not come for the third time also reads until when they are paused', async () => {
  const { id, signUpId } = await expected([20, 10])

  const messages = await told(id, () => missed(id, signUpId))

  const { at } = messages[0]!
  expect(messages).toHaveLength(2)
  expect(messages).toContainEqual(expect.objectContaining({ kind: 'absent', counting: 3 }))
  expect(messages).toContainEqual(
    expect.objectContaining({ kind: 'sign_up_paused', until: later(at, 30 * day), absences: 3 }),
  )
})

test('an answer comes with its reason, and a pause that follows from it too', async () => {
  const { id, signUpId } = await expected([20, 10])
  await missed(id, signUpId)
  await appeal(signUpId, id)
  const { id: by } = await theOffice()

  const upheld = await told(id, () => uphold(signUpId, by, '签到表上没有'))
  setClock(later(now(), 1))
  const excused = await told(id, () => excuse(signUpId, by, '已出示证明'))

  expect(upheld).toHaveLength(2)
  expect(upheld).toContainEqual(expect.objectContaining({ kind: 'absence_upheld', reason: '签到表上没有' }))
  expect(upheld).toContainEqual(expect.objectContaining({ kind: 'sign_up_paused', absences: 3 }))
  expect(excused.slice(2)).toEqual([expect.objectContaining({ kind: 'absence_excused', reason: '已出示证明' })])
})

test('an appeal itself, and an absence that is taken back, are no news here', async () => {
  const { id, signUpId } = await expected()
  await missed(id, signUpId)

  expect(await told(id, () => appeal(signUpId, id))).toEqual([])
  expect(await told(id, () => transact(removeAbsence({ id: signUpId, personId: id })))).toEqual([])
})
