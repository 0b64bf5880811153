import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda-types'
import type { Item, Key } from './reading.ts'

/** What happened to one item, as the table's stream tells it: at least once, and in order only for the same item. */
export interface Change {
  sequence: string
  /** When it happened, to the second; the same whenever it is told. */
  at: string
  key: Key
  /** Undefined for what is new. */
  before: Item | undefined
  /** Undefined for what is gone. */
  after: Item | undefined
}

/** That a hazard came, or became another. */
export const isOfHazard = ({ key, after }: Change) => key.sk === 'HAZARD' && after !== undefined

type Told = NonNullable<DynamoDBRecord['dynamodb']>

export function changeOf({ dynamodb: { SequenceNumber = '', ...told } = {} }: DynamoDBRecord): Change {
  const [before, after] = [itemFrom(told.OldImage), itemFrom(told.NewImage)]
  const at = new Date((told.ApproximateCreationDateTime ?? 0) * 1000).toISOString()
  return { sequence: SequenceNumber, at, key: keyFrom(told.Keys), before, after }
}

const keyFrom = (keys: Told['Keys']): Key => ({ pk: keys?.['pk']?.S ?? '', sk: keys?.['sk']?.S ?? '' })

// The two packages name the same JSON differently.
const itemFrom = (image: Told['NewImage']) => image && (unmarshall(image as Parameters<typeof unmarshall>[0]) as Item)
