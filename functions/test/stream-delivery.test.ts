import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda-types'
import { deliver } from '../dev/stream-delivery.ts'

const numbered = (...numbers: number[]): _Record[] =>
  numbers.map((number) => ({ eventID: `event-${number}`, dynamodb: { SequenceNumber: String(number) } }))
const numberOf = ({ dynamodb }: DynamoDBRecord) => Number(dynamodb?.SequenceNumber)
const done = { batchItemFailures: [] }

test('a batch that is done comes once', async () => {
  const seen: number[] = []

  await deliver(async ({ Records }) => (seen.push(...Records.map(numberOf)), done), numbered(1, 2, 3), never)

  expect(seen).toEqual([1, 2, 3])
})

test('from the first failure on, everything comes again', async () => {
  const seen: number[][] = []
  const failingOnce = async ({ Records }: DynamoDBStreamEvent) => {
    seen.push(Records.map(numberOf))
    return seen.length === 1 ? { batchItemFailures: [{ itemIdentifier: '2' }] } : done
  }

  await deliver(failingOnce, numbered(1, 2, 3), never)

  expect(seen).toEqual([
    [1, 2, 3],
    [2, 3],
  ])
})

test('a record that cannot be handled is given up, and the others are not', async () => {
  const handled = new Set<number>()
  const broken = async ({ Records }: DynamoDBStreamEvent) => {
    if (Records.some((record) => numberOf(record) === 2)) throw new Error('broken')
    for (const record of Records) handled.add(numberOf(record))
    return done
  }

  await deliver(broken, numbered(1, 2, 3, 4), never)

  expect([...handled]).toEqual([1, 3, 4])
  expect(takeComplaints()).not.toEqual([])
}, 20_000)

test('stopped, it does not try for long', async () => {
  const stopping = new AbortController()
  const failing = async () => (stopping.abort(), { batchItemFailures: [{ itemIdentifier: '1' }] })

  await deliver(failing, numbered(1), stopping.signal)

  expect(stopping.signal.aborted).toBe(true)
})

test('an empty map that DynamoDB Local sends without its type arrives with it', async () => {
  const images: unknown[] = []
  const record = { dynamodb: { NewImage: { contact: {}, in: { M: { it: {} } } } } } as unknown as _Record

  await deliver(async ({ Records }) => (images.push(Records[0]?.dynamodb?.NewImage), done), [record], never)

  expect(images).toEqual([{ contact: { M: {} }, in: { M: { it: { M: {} } } } }])
})

const never = new AbortController().signal
declare const takeComplaints: () => unknown[][]
