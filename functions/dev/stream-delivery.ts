import { setTimeout as wait } from 'node:timers/promises'
import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda-types'
import { log } from '../src/platform/log.ts'

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

// serverless.yml says the same of the stream in the cloud, where what is given up goes to the dead-letter queue.
export const retriesAtMost = 5

/**
 * Hands records to the handler until each is done or given up, the failed ones again, never out of order. Stopped, it
 * leaves the rest for the next start.
 */
export async function deliver(handler: StreamHandler, records: readonly _Record[], stopped: AbortSignal) {
  let left = records
  let attempt = 0
  while (left.length > 0 && !stopped.aborted) {
    const undone = await undoneOf(handler, left)
    attempt = undone.length < left.length ? 0 : attempt + 1
    left = attempt > retriesAtMost ? withoutFirst(undone) : undone
    if (attempt > retriesAtMost) attempt = 0
    else if (attempt > 0) await wait(20 * 2 ** attempt, undefined, { signal: stopped }).catch(() => undefined)
  }
}

function withoutFirst([given, ...rest]: readonly _Record[]): readonly _Record[] {
  log('error', 'stream_record_given_up', { eventID: given?.eventID })
  return rest
}

/** As Lambda counts: everything from the first failed record on; when the handler throws, its batch is halved. */
async function undoneOf(handler: StreamHandler, records: readonly _Record[]): Promise<readonly _Record[]> {
  try {
    const { batchItemFailures } = await handler({ Records: records.map(asLambdaHasIt) } as never)
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
    return first < 0 ? [] : records.slice(first)
  } catch (error) {
    log('error', 'stream_handler_failed', { error, records: records.length })
    if (records.length === 1) return records
    const half = records.slice(0, Math.ceil(records.length / 2))
    return [...(await undoneOf(handler, half)), ...records.slice(half.length)]
  }
}

const asLambdaHasIt = ({ dynamodb: { ApproximateCreationDateTime: at, ...change } = {}, ...record }: _Record) => ({
  ...record,
  eventSource: 'aws:dynamodb',
  dynamodb: {
    ...change,
    ...(change.OldImage && { OldImage: whole(change.OldImage) }),
    ...(change.NewImage && { NewImage: whole(change.NewImage) }),
    ApproximateCreationDateTime: at && at.getTime() / 1000,
  },
})

/** DynamoDB Local leaves out the type of an empty map in its stream, and only there. */
const whole = (image: Record<string, AttributeValue>): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, wholeValue(value)]))

function wholeValue(value: AttributeValue): AttributeValue {
  if (value.M) return { M: whole(value.M) }
  if (value.L) return { L: value.L.map(wholeValue) }
  return Object.keys(value).length > 0 ? value : { M: {} }
}
