import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { absencesNow } from '../../test/absences.ts'
import { anActivity, aWish, mySignUp, signUpOk, tick } from '../../test/activities.ts'
import { recordsOf } from '../../test/changes.ts'
import { aScan, sendOk } from '../../test/check-ins.ts'
import { injectFaults } from '../../test/faults.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { later, setClock } from '../platform/clock.ts'
import { handler as stream } from '../stream/handler.ts'
import { messagesOf } from '../tables/messages.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const feed = (Records: DynamoDBRecord[]) => asFunction('stream', () => stream({ Records }))

/** A session that is over: one came, one was not checked in by anybody who has a network. */
async function aSessionOver() {
  const staffId = (await onDuty('office', 'luotang')).id
  const activity = await anActivity()
  const [comer, other] = [await aResident(), await aResident()]
  const came = await signUpOk(comer.id, aWish(activity))
  const signUp = await signUpOk(other.id, aWish(activity))
  const { startsAt, endsAt } = activity.sessions[0]!
  setClock(later(startsAt, 1))
  await sendOk(staffId, [aScan({ code: came.checkInCode })])
  const scan = aScan({ code: signUp.checkInCode })
  setClock(endsAt)
  await tick()
  return { staffId, personId: other.id, signUp, endsAt, scan }
}
type Over = Awaited<ReturnType<typeof aSessionOver>>

/** What is done becomes messages, told twice; which of them are about having been missed. */
async function told({ personId }: Over, work: () => Promise<unknown>) {
  const records = await recordsOf(`PERSON#${personId}`, work)
  await Promise.all([feed(records), feed(records)])
  const { messages } = await messagesOf(personId, { limit: 20 })
  return messages.map(({ kind }) => kind).filter((kind) => kind.startsWith('absen') || kind === 'sign_up_paused')
}

const tickAfter = async ({ endsAt }: Over, minutes: number) => {
  setClock(later(endsAt, minutes))
  await tick()
}
/** Sent with the time at which it was scanned. */
const arrives = ({ staffId, scan, endsAt }: Over, minutes: number) => {
  setClock(later(endsAt, minutes))
  return sendOk(staffId, [scan])
}

test('who did not come is absent when it ends, and reads so when scans count no longer', async () => {
  const over = await aSessionOver()
  const { personId, signUp } = over

  expect(await mySignUp(personId, signUp.id)).toMatchObject({ state: 'absent', absenceTellAt: later(over.endsAt, 30) })
  expect(await told(over, () => tickAfter(over, 30))).toEqual([])
  expect((await absencesNow(personId)).absences).toEqual([])

  expect(await told(over, () => tickAfter(over, 31))).toEqual(['absent'])
  expect((await absencesNow(personId)).absences).toMatchObject([{ state: 'counted', toldAt: expect.any(String) }])
  expect(await mySignUp(personId, signUp.id)).not.toHaveProperty('absenceTellAt')
})

test('whose scan comes in before that is told nothing at all', async () => {
  const over = await aSessionOver()

  const kinds = await told(over, async () => {
    await arrives(over, 20)
    await tickAfter(over, 31)
  })

  expect(kinds).toEqual([])
  expect(await mySignUp(over.personId, over.signUp.id)).toMatchObject({ state: 'attended' })
  expect((await absencesNow(over.personId)).absences).toEqual([])
})

test('whose scan comes in after that reads that it was put right', async () => {
  const over = await aSessionOver()
  await told(over, () => tickAfter(over, 31))

  expect(await told(over, () => arrives(over, 40))).toEqual(['absence_corrected', 'absent'])
})

test('told by several at once, while every fifth call fails, it is told once', async () => {
  jest.spyOn(console, 'info').mockImplementation()
  jest.spyOn(console, 'error').mockImplementation()
  const over = await aSessionOver()

  const kinds = await told(over, async () => {
    const { stop } = injectFaults({ seed: 11, share: 0.2 })
    await Promise.allSettled([tickAfter(over, 31), tickAfter(over, 31), tickAfter(over, 31)]).finally(stop)
    await tickAfter(over, 100)
  })

  expect(kinds).toEqual(['absent'])
})

test('a clock that stood still catches up: marked and told in one go', async () => {
  const staffId = (await onDuty('office', 'luotang')).id
  const activity = await anActivity()
  const [comer, other] = [await aResident(), await aResident()]
  const came = await signUpOk(comer.id, aWish(activity))
  const signUp = await signUpOk(other.id, aWish(activity))
  const { startsAt, endsAt } = activity.sessions[0]!
  setClock(later(startsAt, 1))
  await sendOk(staffId, [aScan({ code: came.checkInCode })])
  const over = { staffId, personId: other.id, signUp, endsAt, scan: aScan() }

  expect(await told(over, () => tickAfter(over, 120))).toEqual(['absent'])
})

test('a scan in the very moment is either in time, and nothing is told, or both is told', async () => {
  for (let round = 1; round <= 5; round++) {
    const over = await aSessionOver()

    const kinds = await told(over, async () => {
      setClock(later(over.endsAt, 31))
      await Promise.all([tick(), sendOk(over.staffId, [over.scan])])
    })

    expect([[], ['absence_corrected', 'absent']]).toContainEqual(kinds.toSorted())
    expect(await mySignUp(over.personId, over.signUp.id)).toMatchObject({ state: 'attended' })
  }
})
