import { activities } from '@mulin/shared/activities/endpoints'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { messages } from '@mulin/shared/messages'
import { people } from '@mulin/shared/people'
import { registers } from '@mulin/shared/sign-ups/registers'
import {
  anActivity,
  aSession,
  aWish,
  cancel,
  mySignUp,
  reviseActivity,
  signUpOk,
  theOffice,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { allRecordsOf, follow, withStream } from '../../test/changes.ts'
import { injectFaults } from '../../test/faults.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { sessionNow } from '../../test/check-ins.ts'
import { handler as activitiesHandler } from '../activities/handler.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { handler as peopleHandler } from '../people/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as stream } from '../stream/handler.ts'
import { anonymiseSignUp } from '../tables/sign-up-steps.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})
afterEach(() => setClock())

type Activity = Awaited<ReturnType<typeof anActivity>>
type Party = { personId: string; id: string }

/** An activity with so many people in it. */
async function withPeople(count: number, rules: Parameters<typeof aSession>[0] = {}) {
  const activity = await anActivity({ sessions: [aSession(rules)] }, office)
  const parties: Party[] = []
  for (let n = 0; n < count; n++) {
    const { id: personId } = await aResident()
    parties.push({ personId, id: (await signUpOk(personId, aWish(activity))).id })
  }
  return { activity, parties }
}

/** A minute later it is somewhere else. */
async function moveTo(activity: Activity, place: string) {
  setClock(later(now(), 1))
  const records = await withStream(() => reviseActivity(activity, { place }))
  setClock(later(now(), 1))
  return records
}

const listed = async ({ id: activityId }: Activity) =>
  (await callOk(handler, registers.ofActivity, { activityId }, office)).signUps
const unseenIn = async (activity: Activity) =>
  (await listed(activity)).filter(({ unseenChange }) => unseenChange).map(({ id }) => id)
const changeOf = async (activity: Activity, { id }: Party) =>
  (await listed(activity)).find((row) => row.id === id)!.unseenChange!
const idsOf = (parties: readonly Party[]) => parties.map(({ id }) => id)

const readInbox = async ({ personId }: Party) => {
  const { messages: mine } = await callOk(messagesHandler, messages.mine, {}, personId)
  const upTo = mine
    .map(({ toldAt }) => toldAt)
    .toSorted()
    .at(-1)!
  return withStream(() => callOk(messagesHandler, messages.read, { upTo }, personId))
}
const tell = ({ id: signUpId }: Party, since: string, by = office) =>
  call(handler, registers.tell, { signUpId, since }, by)

describe('who has not seen a change', () => {
  test('is everybody whom it concerns until they read their inbox, look at the sign-up, or are told on the telephone', async () => {
    const { activity, parties } = await withPeople(4)
    const [reads, looks, called] = parties

    await moveTo(activity, '文化站')

    expect(await unseenIn(activity)).toEqual(idsOf(parties))
    const change = await changeOf(activity, called!)
    expect(change).toEqual({ since: expect.any(String), what: ['place'] })

    await readInbox(reads!)
    const { unseenChange } = await mySignUp(looks!.personId, looks!.id)
    await callOk(handler, registers.seen, { signUpId: looks!.id, since: unseenChange!.since }, looks!.personId)
    expect((await tell(called!, change.since)).status).toBe(200)

    expect(await unseenIn(activity)).toEqual(idsOf(parties.slice(3)))
    expect((await mySignUp(looks!.personId, looks!.id)).unseenChange).toBeUndefined()
  })

  test('is who was not shown it, as far as they scrolled', async () => {
    const { activity, parties } = await withPeople(1)
    const [{ personId, id }] = parties as [Party]
    await moveTo(activity, '文化站')
    const { since } = await changeOf(activity, parties[0]!)
    const upTo = now()
    const shownFrom = (from: string) =>
      withStream(() => callOk(messagesHandler, messages.read, { upTo, from }, personId))

    await shownFrom(later(since, 1))
    expect(await unseenIn(activity)).toEqual([id])
    await shownFrom(since)
    expect(await unseenIn(activity)).toEqual([])
  })

  test('of two changes that were made before the first was told has not seen both', async () => {
    const { activity, parties } = await withPeople(1)
    const copied = (version: number, changes: Parameters<typeof reviseActivity>[1]) =>
      allRecordsOf(async () =>
        follow(await allRecordsOf(() => reviseActivity({ ...activity, version: activity.version + version }, changes))),
      )
    const first = await copied(0, { place: '文化站' })
    const second = await copied(1, { place: '文化站', title: '冬日义诊' })

    await follow(first)
    await follow(second)

    expect((await changeOf(activity, parties[0]!)).what).toEqual(['place', 'activityTitle'])
  })

  test('is nobody who signed up after it, cancelled, was checked in, or comes to what is over', async () => {
    const activity = await anActivity({ sessions: [sessionNow()] }, office)
    const parties: Party[] = []
    for (let n = 0; n < 3; n++) {
      const { id: personId } = await aResident()
      parties.push({ personId, id: (await signUpOk(personId, aWish(activity))).id })
    }
    const [gone, came, comes] = parties
    await withStream(() => reviseActivity(activity, { place: '文化站' }))
    const { id: newcomer } = await aResident()
    await signUpOk(newcomer, aWish(activity))

    await withStream(() => cancel(gone!.personId, gone!.id))
    await callOk(checkInsHandler, checkIns.checkIn, { signUpId: came!.id }, office)
    expect(await unseenIn(activity)).toEqual([comes!.id])

    setClock(later(activity.sessions[0]!.endsAt, 1))
    expect(await unseenIn(activity)).toEqual([])
  })

  test('is whoever saw the first change again after a second one; of several, all that was not seen is named', async () => {
    const { activity, parties } = await withPeople(2)
    const [sees, sleeps] = parties
    await moveTo(activity, '文化站')
    await readInbox(sees!)
    const since = { ...activity, version: activity.version + 1 }

    await withStream(() => reviseActivity(since, { place: '文化站', title: '义诊（改期）' }))

    expect(await unseenIn(activity)).toEqual(idsOf(parties))
    expect((await changeOf(activity, sees!)).what).toEqual(['activityTitle'])
    expect((await changeOf(activity, sleeps!)).what).toEqual(['place', 'activityTitle'])
  })

  test('is nobody because of what is told again, or late, after it was seen', async () => {
    const { activity, parties } = await withPeople(2)
    const [reads, called] = parties
    const records = await moveTo(activity, '文化站')
    const { since } = await changeOf(activity, called!)
    const read = await readInbox(reads!)
    await tell(called!, since)

    for (const record of [...records, ...read, ...records.toReversed()]) await stream({ Records: [record] })

    expect(await unseenIn(activity)).toEqual([])
  })

  test('is known exactly under faults, told again until it is done', async () => {
    jest.spyOn(console, 'info').mockImplementation()
    jest.spyOn(console, 'error').mockImplementation()
    const { activity, parties } = await withPeople(6)
    setClock(later(now(), 1))
    const revised = await allRecordsOf(() => reviseActivity(activity, { place: '文化站' }))
    const moved = await allRecordsOf(() => stream({ Records: revised }))
    const { stop } = injectFaults({ seed: 7, share: 0.4 })
    while ((await stream({ Records: moved })).batchItemFailures.length > 0);
    stop()

    expect(await unseenIn(activity)).toEqual(idsOf(parties))
  })

  test('is whoever read their inbox just before it', async () => {
    const { activity, parties } = await withPeople(1)
    await withStream(() => reviseActivity(activity, { place: '文化站' }))
    const { since } = await changeOf(activity, parties[0]!)

    const upTo = later(since, -1)
    await withStream(() => callOk(messagesHandler, messages.read, { upTo }, parties[0]!.personId))

    expect(await unseenIn(activity)).toEqual(idsOf(parties))
  })

  describe('when the activity is called off', () => {
    const callOff = (activity: Activity) =>
      withStream(() =>
        callOk(activitiesHandler, activities.cancel, { activityId: activity.id, reason: '医生病了' }, office),
      )

    test('is everybody who would have come, until they look or are told on the telephone', async () => {
      const { activity, parties } = await withPeople(4, { capacity: 3, waitingCapacity: 5 })
      const [reads, called, gone, waits] = parties
      await withStream(() => cancel(gone!.personId, gone!.id))

      await callOff(activity)
      await readInbox(reads!)

      expect(await unseenIn(activity)).toEqual(idsOf([called!, waits!]))
      const { since, what } = await changeOf(activity, called!)
      expect(what).toEqual([])
      expect((await tell(called!, since)).status).toBe(200)
      expect((await tell(called!, since)).status).toBe(200)
      expect(await unseenIn(activity)).toEqual([waits!.id])
      expect((await mySignUp(called!.personId, called!.id)).told).toHaveLength(1)
    })

    test('is nobody by its being told again, and nobody once it would be over', async () => {
      const { activity, parties } = await withPeople(2)
      const records = await callOff(activity)
      await readInbox(parties[0]!)

      for (const record of [...records, ...records.toReversed()]) await stream({ Records: [record] })

      expect(await unseenIn(activity)).toEqual([parties[1]!.id])
      setClock(later(activity.sessions[0]!.endsAt, 1))
      expect(await unseenIn(activity)).toEqual([])
    })

    test('is not who had cancelled, with a change that they had not seen', async () => {
      const { activity, parties } = await withPeople(2)
      const [gone, comes] = parties
      await moveTo(activity, '文化站')
      const { since } = await changeOf(activity, gone!)
      await cancel(gone!.personId, gone!.id)

      await callOff(activity)

      expect(await unseenIn(activity)).toEqual([comes!.id])
      expect(await tell(gone!, since)).toMatchObject({ status: 409, body: { code: 'sign_up_moved_on' } })
    })
  })

  test('is forgotten with the names', async () => {
    const { activity, parties } = await withPeople(1)
    await moveTo(activity, '文化站')

    await transact([anonymiseSignUp((await signUpOf(parties[0]!.personId, parties[0]!.id))!)])

    const [item] = await itemsWhere(({ sk }) => sk === `SIGNUP#${parties[0]!.id}`)
    expect(item).not.toHaveProperty('unseenChange')
  })
})

describe('that somebody was told on the telephone', () => {
  test('stands once in the trail, however often and by how many it is sent, and the person reads it', async () => {
    const { activity, parties } = await withPeople(1)
    const [party] = parties
    await moveTo(activity, '文化站')
    const { since } = await changeOf(activity, party!)

    const answers = await Promise.all([tell(party!, since), tell(party!, since), tell(party!, since)])
    answers.push(await tell(party!, since))

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await mySignUp(party!.personId, party!.id)).told).toEqual([
      { at: expect.any(String), title: '工作人员 01' },
    ])
  })

  test('is not written down about a later change, or for who does not come any more', async () => {
    const { activity, parties } = await withPeople(2)
    const [party, gone] = parties
    await moveTo(activity, '文化站')
    const { since } = await changeOf(activity, party!)
    await cancel(gone!.personId, gone!.id)
    await withStream(() => reviseActivity({ ...activity, version: activity.version + 1 }, { place: '大会堂' }))

    expect(await tell(party!, since)).toMatchObject({ status: 409, body: { code: 'changed_again' } })
    expect(await tell(gone!, since)).toMatchObject({ status: 409, body: { code: 'sign_up_moved_on' } })
    expect(await unseenIn(activity)).toEqual([party!.id])
  })

  test('is for who manages the activity; nobody marks the sign-up of another as seen', async () => {
    const { activity, parties } = await withPeople(1)
    const [party] = parties
    await moveTo(activity, '文化站')
    const { since } = await changeOf(activity, party!)
    const elsewhere = (await onDuty('community_officer', 'luotang/yanhe')).id
    const stranger = (await aResident()).id

    expect((await tell(party!, since, elsewhere)).body).toMatchObject({ code: 'outside_your_area' })
    const asked = { signUpId: party!.id, since }
    expect(await call(handler, registers.seen, asked, stranger)).toMatchObject({ status: 404 })
    expect(await unseenIn(activity)).toEqual([party!.id])
  })
})

describe('the number to call', () => {
  test('is whole, and whose it is reads who looked at it', async () => {
    const { parties } = await withPeople(1)
    const [party] = parties

    const contact = await callOk(handler, registers.reveal, { signUpId: party!.id }, office)

    expect(contact).toEqual({ name: expect.any(String), phone: expect.stringMatching(/^1\d{10}$/) })
    const { disclosures } = await callOk(peopleHandler, people.disclosures, {}, party!.personId)
    expect(disclosures).toEqual([{ at: expect.any(String), as: '工作人员 01' }])
  })

  test('is not there any more once it is forgotten, or of what never was', async () => {
    const { parties } = await withPeople(1)
    const [party] = parties
    await transact([anonymiseSignUp((await signUpOf(party!.personId, party!.id))!)])

    expect((await call(handler, registers.reveal, { signUpId: party!.id }, office)).status).toBe(409)
    expect((await call(handler, registers.reveal, { signUpId: newId('sgn') }, office)).status).toBe(404)
  })
})
