import type { DynamoDBRecord } from 'aws-lambda-types'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { hours } from '@mulin/shared/hours/endpoints'
import { inbox } from '@mulin/shared/inbox'
import { volunteers } from '@mulin/shared/volunteers'
import { asFunction } from '../../dev/permissions.ts'
import { anActivity, aSession, aWish, type Plan, signUpOk, startingAt, tick } from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { recordOf, recordsOf } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as hoursHandler } from '../hours/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as volunteersHandler } from '../volunteers/handler.ts'
import { putTraining, type StoredTraining, trainingsOf } from '../tables/trainings.ts'
import { transact } from '../tables/transact.ts'
import { showTrainings } from '../tables/volunteers.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await onDuty('office', 'luotang')).id
})
afterEach(() => setClock())

const feed = (Records: DynamoDBRecord[]) => asFunction('stream', () => handler({ Records }))

/** The work, what the stream makes of the person's rows, and of what that changes in them; told twice each. */
async function followed(personId: string, work: () => Promise<unknown>): Promise<void> {
  let records = await recordsOf(`PERSON#${personId}`, work)
  while (records.length > 0) {
    const due = records
    records = await recordsOf(`PERSON#${personId}`, () => feed([...due, ...due]))
  }
}

/** Tomorrow, for an hour and a half. */
async function signedUp(plan: Partial<Plan> = {}, who: { personId?: string; people?: { name: string }[] } = {}) {
  const { personId = (await aResident()).id, people } = who
  const sessions = [aSession(startingAt(later(now(), 24 * 60), 90))]
  const about = { type: 'training', title: '急救课', organiser: '太宇社区', sessions, ...plan } as const
  const activity = await anActivity(about, office)
  const { id: signUpId } = await signUpOk(personId, aWish(activity, { people }))
  const { startsAt, endsAt } = activity.sessions[0]!
  return { personId, signUpId, startsAt, endsAt, activityId: activity.id }
}
type SignedUp = Awaited<ReturnType<typeof signedUp>>

const step = (name: 'checkIn' | 'undo', { signUpId, personId }: SignedUp) =>
  followed(personId, () =>
    name === 'checkIn'
      ? callOk(checkInsHandler, checkIns.checkIn, { signUpId }, office)
      : callOk(checkInsHandler, checkIns.undo, { signUpId, reason: '认错了人' }, office),
  )
async function came(one: SignedUp): Promise<SignedUp> {
  setClock(one.startsAt)
  await step('checkIn', one)
  return one
}
async function ended(one: SignedUp): Promise<SignedUp> {
  setClock(one.endsAt)
  await followed(one.personId, tick)
  return one
}
const attended = async (plan: Partial<Plan> = {}) => ended(await came(await signedUp(plan)))

const mine = async ({ personId }: SignedUp) => (await callOk(hoursHandler, hours.mine, {}, personId)).trainings
const entries = async ({ personId }: SignedUp) =>
  (await trainingsOf(personId)).flatMap((one) => one.entries.map(({ minutes }) => minutes))

test('who was there has it in their record once it is over, with who held it, and not before', async () => {
  const one = await came(await signedUp())
  expect(await mine(one)).toEqual([])

  await ended(one)

  const { signUpId, activityId, startsAt } = one
  const facts = { signUpId, activityId, startsAt, activityTitle: '急救课', organiser: '太宇社区' }
  expect(await mine(one)).toMatchObject([{ ...facts, sessionTitle: '上午场', minutes: 90 }])
})

test('who did not come has nothing, and neither has who came to something else', async () => {
  const missed = await ended(await signedUp())
  setClock()
  const other = await attended({ type: 'reading_club' })

  expect([await entries(missed), await entries(other)]).toEqual([[], []])
})

test('who only signed a child up was taught nothing, also not once names are forgotten', async () => {
  const one = await ended(await came(await signedUp({}, { people: [{ name: '诸葛小满' }] })))
  setClock(later(one.endsAt, 31 * 24 * 60))

  await followed(one.personId, tick)

  expect(await entries(one)).toEqual([])
})

test('told many times, also at once and under faults, it is recorded once', async () => {
  jest.spyOn(console, 'info').mockImplementation()
  const complaints = jest.spyOn(console, 'error').mockImplementation()
  const one = await came(await signedUp())
  setClock(one.endsAt)
  const records = await recordsOf(`PERSON#${one.personId}`, tick)
  const { stop } = injectFaults({ seed: 11, share: 0.3 })

  await Promise.all([feed(records), feed(records), feed(records)])
  while ((await feed(records)).batchItemFailures.length > 0) complaints.mockClear()
  stop()
  complaints.mockClear()

  expect(await entries(one)).toEqual([90])
})

describe('a check-in that is undone', () => {
  test('before the end leaves nothing to record', async () => {
    const one = await came(await signedUp())
    await step('undo', one)

    expect(await entries(await ended(one))).toEqual([])
  })

  test('afterwards takes it back by an entry, and another one gives it again', async () => {
    const one = await attended()

    await step('undo', one)
    expect(await mine(one)).toEqual([])
    await step('checkIn', one)

    expect(await mine(one)).toMatchObject([{ minutes: 90 }])
    expect(await entries(one)).toEqual([90, -90, 90])
  })
})

test('it outlives the names of the activity, says none, and is put right all the same', async () => {
  const one = await attended()
  setClock(later(one.endsAt, 31 * 24 * 60))

  await followed(one.personId, tick)

  expect(await mine(one)).toMatchObject([{ activityTitle: '急救课', minutes: 90 }])
  expect(await entries(one)).toEqual([90])
  const [row] = await itemsWhere(({ pk, sk }) => pk === `PERSON#${one.personId}` && sk.startsWith('TRAINING#'))
  expect(Object.keys(row!).toSorted().join()).toBe(
    'activityId,activityTitle,entries,organiser,personId,pk,sessionId,sessionTitle,signUpId,sk,startsAt,version',
  )
  await step('undo', one)
  expect(await entries(one)).toEqual([90, -90])
})

describe('who decides about a volunteer', () => {
  const offer = () => ({ requestId: newId('vol'), skills: ['medical' as const], times: ['weekend_day' as const] })

  /** With what the stream makes of the new row, told twice. */
  async function registered(personId: string): Promise<string> {
    const { id } = await callOk(volunteersHandler, volunteers.register, offer(), personId)
    const [row] = await itemsWhere(({ pk }) => pk === `VOLUNTEER#${id}`)
    await feed([recordOf(undefined, row), recordOf(undefined, row)])
    return id
  }
  async function seen(volunteerId: string) {
    const officer = await onDuty('community_officer', 'luotang/taiyu')
    const { volunteers: rows } = await callOk(volunteersHandler, volunteers.list, { limit: 50 }, officer.id)
    const { items } = await callOk(inboxHandler, inbox.read, { kind: 'volunteer', limit: 50 }, officer.id)
    const trainings = rows.find(({ id }) => id === volunteerId)?.trainings
    expect(items.find(({ id }) => id === volunteerId)).toMatchObject({ trainings })
    return trainings
  }

  test('sees what was attended before they registered, and since', async () => {
    const before = await attended()
    const volunteerId = await registered(before.personId)
    expect(await seen(volunteerId)).toMatchObject([{ activityTitle: '急救课', organiser: '太宇社区', minutes: 90 }])
    setClock()

    await ended(await came(await signedUp({ title: '入户走访课' }, { personId: before.personId })))

    expect(await seen(volunteerId)).toMatchObject([{ activityTitle: '入户走访课' }, { activityTitle: '急救课' }])
  })

  test('does not see what was taken back, also not where it was read before that and is written after it', async () => {
    const one = await attended()
    const volunteerId = await registered(one.personId)
    const known = (await seen(volunteerId))!

    await step('undo', one)
    await transact([showTrainings(volunteerId, known, 1)])

    expect([known.length, await seen(volunteerId)]).toEqual([1, []])
  })

  test('of somebody declined who registers anew sees them again', async () => {
    const one = await attended()
    const officer = await onDuty('community_officer', 'luotang/taiyu')
    const decline = { volunteerId: await registered(one.personId), reason: '请带证件来' }
    await callOk(volunteersHandler, volunteers.decline, decline, officer.id)

    expect(await seen(await registered(one.personId))).toMatchObject([{ minutes: 90 }])
  })

  test('sees the latest of many, the person all of them', async () => {
    const { id: personId } = await aResident()
    const many = Array.from({ length: 23 }, (_, place) => aTraining(personId, place + 1))
    await transact(many.map((one) => putTraining(undefined, one)))

    const trainings = (await seen(await registered(personId)))!
    const { trainings: all } = await callOk(hoursHandler, hours.mine, {}, personId)

    expect([trainings.length, all?.length]).toEqual([20, 23])
    expect(trainings).toEqual(all?.slice(0, 20))
    expect([trainings[0]?.sessionTitle, all?.at(-1)?.sessionTitle]).toEqual(['第 23 课', '第 1 课'])
  })
})

test('the first page of the hours has them, the next ones do not', async () => {
  const one = await attended()

  const { trainings } = await callOk(hoursHandler, hours.mine, { after: newId('hrs') }, one.personId)

  expect(trainings).toBeUndefined()
})

const aTraining = (personId: string, lesson: number): StoredTraining => ({
  personId,
  signUpId: newId('sgn'),
  activityId: newId('act'),
  sessionId: newId('ses'),
  activityTitle: '急救课',
  sessionTitle: `第 ${lesson} 课`,
  startsAt: later(now(), -24 * 60 * (24 - lesson)),
  entries: [{ at: now(), minutes: 90 }],
  version: 1,
})
