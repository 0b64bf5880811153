import type { DynamoDBRecord } from 'aws-lambda-types'
import { marshall } from '@aws-sdk/util-dynamodb'
import { now, secondsOf } from '../src/platform/clock.ts'
import type { Item } from '../src/tables/reading.ts'
import { itemsWhere } from './items.ts'

let sequence = 0

/** A record of the table's stream, as Lambda hands it over. */
export function recordOf(before: Item | undefined, after: Item | undefined): DynamoDBRecord {
  const { pk, sk } = (after ?? before)!
  return {
    eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
    dynamodb: {
      SequenceNumber: String(++sequence),
      ApproximateCreationDateTime: secondsOf(now()),
      Keys: imageOf({ pk, sk }),
      ...(before && { OldImage: imageOf(before) }),
      ...(after && { NewImage: imageOf(after) }),
    },
  }
}

// Written out and read again it is as it comes over the wire.
const imageOf = (item: Item) =>
  JSON.parse(JSON.stringify(marshall(item, { removeUndefinedValues: true }))) as Record<string, { S: string }>

/** What the stream would tell about some work: a record for each item of that partition that became another. */
export async function recordsOf(pk: string, work: () => Promise<unknown>): Promise<DynamoDBRecord[]> {
  const inPartition = async () => new Map((await itemsWhere((item) => item.pk === pk)).map((item) => [item.sk, item]))
  const before = await inPartition()
  await work()
  const after = await inPartition()
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (sk) => JSON.stringify(before.get(sk)) !== JSON.stringify(after.get(sk)),
  )
  return changed.map((sk) => recordOf(before.get(sk), after.get(sk)))
}
