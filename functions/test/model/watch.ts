import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import { handler as stream } from '../../src/stream/handler.ts'
import { keys } from '../../src/tables/keys.ts'
import type { Key } from '../../src/tables/reading.ts'
import { getItems, queryAll } from '../../src/tables/table.ts'
import { recordOf } from '../changes.ts'

interface Watched {
  activityId: string
  sessionId: string
  /** Of participants and of volunteers. */
  lists: readonly Key[]
  /** Where the newest sign-ups are, one of each person. */
  signUps: () => Key[]
}

type Seen = Awaited<ReturnType<typeof read>>

/** The activity and the counters of the session. */
const placesOf = async ({ activityId, sessionId }: Watched) =>
  (await queryAll({ pk: keys.activity(activityId).pk }))
    .filter(({ sk }) => sk === 'ACTIVITY' || sk.startsWith(`SEATS#${sessionId}#`))
    .map(({ pk, sk }): Key => ({ pk, sk }))

async function read({ lists, signUps }: Watched, places: readonly Key[]) {
  const rows = signUps()
  const absences = rows.map(({ pk }): Key => ({ pk, sk: 'ABSENCES' }))
  const found = await getItems([...lists, ...places, ...rows, ...absences])
  const [participant, volunteer, ...items] = found
  const there = items.slice(0, places.length + rows.length).map((item) => item!)
  return {
    lists: { participant, volunteer },
    activity: there.slice(0, places.length),
    rows: there.slice(places.length),
    absences: items.slice(there.length).flatMap((item) => item ?? []),
  }
}

const toldOf = ({ rows, absences, activity }: Seen) => [
  ...rows,
  ...absences,
  ...activity.filter(({ sk }) => sk === 'ACTIVITY'),
]

/** Looks at the table after every step, and keeps what its stream will tell of sign-ups, absences and the activity. */
export async function aWatch(watched: Watched) {
  let places = await placesOf(watched)
  let known = await read(watched, places)
  let untold: DynamoDBRecord[] = []

  async function look() {
    const before = new Map(toldOf(known).map((item) => [item.pk + item.sk, item]))
    known = await read(watched, places)
    for (const item of toldOf(known)) {
      const old = before.get(item.pk + item.sk)
      if (JSON.stringify(old) !== JSON.stringify(item)) untold.push(recordOf(old, item))
    }
    return known
  }

  async function tell() {
    const Records = untold
    untold = []
    if (Records.length > 0) await asFunction('stream', () => stream({ Records }))
  }

  /** What the organiser changed reaches everybody who signed up. */
  async function follow() {
    places = await placesOf(watched)
    await look()
    await tell()
    await look()
  }

  return { look, tell, follow }
}
