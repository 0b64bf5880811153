import { setTimeout as wait } from 'node:timers/promises'
import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda-types'
import { log } from '../src/platform/log.ts'

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

// serverless.yml says the same of the stream in the cloud, where what is given up goes to the dead-letter queue.
const retriesAtMost = 5

/** Hands records to the handler until each is done or given up, the failed ones again, never out of order. */
export async function deliver(handler: StreamHandler, records: readonly _Record[]): Promise<void> {
  let left = records
  for (let attempt = 0; left.length > 0;) {
    const undone = await undoneOf(handler, left)
    if (undone.length === 0) return
    attempt = undone.length < left.length ? 1 : attempt + 1
    left = undone
    if (attempt <= retriesAtMost) await wait(100 * 2 ** attempt)
    else {
      log('error', 'stream_record_given_up', { eventID: left[0]?.eventID })
      left = left.slice(1)
      attempt = 0
    }
  }
}

/** As Lambda counts: everything from the first failed record on, or all when the handler throws. */
async function undoneOf(handler: StreamHandler, records: readonly _Record[]): Promise<readonly _Record[]> {
  try {
    const { batchItemFailures } = await handler({ Records: records.map(asLambdaHasIt) } as never)
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
    return first < 0 ? [] : records.slice(first)
  } catch (error) {
    log('error', 'stream_handler_failed', { error })
    return records
  }
}

const asLambdaHasIt = ({ dynamodb, ...record }: _Record) => ({
  ...record,
  eventSource: 'aws:dynamodb',
  dynamodb: {
    ...dynamodb,
    ApproximateCreationDateTime:
      dynamodb?.ApproximateCreationDateTime && secondsOf(dynamodb.ApproximateCreationDateTime),
  },
})

const secondsOf = (date: Date) => date.getTime() / 1000
