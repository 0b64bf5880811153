import { activityNow, anActivity, aSession, aWish, signUp } from '../../test/activities.ts'
import { agreed } from '../../test/agreed.ts'
import { countCalls } from '../../test/calls.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { splitSeats } from '../../test/shards.ts'

useLocalTable()

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
