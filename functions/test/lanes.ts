import { AsyncLocalStorage } from 'node:async_hooks'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamo } from '../src/tables/table.ts'
import { createTestTable } from './local-table.ts'

interface Lane {
  /** Its database in DynamoDB Local is that of an access key of its own. */
  key: string
  /** How much later it is there, in milliseconds. */
  ahead: number
}

const lanes = new AsyncLocalStorage<Lane>()

// What is signed is never checked: the key says only whose database it is.
dynamo.middlewareStack.add(
  (next) => (given) => {
    const { key } = lanes.getStore() ?? {}
    const request = given.request as { headers: Record<string, string> }
    const signed = request.headers['authorization']
    if (key && signed) request.headers['authorization'] = signed.replace(/Credential=\w+/, `Credential=${key}`)
    return next(given)
  },
  { step: 'finalizeRequest', priority: 'low', name: 'lane' },
)

const realNow = Date.now
const here = () => {
  const lane = lanes.getStore()
  if (!lane) throw new Error('only in a lane')
  return lane
}

/** In a lane it is this late from now on; without an instant the clock is right again. */
export const setTime = (instant?: string) =>
  void (here().ahead = instant === undefined ? 0 : Date.parse(instant) - realNow())

/** So much later than it was. */
export const letPass = (milliseconds: number) => void (here().ahead += milliseconds)

/** Runs the work in so many lanes at once: while one waits for DynamoDB another goes on, each with a clock and a table of its own. */
export async function inLanes(count: number, work: (lane: number) => Promise<void>): Promise<void> {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + (lanes.getStore()?.ahead ?? 0))
  const all = Array.from({ length: count }, (_, place) => place)
  await Promise.all(
    all.map(async (place) => {
      const key = `${process.env['AWS_ACCESS_KEY_ID']}lane${place}`
      await emptyTable(key)
      await lanes.run({ key, ahead: 0 }, () => work(place))
    }),
  )
}

async function emptyTable(accessKeyId: string) {
  const admin = new DynamoDBClient({ credentials: { accessKeyId, secretAccessKey: 'local' } })
  await createTestTable(admin)
  admin.destroy()
}
