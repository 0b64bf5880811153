import { seatsPerShardFor } from '@mulin/shared/activities/plan'
import { keys } from '../src/tables/keys.ts'
import { queryAll } from '../src/tables/table.ts'
import { transact } from '../src/tables/transact.ts'
import type { anActivity } from './activities.ts'

type Activity = Pick<Awaited<ReturnType<typeof anActivity>>, 'id' | 'sessions'>

/** Before anybody signed up: the seats of the first session in so many counters, whatever the plan would take. */
export async function splitSeats({ id, sessions }: Activity, shards: number): Promise<void> {
  const { id: sessionId, capacity } = sessions[0]!
  const { pk, sk } = keys.seats(id, sessionId, 'participant', 0)
  const counters = await queryAll({ pk, begins: sk.slice(0, -2) })
  const wanted = seatsPerShardFor(
    capacity,
    Array.from({ length: shards }, () => 0),
  ).map((free, shard) => ({ ...counters[0]!, ...keys.seats(id, sessionId, 'participant', shard), shard, free }))
  await transact([
    ...wanted.map((put) => ({ put })),
    ...counters.slice(shards).map((counter) => ({ delete: { pk, sk: counter.sk } })),
  ])
}
