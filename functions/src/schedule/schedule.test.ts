import { registers } from '@mulin/shared/sign-ups/registers'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  mySignUp,
  reviseActivity,
  signUpOk,
  theOffice,
  tick,
  startingAt,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { planOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { startTimer } from '../tables/timers.ts'
import { transact } from '../tables/transact.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const { takeComplaints } = globalThis as unknown as { takeComplaints: () => unknown[] }

const hours = 60

/** A session of the day after tomorrow, or of so many hours ahead, with somebody in it. */
async function somebodySignedUp(ahead = 48) {
  const startsAt = later(now(), ahead * hours)
  const times = startingAt(startsAt)
  const activity = await anActivity({ sessions: [aSession(times)] })
  const { id: personId } = await aResident()
  const { id } = await signUpOk(personId, aWish(activity))
  return { activity, startsAt, personId, id }
}

describe('what fails for good', () => {
  const broken = async (count: number) => {
    const ids = Array.from({ length: count }, () => newId('act'))
    // Nobody can read such an activity.
    await transact(
      ids.flatMap((id) => [
        { put: { ...keys.activity(id), title: 0 } },
        startTimer(id, later(now(), -60), later(now(), -90)),
      ]),
    )
    return ids
  }
  const minutesUntilAgain = async (activityId: string, from: string) => {
    const [timer] = await itemsWhere(({ pk, sk }) => pk === `ACTIVITY#${activityId}` && sk === 'TIMER')
    return Math.round((Date.parse(String(timer!['gsi1sk']).split('#')[0]!) - Date.parse(from)) / 60_000)
  }
  const repair = (ids: readonly string[]) => transact(ids.map((id) => ({ delete: keys.timer(id) })))

  test('keeps nobody else from their turn, and is tried again ever later, in an hour at most', async () => {
    const { personId, id, startsAt } = await somebodySignedUp()
    const [stuck, ...others] = await broken(50)

    setClock(later(startsAt, -60))
    await expect(tick()).rejects.toThrow('50 of what was due failed')
    expect((await mySignUp(personId, id)).remindedAt).toBeUndefined()
    await tick()
    expect((await mySignUp(personId, id)).remindedAt).toBeDefined()

    await repair(others)
    const waits = []
    for (let time = 1; time <= 8; time++) {
      waits.push(await minutesUntilAgain(stuck!, now()))
      setClock(later(now(), waits.at(-1)!))
      await tick().catch(() => undefined)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    expect(takeComplaints().length).toBeGreaterThan(50)
    await repair([stuck!])
  })

  test('comes at once when the plan changes', async () => {
    const [stuck] = await broken(1)
    await expect(tick()).rejects.toThrow('1 of what was due failed')
    expect(await minutesUntilAgain(stuck!, now())).toBe(1)

    await transact([startTimer(stuck!, now(), now())])
    await expect(tick()).rejects.toThrow('1 of what was due failed')

    expect(await minutesUntilAgain(stuck!, now())).toBe(1)
    takeComplaints()
    await repair([stuck!])
  })
})

describe('a reminder', () => {
  const remindedAt = async ({ personId, id }: { personId: string; id: string }) =>
    (await mySignUp(personId, id)).remindedAt
  const movedBy = async (activityId: string, minutes: number) => {
    const activity = await activityNow(activityId)
    const [session] = activity.sessions.map(planOf)
    const { startsAt, endsAt, signUpClosesAt, cancelBy } = session!
    const times = { startsAt, endsAt, signUpClosesAt, cancelBy }
    const moved = Object.fromEntries(Object.entries(times).map(([name, at]) => [name, later(at, minutes)]))
    await reviseActivity(activity, { sessions: [{ ...session!, ...moved }], reason: '下雨改期' })
  }

  test('comes once a day before, however often the clock looks and the plan changes', async () => {
    const signedUp = await somebodySignedUp()
    setClock(later(signedUp.startsAt, -24 * hours))
    await tick()
    const first = await remindedAt(signedUp)
    setClock(later(signedUp.startsAt, -20 * hours))
    await reviseActivity(await activityNow(signedUp.activity.id), { title: '义诊改名' })
    await tick()

    expect(first).toBeDefined()
    expect(await remindedAt(signedUp)).toBe(first)
  })

  test('comes again a day before the time to which the session was moved since', async () => {
    const signedUp = await somebodySignedUp()
    setClock(later(signedUp.startsAt, -24 * hours))
    await tick()
    const first = await remindedAt(signedUp)
    await movedBy(signedUp.activity.id, 72 * hours)
    await tick()
    expect(await remindedAt(signedUp)).toBe(first)

    setClock(later(signedUp.startsAt, 48 * hours))
    await tick()

    const second = await remindedAt(signedUp)
    expect(second! > first!).toBe(true)
    await tick()
    expect(await remindedAt(signedUp)).toBe(second)
  })
})

test('30 days after the end no text is left that says who it was, neither the name of a team nor a reason', async () => {
  const startsAt = later(now(), 48 * hours)
  const times = startingAt(startsAt)
  const activity = await anActivity({ sessions: [aSession({ ...times, kind: 'team' })] })
  const { id: personId } = await aResident()
  const team = { name: '王家三兄弟', members: [{ name: '居民 甲' }] }
  const { id: signUpId } = await signUpOk(personId, aWish(activity, { team }))
  const input = { signUpId, reason: '居民 甲腿脚不便' }
  await callOk(registersHandler, registers.remove, input, (await theOffice()).id)

  setClock(later(startsAt, 31 * 24 * hours))
  await tick()

  const [row] = await itemsWhere(({ sk }) => sk === `SIGNUP#${signUpId}`)
  expect(JSON.stringify(row)).not.toMatch(/王家三兄弟|腿脚不便|居民 甲/)
  expect(row).toMatchObject({ state: 'cancelled', by: 'organiser', size: 1 })
})
