import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { blind } from '../../src/platform/sealing.ts'
import { handler as stream } from '../../src/stream/handler.ts'
import { keys } from '../../src/tables/keys.ts'
import type { Item } from '../../src/tables/reading.ts'
import { getItems } from '../../src/tables/table.ts'
import { shiftId } from '../activities.ts'
import { recordOf } from '../changes.ts'

const lines = ['participant', shiftId] as const

interface Watched {
  activityId: string
  sessions: readonly { id: string }[]
  crowd: readonly { id: string }[]
  signUps: readonly { id: string; person: number }[]
  codes: readonly string[]
}

/** Looks at the table after every step, in one call, and keeps what its stream will tell of sign-ups. */
export function aWatch({ activityId, sessions, crowd, signUps, codes }: Watched) {
  const [counters, own] = [
    sessions.flatMap(({ id }) => lines.map((line) => keys.seats(activityId, id, line, 0))),
    crowd.flatMap(({ id }) => [keys.shifts(id), keys.entries(id, activityId)]),
  ]
  const known = new Map<string, Item>()
  let untold: DynamoDBRecord[] = []

  /** Keeps what the stream will tell of sign-ups. */
  async function look() {
    const places = [
      ...signUps.map(({ id, person }) => keys.signUp(crowd[person]!.id, id)),
      ...codes.map((code) => keys.handOver(blind(code))),
      ...counters,
      ...own,
    ]
    const items = await getItems(places)
    const rows = items.splice(0, signUps.length).map((item) => item!)
    for (const row of rows) {
      const before = known.get(row.sk)
      if (JSON.stringify(before) === JSON.stringify(row)) continue
      untold.push(recordOf(before, row))
      known.set(row.sk, row)
    }
    const handOvers = items.splice(0, codes.length).map((item) => item!)
    return { rows, handOvers, counters: items.splice(0, counters.length).map((item) => item!), own: items }
  }

  async function tell() {
    const Records = untold
    untold = []
    if (Records.length === 0) return
    const { batchItemFailures } = await asFunction('stream', () => stream({ Records }))
    expect(batchItemFailures).toEqual([])
  }

  return { look, tell }
}
