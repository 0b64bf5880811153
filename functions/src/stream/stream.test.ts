import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import {
  activityNow,
  aDraft,
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  reviseActivity,
  signUpOk,
  wanting,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { recordOf, recordsOf } from '../../test/changes.ts'
import { aCrowd } from '../../test/crowd.ts'
import { injectFaults } from '../../test/faults.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as activitiesHandler } from '../activities/handler.ts'
import { handler as signUpsHandler } from '../sign-ups/handler.ts'
import { activityOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { changeSeats } from '../tables/seats.ts'
import { dynamo } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

const feed = (records: readonly DynamoDBRecord[]) => asFunction('stream', () => handler({ Records: [...records] }))
const fine = { batchItemFailures: [] }
const pkOf = ({ id }: { id: string }) => `ACTIVITY#${id}`
const complaints = () => (globalThis as unknown as { takeComplaints: () => unknown[] }).takeComplaints()

async function shownFor(activityId: string): Promise<number | undefined> {
  const { activities: cards } = await callOk(activitiesHandler, activities.list, { limit: 50 })
  return cards.find(({ id }) => id === activityId)?.taken
}
const mine = async (personId: string) => (await callOk(signUpsHandler, signUps.mine, {}, personId)).signUps

describe('the list', () => {
  const rush = async (count = 3) => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 120 })] })
    const crowd = await aCrowd(count)
    const signUpsMade: { personId: string; id: string }[] = []
    const records: DynamoDBRecord[] = []
    for (const { id: personId } of crowd)
      records.push(
        ...(await recordsOf(pkOf(activity), async () => {
          signUpsMade.push({ personId, id: (await signUpOk(personId, aWish(activity))).id })
        })),
      )
    return { activity, records, signUpsMade }
  }

  test('shows how many seats are taken', async () => {
    const { activity, records } = await rush()
    expect(await shownFor(activity.id)).toBe(0)

    expect(await feed(records)).toEqual(fine)

    expect(await shownFor(activity.id)).toBe(3)
  })

  test('goes down again when somebody cancels', async () => {
    const { activity, records, signUpsMade } = await rush()
    const more = await recordsOf(pkOf(activity), () => cancel(signUpsMade[0]!.personId, signUpsMade[0]!.id))

    await feed(records)
    await feed(more)

    expect(await shownFor(activity.id)).toBe(2)
  })

  test('is right after the same changes told twice, one by one, or in another order', async () => {
    const { activity, records, signUpsMade } = await rush(4)
    records.push(...(await recordsOf(pkOf(activity), () => cancel(signUpsMade[0]!.personId, signUpsMade[0]!.id))))

    for (const record of records.toReversed()) expect(await feed([record])).toEqual(fine)
    expect(await shownFor(activity.id)).toBe(3)
    await feed(records.toSorted(() => Math.random() - 0.5))
    await Promise.all(records.map((record) => feed([record])))
    expect(await shownFor(activity.id)).toBe(3)
  })

  test('takes many counters at once', async () => {
    const sessions = Array.from({ length: 4 }, (_, place) => aSession({ title: `第${place}场`, capacity: 800 }))
    const activity = await anActivity({ sessions })
    const seats = await itemsWhere(({ pk, sk }) => pk === pkOf(activity) && sk.startsWith('SEATS#'))
    expect(seats).toHaveLength(64)

    await feed(seats.map((item) => recordOf(item, { ...item, taken: 2, returned: 1 })))

    expect(await shownFor(activity.id)).toBe(128)
  })

  test('counts participants, not helpers', async () => {
    const activity = await anActivity({ sessions: [aSession({ shifts: wanting(2) })] })
    const helper = await aResident({ volunteer: 'approved' })

    await feed(await recordsOf(pkOf(activity), () => signUpOk(helper.id, aWish(activity, { as: 'volunteer' }))))

    expect(await shownFor(activity.id)).toBe(0)
  })

  test('of an activity that is gone is nobody’s trouble', async () => {
    const item = { pk: 'ACTIVITY#gone', sk: 'SEATS#ses#participant#00' }
    const seats = { sessionId: 'ses', as: 'participant', shard: 0, free: 1, taken: 1, returned: 0, open: true, plan: 2 }

    expect(await feed([recordOf(undefined, { ...item, ...seats })])).toEqual(fine)
  })
})

describe('sign-ups', () => {
  const signedUp = async (count = 2) => {
    const activity = await anActivity({ sessions: [aSession(), aSession({ title: '下午场' })] })
    const crowd = await aCrowd(count)
    for (const { id } of crowd) await signUpOk(id, aWish(activity))
    return { activity, crowd }
  }

  test('follow a change of title, place and times', async () => {
    const { activity, crowd } = await signedUp()
    const sessions = activity.sessions.map((session) => ({ ...session, title: `改 ${session.title}` }))
    const records = await recordsOf(pkOf(activity), () => reviseActivity(activity, { place: '文化站', sessions }))

    expect(await feed(records)).toEqual(fine)

    for (const { id } of crowd)
      expect(await mine(id)).toMatchObject([{ place: '文化站', sessionTitle: '改 上午场', state: 'confirmed' }])
  })

  test('follow another number to call, and one who no longer answers there is gone', async () => {
    const activity = await anActivity({ contactName: '社区办公室' })
    const { id } = await aResident()
    const made = await signUpOk(id, aWish(activity))
    expect(made).toMatchObject({ contactPhone: '0523-00000000', contactName: '社区办公室' })
    const change = { contactPhone: '0523-00000001', contactName: undefined }

    await feed(await recordsOf(pkOf(activity), () => reviseActivity(activity, change)))

    const [signUp] = await mine(id)
    expect(signUp).toMatchObject({ contactPhone: '0523-00000001' })
    expect(signUp).not.toHaveProperty('contactName')
  })

  test('follow each for itself: one that has newer words already keeps nobody else behind', async () => {
    const { activity, crowd } = await signedUp(3)
    const [ahead, ...others] = crowd
    const [own] = await mine(ahead!.id)
    const records = await recordsOf(pkOf(activity), () => reviseActivity(activity, { place: '文化站' }))
    const newer = { place: '大会堂', plan: 99 }

    await meanwhile(
      () => transact([{ update: keys.signUp(ahead!.id, own!.id), set: newer }]),
      () => feed(records),
    )

    expect(await mine(ahead!.id)).toMatchObject([{ place: '大会堂' }])
    for (const { id } of others) expect(await mine(id)).toMatchObject([{ place: '文化站' }])
  })

  test('say what the activity says now, whichever change is told last', async () => {
    const { activity, crowd } = await signedUp(1)
    const first = await recordsOf(pkOf(activity), () => reviseActivity(activity, { place: '第一处' }))
    const second = await recordsOf(pkOf(activity), () => reviseActivity(activity, { place: '第二处' }))

    await feed(second)
    await feed(first)
    await Promise.all([feed(first), feed(second), feed(first)])

    expect(await mine(crowd[0]!.id)).toMatchObject([{ place: '第二处' }])
  })

  test('made while the activity is changed end with the new words', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 40 })] })
    const crowd = await aCrowd(12)

    const records = await recordsOf(pkOf(activity), () =>
      Promise.all([
        ...crowd.map(({ id }) => signUpOk(id, aWish(activity))),
        reviseActivity(activity, { place: '文化站' }),
      ]),
    )
    await feed(records)

    for (const { id } of crowd) expect(await mine(id)).toMatchObject([{ place: '文化站' }])
  })

  test('are not made by a plan that is no longer the latest', async () => {
    const activity = await anActivity()
    const { seats } = (await activityOf(activity.id))!
    const seat = seats[0]!

    await reviseActivity(activity, { place: '文化站' })

    const take = (plan: number) => changeSeats(activity.id, seat, { ...seat, free: seat.free - 1 }, { plan })
    expect(await transact(take(activity.version))).toMatchObject({ write: 0 })
    expect(await transact(take(activity.version + 1))).toBeUndefined()
  })

  test('of what is called off are cancelled with the reason, and give their seats back', async () => {
    const { activity, crowd } = await signedUp(3)
    const helper = await aResident()
    const own = await signUpOk(helper.id, aWish(activity, { sessionId: activity.sessions[1]!.id }))
    await cancel(helper.id, own.id)

    const records = await recordsOf(pkOf(activity), () => cancelActivity(activity.id, '台风'))
    expect(await feed(records)).toEqual(fine)

    for (const { id } of crowd) expect(await mine(id)).toMatchObject([{ state: 'cancelled', reason: '台风' }])
    expect((await mine(helper.id))[0]).not.toHaveProperty('cancelReason')
    expect((await activityNow(activity.id)).sessions.map(({ taken }) => taken)).toEqual([0, 0])
    expect(await itemsWhere(({ sk }) => sk === `SEAT#${activity.sessions[0]!.id}`)).toEqual([])
  })

  test('of what is called off are cancelled once, however often it is told and whoever cancels meanwhile', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 120 })] })
    const crowd = await aCrowd(60)
    const made = []
    for (const { id } of crowd) made.push({ personId: id, id: (await signUpOk(id, aWish(activity))).id })
    const records = await recordsOf(pkOf(activity), () => cancelActivity(activity.id, '台风'))

    const told = await Promise.all([
      feed(records),
      feed(records),
      ...made.slice(0, 5).map(({ personId, id }) => cancel(personId, id)),
    ])
    for (let again = 0; again < 3 && told; again++) await feed(records)
    complaints()

    const seats = await itemsWhere(({ pk, sk }) => pk === pkOf(activity) && sk.startsWith('SEATS#'))
    expect(seats.reduce((sum, one) => sum + Number(one['taken']), 0)).toBe(0)
    expect(seats.reduce((sum, one) => sum + Number(one['entered']), 0)).toBe(60)
    for (const { id } of crowd) expect((await mine(id))[0]!.state).toBe('cancelled')
  }, 60_000)

  test('are left alone when only seats were taken, or a draft was published', async () => {
    const draft = await aDraft()
    const activity = await anActivity()

    const records = [
      ...(await recordsOf(pkOf(draft), () => cancelActivity(draft.id))),
      ...(await recordsOf(pkOf(activity), async () => signUpOk((await aResident()).id, aWish(activity)))),
    ]
    expect(await feed(records)).toEqual(fine)

    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(1)
  })
})

test('a failure is reported from its first record on, and what does not depend on it is done', async () => {
  const [broken, sound] = [await anActivity(), await anActivity()]
  const bad = { pk: pkOf(broken), sk: `SEATS#${broken.sessions[0]!.id}#participant#00`, taken: 'many' }
  const records = [
    recordOf(undefined, bad),
    ...(await recordsOf(pkOf(sound), async () => signUpOk((await aResident()).id, aWish(sound)))),
  ]

  const { batchItemFailures } = await feed(records)

  expect(batchItemFailures).toEqual([{ itemIdentifier: records[0]!.dynamodb!.SequenceNumber }])
  expect(await shownFor(sound.id)).toBe(1)
  expect(complaints()).toHaveLength(1)
})

test('told under faults, again and again until it is done, everything is right in the end', async () => {
  jest.spyOn(console, 'info').mockImplementation()
  const activity = await anActivity({ sessions: [aSession({ capacity: 120 })] })
  const crowd = await aCrowd(8)
  const records = await recordsOf(pkOf(activity), async () => {
    for (const { id } of crowd) await signUpOk(id, aWish(activity))
  })
  records.push(...(await recordsOf(pkOf(activity), () => reviseActivity(activity, { place: '文化站' }))))
  const { stop } = injectFaults({ seed: 5, share: 0.5 })

  while ((await feed(records)).batchItemFailures.length > 0) complaints()
  stop()

  expect(await shownFor(activity.id)).toBe(8)
  for (const { id } of crowd) expect(await mine(id)).toMatchObject([{ place: '文化站' }])
})

/** Something else happens between what the work reads and what it writes. */
async function meanwhile(what: () => Promise<unknown>, work: () => Promise<unknown>) {
  let isDone = false
  dynamo.middlewareStack.add(
    (next, { commandName }) =>
      async (given) => {
        if (commandName === 'TransactWriteItemsCommand' && !isDone) {
          isDone = true
          await what()
        }
        return next(given)
      },
    { step: 'initialize', name: 'meanwhile' },
  )
  dynamo.destroy()
  await work().finally(() => dynamo.middlewareStack.remove('meanwhile'))
  dynamo.destroy()
}
