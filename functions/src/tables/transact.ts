import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { TransactionCanceledException, type CancellationReason } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Refusal } from '@mulin/shared/refusals'
import { tableName } from '../platform/environment.ts'
import { absent, type Condition, expressions } from './expressions.ts'
import type { Item, Key } from './reading.ts'
import { dynamo } from './table.ts'

export type Write =
  /** `fresh`: only when nothing is there yet. */
  | { put: Item; fresh?: true }
  | {
      update: Key
      set?: Record<string, unknown>
      add?: Record<string, number>
      remove?: readonly string[]
      if?: Condition
    }
  | { delete: Key; if?: Condition }
  | { check: Key; if: Condition }

/** A write whose premise did not hold: its place in the list, and the item that stands in the way. */
export interface Lost {
  write: number
  item: Item | undefined
}

const attemptsAtMost = 12

/**
 * Writes all or nothing, in one request (at most 100 writes). Undefined when done, otherwise the first write whose
 * premise did not hold. Conflicts with other transactions are tried again with jitter (the SDK does not), and refused
 * as `busy` in the end. The token makes a repeated attempt harmless when only the answer was lost.
 */
export async function transact(writes: readonly Write[]): Promise<Lost | undefined> {
  const command = { TransactItems: writes.map(itemOf), ClientRequestToken: randomUUID() }
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const reasons = await dynamo.send(new TransactWriteCommand(command)).then(() => 'done' as const, reasonsOf)
    if (reasons === 'done') return undefined
    const write = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed')
    if (write >= 0) return { write, item: itemIn(reasons[write]) }
    await wait(Math.random() * Math.min(20 * 2 ** attempt, 1000))
  }
  throw new Refusal('busy')
}

const worthAnotherTry = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded', 'None']

/** Why it was cancelled; whatever is not worth another try is thrown on. */
function reasonsOf(error: unknown): CancellationReason[] {
  if (error instanceof Error && error.name === 'TransactionInProgressException') return []
  if (!(error instanceof TransactionCanceledException)) throw error
  const reasons = error.CancellationReasons ?? []
  if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return reasons
  if (reasons.every(({ Code }) => worthAnotherTry.includes(Code ?? 'None'))) return reasons
  throw error
}

const itemIn = (reason: CancellationReason | undefined) =>
  reason?.Item ? (unmarshall(reason.Item) as Item) : undefined

function itemOf(write: Write) {
  const { condition, change, used } = expressions()
  const table = { TableName: tableName(), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  if ('put' in write) {
    const ConditionExpression = write.fresh && condition({ pk: absent })
    return { Put: { ...table, Item: write.put, ConditionExpression, ...used() } }
  }
  if ('update' in write) {
    const UpdateExpression = change(write)
    const ConditionExpression = condition(write.if)
    return { Update: { ...table, Key: write.update, UpdateExpression, ConditionExpression, ...used() } }
  }
  if ('delete' in write) {
    const ConditionExpression = condition(write.if)
    return { Delete: { ...table, Key: write.delete, ConditionExpression, ...used() } }
  }
  return { ConditionCheck: { ...table, Key: write.check, ConditionExpression: condition(write.if)!, ...used() } }
}
