import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type CancellationReason,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { Refusal } from '@mulin/shared/refusals'
import { tableName } from '../platform/environment.ts'
import { portions } from '../platform/grouped.ts'
import { type Condition, expressions } from './expressions.ts'
import { type Item, itemFrom, type Key } from './reading.ts'
import { dynamo } from './table.ts'
import { written } from './written.ts'

export type Write =
  /** `fresh`: only when nothing is there yet. */
  | { put: Item; fresh?: true }
  /** The whole item, in the place of one that is so. */
  | { put: Item; if: Condition }
  | {
      update: Key
      set?: Record<string, unknown>
      add?: Record<string, number>
      append?: Record<string, readonly unknown[]>
      remove?: readonly string[]
      if?: Condition
    }
  | { delete: Key; if?: Condition }
  | { check: Key; if: Condition }

/** A write whose premise did not hold: its place in the list, and the item that stands in the way. */
export interface Lost {
  write: number
  item: Item | undefined
  /** Nothing else was writing any of the items: every premise before it held at that moment. */
  isSettled: boolean
}

const attemptsAtMost = 12

/**
 * Writes all or nothing, in one request (at most 100 writes). Undefined when done, otherwise the first write whose
 * premise did not hold. Conflicts with other transactions are tried again with jitter (the SDK does not), and refused
 * as `busy` in the end. The token makes a repeated attempt harmless when only the answer was lost.
 */
export async function transact(writes: readonly Write[]): Promise<Lost | undefined> {
  const table = tableName()
  const command = { TransactItems: writes.map((write) => itemOf(write, table)), ClientRequestToken: randomUUID() }
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const reasons = await dynamo.send(new TransactWriteItemsCommand(command)).then(() => 'done' as const, reasonsOf)
    if (reasons === 'done') return undefined
    const write = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed')
    if (write >= 0) return { write, item: itemIn(reasons[write]), isSettled: reasons.every(isSettled) }
    await wait(Math.random() * Math.min(20 * 2 ** attempt, 1000))
  }
  throw new Refusal('busy')
}

const atOnce = 25

/** Each by itself, some at a time; what loses is left as it is. */
export async function transactEach(all: readonly (readonly Write[])[]): Promise<void> {
  for (const some of portions(all, atOnce)) await Promise.all(some.map(transact))
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

const isSettled = ({ Code = 'None' }: CancellationReason) => Code === 'None' || Code === 'ConditionalCheckFailed'

const itemIn = (reason: CancellationReason | undefined) => (reason?.Item ? itemFrom(reason.Item) : undefined)

function itemOf(write: Write, TableName: string) {
  const table = { TableName, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  const { condition, change, used } = expressions()
  if ('put' in write) {
    const ConditionExpression = 'if' in write ? condition(write.if) : write.fresh && 'attribute_not_exists(pk)'
    return { Put: { ...table, Item: written(write.put), ConditionExpression, ...used() } }
  }
  if ('update' in write) {
    const UpdateExpression = change(write)
    const ConditionExpression = condition(write.if)
    return { Update: { ...table, Key: written(write.update), UpdateExpression, ConditionExpression, ...used() } }
  }
  if ('delete' in write) {
    const ConditionExpression = condition(write.if)
    return { Delete: { ...table, Key: written(write.delete), ConditionExpression, ...used() } }
  }
  return {
    ConditionCheck: { ...table, Key: written(write.check), ConditionExpression: condition(write.if)!, ...used() },
  }
}
