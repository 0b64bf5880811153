import { setTimeout as wait } from 'node:timers/promises'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { stopWatching } from '../dev/permissions.ts'
import { newId } from '../src/platform/ids.ts'
import { handler } from '../src/sign-ups/handler.ts'
import { keys } from '../src/tables/keys.ts'
import { anActivity, aSession } from '../test/activities.ts'
import { eventFor, signedIn } from '../test/call.ts'
import { aCrowd } from '../test/crowd.ts'
import { splitSeats } from '../test/shards.ts'
import { documents, forSomebodyElse, routeOf } from './candidates.ts'
import { callsOf, inputOf } from './recording.ts'

export const sides = ['ours', 'bare'] as const
export type Side = (typeof sides)[number]

/** What instances are to do together. */
export interface Task {
  side: Side
  place: Place
  recorded: Recorded
  /** How many are on their way at a time; whoever has an answer makes room for the next. */
  inFlight: number
}

/** What one of them does. */
export type Part = Task & { people: readonly string[] }

export interface Rushed {
  /** How many were answered what. */
  answers: Record<string, number>
  /** Seconds. */
  cpu: number
  calls: number
}

interface Plan {
  capacity: number
  shards: number
}

type Place = Awaited<ReturnType<typeof rushTo>>

/** Where everybody wants to be. */
export async function rushTo({ capacity, shards }: Plan) {
  const activity = await anActivity({ sessions: [aSession({ capacity })] })
  await splitSeats(activity, shards)
  stopWatching()
  return { activityId: activity.id, sessionId: activity.sessions[0]!.id }
}

/** Each of them once, ready to be called. */
export async function callersOf({ side, people, place, recorded }: Part): Promise<(() => Promise<string>)[]> {
  if (side === 'bare') return people.map((personId) => bareLoop(transactionFor(recorded, place, personId), place))
  const events = await Promise.all(people.map((personId) => eventOf(place, personId)))
  return events.map((event) => () => answered(event))
}

async function eventOf({ activityId, sessionId }: Place, personId: string) {
  const body = JSON.stringify({ sessionId, requestId: newId('sgn') })
  return eventFor(routeOf(signUps.signUp), { pathParameters: { activityId }, body, ...(await signedIn(personId)) })
}

/** Through our handler, as they come from API Gateway. */
async function answered(event: Awaited<ReturnType<typeof eventOf>>): Promise<string> {
  const { statusCode, body = '' } = await handler(event)
  const { state, code } = JSON.parse(body) as { state?: string; code?: string }
  return statusCode === 200 ? state! : (code ?? String(statusCode))
}

export const answerTo = async (place: Place, personId: string) => answered(await eventOf(place, personId))

type Recorded = Awaited<ReturnType<typeof recordedSignUp>>

/** What our handler writes, for others to write the same. */
export async function recordedSignUp(plan: Plan) {
  const place = await rushTo(plan)
  const [person] = await aCrowd(1)
  const event = await eventOf(place, person!.id)
  return { place, calls: await callsOf(() => answered(event)) }
}

type Transaction = ReturnType<typeof transactionFor>

function transactionFor({ place, calls }: Recorded, own: Place, personId: string) {
  const text = JSON.stringify(forSomebodyElse(calls, personId, 0))
    .replaceAll(place.activityId, own.activityId)
    .replaceAll(place.sessionId, own.sessionId)
  return inputOf(JSON.parse(text) as typeof calls, 'TransactWriteItems')
}

/**
 * As lean as it can be with the same promises, that it is exact and that the same request again has the same answer: the
 * counters are read, and a transaction takes a seat from one that has some, as long as there is one. It asks nothing of
 * who signs up.
 */
const bareLoop = (transaction: Transaction, { activityId, sessionId }: Place) => {
  const { pk, sk } = keys.seats(activityId, sessionId, 'participant', 0)
  const query = new QueryCommand({
    TableName: process.env['TABLE_NAME'],
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk.slice(0, -2) },
  })
  const take = async (counter: Record<string, unknown>) => {
    const TransactItems = transaction.TransactItems?.map((write) =>
      String(write.Update?.Key?.['sk']).startsWith('SEATS#')
        ? { Update: { ...write.Update!, Key: { pk, sk: counter['sk'] } } }
        : write,
    )
    return documents.send(new TransactWriteCommand({ TransactItems })).then(() => true, isDoneAlready)
  }
  return async () => {
    for (;;) {
      const { Items = [] } = await documents.send(query)
      const open = Items.filter(({ free }) => Number(free) > 0)
      if (open.length === 0) return (await isAnswered(transaction)) ? 'confirmed' : 'session_full'
      if (await take(open[Math.floor(Math.random() * open.length)]!)) return 'confirmed'
      await wait(Math.random() * 25)
    }
  }
}

/** The same request, sent at the same moment, may have had the last seat: what remembers it is its first write. */
async function isAnswered({ TransactItems }: Transaction): Promise<boolean> {
  const { pk, sk } = TransactItems?.[0]?.Put?.Item ?? {}
  const get = new GetCommand({ TableName: process.env['TABLE_NAME'], Key: { pk, sk }, ConsistentRead: true })
  return (await documents.send(get)).Item !== undefined
}

function isDoneAlready(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) throw error
  return error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed'
}
