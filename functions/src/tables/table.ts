import { setTimeout as wait } from 'node:timers/promises'
import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { Refusal } from '@mulin/shared/refusals'
import type * as z from 'zod'
import { isLocalStage, tableName } from '../platform/environment.ts'
import { log } from '../platform/log.ts'
import { cursorOf, type Item, itemFrom, type Key, queryInput, type Reading } from './reading.ts'
import { written } from './written.ts'

// A connection that hangs must not use up the time of the whole request. The local table may be slow; a rush on it queues
// for the SDK's 50 connections, which is no news: with more of them DynamoDB Local breaks down.
const requestHandler = isLocalStage()
  ? { socketAcquisitionWarningTimeout: 600_000 }
  : { connectionTimeout: 1000, requestTimeout: 3000 }

/**
 * Retries throttling, timeouts and 5xx by itself; a cancelled transaction is retried by `transact`. The way of a command
 * through the SDK is put together once: after a change to the middleware, `destroy()` makes the SDK do it anew.
 */
export const dynamo = new DynamoDBClient({ maxAttempts: 6, cacheMiddleware: true, requestHandler })

// It takes every input and answer apart for a log, also when there is none.
dynamo.middlewareStack.remove('loggerMiddleware')

// Outside the retries: what they could not mend is not our bug, and the caller may try again.
dynamo.middlewareStack.add(
  (next) => (given) =>
    next(given).catch((error: unknown) => {
      if (!isPassing(error)) throw error
      log('info', 'table_busy', { reason: error.name })
      throw new Refusal('busy')
    }),
  { step: 'initialize', name: 'busyWhenGivenUp' },
)

const passing = [
  'TimeoutError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
]
const isPassing = (error: unknown): error is Error => error instanceof Error && passing.includes(error.name)

/** One item, read consistently and parsed with its shape. */
export async function getItem<Shape extends z.ZodType>(key: Key, shape: Shape): Promise<z.output<Shape> | undefined> {
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tableName(), Key: written(key), ConsistentRead: true }),
  )
  return Item && shape.parse(itemFrom(Item))
}

const readingsAtMost = 6

/** Up to 100 items in one call, in the order of the keys; undefined where there is none. A key may come twice. */
export async function getItems(keys: readonly Key[]): Promise<(Item | undefined)[]> {
  const found = new Map<string, Item>()
  // DynamoDB refuses a key that comes twice.
  let left = [...new Map(keys.map((key) => [placeOf(key), key])).values()]
  for (let reading = 1; left.length > 0; reading++) {
    if (reading > readingsAtMost) throw new Refusal('busy')
    if (reading > 1) await wait(Math.random() * 20 * 2 ** reading)
    const batch = await batchOf(left)
    for (const item of batch.items) found.set(placeOf(item), item)
    left = batch.left
  }
  return keys.map((key) => found.get(placeOf(key)))
}

const placeOf = ({ pk, sk }: Key) => `${pk} ${sk}`

/** Those that DynamoDB had the capacity to read, and the keys that it left. */
async function batchOf(keys: Key[]) {
  const table = tableName()
  const { Responses, UnprocessedKeys } = await dynamo.send(
    new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys.map(written), ConsistentRead: true } } }),
  )
  return {
    items: (Responses?.[table] ?? []).map(itemFrom),
    left: (UnprocessedKeys?.[table]?.Keys ?? []).map(itemFrom),
  }
}

export interface Page {
  items: Item[]
  /** Where the next page begins; undefined at the end. */
  next?: string
}

/** One Query. */
export async function query(reading: Reading): Promise<Page> {
  const answer = await dynamo.send(new QueryCommand(queryInput(reading))).catch((error: Error) => {
    // The only part of a Query that a caller writes is the cursor.
    if (reading.after && error.name === 'ValidationException') throw new Refusal('invalid_input', 'after: not a cursor')
    throw error
  })
  const next = answer.LastEvaluatedKey && cursorOf(itemFrom(answer.LastEvaluatedKey))
  return { items: (answer.Items ?? []).map(itemFrom), ...(next && { next }) }
}

/** Reads on until the end. Only for what is small by nature. */
export async function queryAll(reading: Reading): Promise<Item[]> {
  const items: Item[] = []
  let after: string | undefined
  do {
    const page = await query({ ...reading, after })
    items.push(...page.items)
    after = page.next
  } while (after)
  return items
}
