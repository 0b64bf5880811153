import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod'
import { type StreamHandler, deliver } from './stream-delivery.ts'

const pauseMs = 250
// serverless.yml says the same of the stream in the cloud.
export const recordsAtMost = 100

/** The last record that was delivered of each shard. */
const Positions = z.record(z.string(), z.string())
type Positions = z.infer<typeof Positions>

/** Lambda's stream poller on this machine. With a file it goes on where it was when it was stopped. */
export async function startStreams(tableName: string, handler: StreamHandler, file: string | undefined) {
  const client = new DynamoDBStreamsClient({})
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: tableName }))
  const streamArn = Streams[0]?.StreamArn
  const positions: Positions = file && existsSync(file) ? Positions.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const stopping = new AbortController()

  const poll = async () => {
    while (!stopping.signal.aborted) {
      const busy = await pollOnce(client, streamArn, positions, (records) => deliver(handler, records, stopping.signal))
      if (busy && file) writeFileSync(file, JSON.stringify(positions))
      if (!busy) await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    client.destroy()
  }
  const polling = poll()
  return {
    stop: () => {
      stopping.abort()
      return polling
    },
  }
}

type Deliver = (records: _Record[]) => Promise<void>

/** True when there was something to deliver. Shards come in the order of time. */
async function pollOnce(
  client: DynamoDBStreamsClient,
  StreamArn: string | undefined,
  positions: Positions,
  delivered: Deliver,
): Promise<boolean> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  let busy = false
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    if (!ShardId) continue
    const records = await recordsAfter(client, { StreamArn, ShardId }, positions[ShardId])
    const last = records.at(-1)?.dynamodb?.SequenceNumber
    if (!last) continue
    await delivered(records)
    positions[ShardId] = last
    busy = true
  }
  return busy
}

async function recordsAfter(
  client: DynamoDBStreamsClient,
  shard: { StreamArn: string | undefined; ShardId: string },
  position: string | undefined,
): Promise<_Record[]> {
  const from = position
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: position }
    : { ShardIteratorType: 'TRIM_HORIZON' as const }
  const { ShardIterator } = await client.send(new GetShardIteratorCommand({ ...shard, ...from }))
  const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: recordsAtMost }))
  return Records
}
