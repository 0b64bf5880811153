import { setTimeout as wait } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Refusal } from '@mulin/shared/refusals'
import type * as z from 'zod'
import { isLocalStage, tableName } from '../platform/environment.ts'
import { log } from '../platform/log.ts'
import { cursorOf, type Item, type Key, queryInput, type Reading } from './reading.ts'

// A connection that hangs must not use up the time of the whole request. The local table may be slow.
const patience = isLocalStage() ? {} : { requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 } }

/** Retries throttling, timeouts and 5xx by itself; a cancelled transaction is retried by `transact`. */
export const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 6, ...patience }), {
  marshallOptions: { removeUndefinedValues: true },
})

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
  const { Item } = await dynamo.send(new GetCommand({ TableName: tableName(), Key: key, ConsistentRead: true }))
  return Item && shape.parse(Item)
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
    new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
  )
  return { items: (Responses?.[table] ?? []) as Item[], left: (UnprocessedKeys?.[table]?.Keys ?? []) as Key[] }
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
  const next = answer.LastEvaluatedKey && cursorOf(answer.LastEvaluatedKey)
  return { items: (answer.Items ?? []) as Item[], ...(next && { next }) }
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
