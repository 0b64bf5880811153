import type { DynamoDBRecord } from 'aws-lambda-types'
import { marshall } from '@aws-sdk/util-dynamodb'
import { asFunction } from '../dev/permissions.ts'
import { handler as hazardNews } from '../src/hazard-news/handler.ts'
import { now, secondsOf } from '../src/platform/clock.ts'
import { handler as stream } from '../src/stream/handler.ts'
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
export const recordsOf = (pk: string, work: () => Promise<unknown>) => recordsWhere((item) => item.pk === pk, work)

/** The same for the whole table. */
export const allRecordsOf = (work: () => Promise<unknown>) => recordsWhere(() => true, work)

async function recordsWhere(isSeen: (item: Item) => boolean, work: () => Promise<unknown>): Promise<DynamoDBRecord[]> {
  const seen = async () => new Map((await itemsWhere(isSeen)).map((item) => [`${item.pk} ${item.sk}`, item]))
  const before = await seen()
  await work()
  const after = await seen()
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (place) => JSON.stringify(before.get(place)) !== JSON.stringify(after.get(place)),
  )
  return changed.map((place) => recordOf(before.get(place), after.get(place)))
}

/** Lets both functions that follow the stream do what follows from it. */
export async function follow(Records: DynamoDBRecord[]): Promise<void> {
  await asFunction('stream', () => stream({ Records }))
  await asFunction('hazard-news', () => hazardNews({ Records }))
}

/** Lets the stream do what follows from some work, and from what that changes, as it would. */
export async function withStream(work: () => Promise<unknown>) {
  let records = await allRecordsOf(work)
  const told = records
  while (records.length > 0) {
    const due = records
    records = await allRecordsOf(() => follow(due))
    told.push(...records)
  }
  return told
}
