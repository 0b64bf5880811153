import { activityNow, anActivity, aSession, aWish, cancel, signUp } from '../../test/activities.ts'
import { agreed } from '../../test/agreed.ts'
import { countCalls } from '../../test/calls.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { splitSeats } from '../../test/shards.ts'

useLocalTable()

test('a seat that is given back while another one is lost is not refused', async () => {
  const activity = await anActivity({ sessions: [aSession({ capacity: 2 })] })
  await splitSeats(activity, 2)
  const [first, second, late] = (await aCrowd(3)).map(({ id }) => id)
  const given = await signUp(first!, aWish(activity))

  const [reply] = await overtake(
    () => signUp(late!, aWish(activity)),
    async () => {
      await signUp(second!, aWish(activity))
      await cancel(first!, given.body.id)
    },
  )

  expect(reply).toMatchObject({ status: 200, body: { state: 'confirmed' } })
  expect((await agreed(activity, 2)).confirmed).toHaveLength(2)
})

// `npm run bench:rush` does it with 5,000 for 200 seats.
const [callers, capacity, shards] = [1000, 40, 4]

test(`${callers} at once for ${capacity} seats on ${shards} counters; once they are gone, refusals hardly ask the table`, async () => {
  const activity = await anActivity({ sessions: [aSession({ capacity })] })
  await splitSeats(activity, shards)
  const crowd = await aCrowd(callers + 100)

  const replies = await Promise.all(crowd.slice(0, callers).map(({ id }) => signUp(id, aWish(activity))))

  const codes = replies.map(({ status, body }) => (status === 200 ? body.state : `${status} ${body.code}`))
  expect(codes.filter((code) => code === 'confirmed')).toHaveLength(capacity)
  expect(codes.filter((code) => code === '409 session_full')).toHaveLength(callers - capacity)
  expect((await agreed(activity, capacity)).confirmed).toHaveLength(capacity)
  expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(capacity)

  // What the rush remembered is over, and what is found out now holds for these.
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 1100)
  const late = await countCalls(async () => {
    for (const { id } of crowd.slice(callers))
      expect((await signUp(id, aWish(activity))).body.code).toBe('session_full')
  })
  expect(late.reads).toBeGreaterThan(0)
  expect((late.reads + late.writes) / 100).toBeLessThanOrEqual(0.05)
}, 240_000)
