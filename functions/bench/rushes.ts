import { setTimeout as wait } from 'node:timers/promises'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
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

export interface Rush {
  activityId: string
  /** What everybody was answered. */
  run: () => Promise<string[]>
  /** Somebody comes too late. */
  refuse: (personId: string) => Promise<void>
}

interface Plan {
  capacity: number
  shards: number
  /** How many are on their way at a time; whoever has an answer makes room for the next. */
  inFlight: number
}

async function published({ capacity, shards }: Omit<Plan, 'inFlight'>) {
  const activity = await anActivity({ sessions: [aSession({ capacity })] })
  await splitSeats(activity, shards)
  stopWatching()
  return { activityId: activity.id, sessionId: activity.sessions[0]!.id }
}

type Place = Awaited<ReturnType<typeof published>>

async function eventOf({ activityId, sessionId }: Place, personId: string) {
  const body = JSON.stringify({ sessionId, requestId: newId('sgn') })
  return eventFor(routeOf(signUps.signUp), { pathParameters: { activityId }, body, ...(await signedIn(personId)) })
}

async function answered(event: Awaited<ReturnType<typeof eventOf>>): Promise<string> {
  const { statusCode, body = '' } = await handler(event)
  const { state, code } = JSON.parse(body) as { state?: string; code?: string }
  return statusCode === 200 ? state! : (code ?? String(statusCode))
}

/** Through our handler, as they come from API Gateway. */
export async function fullRush(people: readonly string[], plan: Plan): Promise<Rush> {
  const place = await published(plan)
  const events = await Promise.all(people.map((personId) => eventOf(place, personId)))
  const refuse = async (personId: string) => {
    const answer = await answered(await eventOf(place, personId))
    if (answer !== 'session_full') throw new Error(answer)
  }
  return { activityId: place.activityId, run: () => rushing(events, answered, plan), refuse }
}

/** The counters are read, and a transaction takes a seat from one that has some, as long as there is one. */
export async function bareRush(people: readonly string[], plan: Plan): Promise<Rush> {
  const [recorded, place] = [await recordedSignUp(plan), await published(plan)]
  const loops = people.map((personId) => bareLoop(transactionFor(recorded, place, personId), place))
  const refuse = () => Promise.reject(new Error('only ours is asked'))
  return { activityId: place.activityId, run: () => rushing(loops, (loop) => loop(), plan), refuse }
}

async function rushing<C>(callers: readonly C[], run: (caller: C) => Promise<string>, { inFlight }: Plan) {
  const answers: string[] = []
  const left = callers.values()
  const oneAfterTheOther = async () => {
    for (const caller of left) answers.push(await run(caller))
  }
  await Promise.all(Array.from({ length: inFlight }, oneAfterTheOther))
  return answers
}

type Transaction = ReturnType<typeof transactionFor>

async function recordedSignUp(plan: Plan) {
  const place = await published(plan)
  const [person] = await aCrowd(1)
  const event = await eventOf(place, person!.id)
  return { place, calls: await callsOf(() => answered(event)) }
}

function transactionFor({ place, calls }: Awaited<ReturnType<typeof recordedSignUp>>, own: Place, personId: string) {
  const text = JSON.stringify(forSomebodyElse(calls, personId, 0))
    .replaceAll(place.activityId, own.activityId)
    .replaceAll(place.sessionId, own.sessionId)
  return inputOf(JSON.parse(text) as typeof calls, 'TransactWriteItems')
}

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
    return documents.send(new TransactWriteCommand({ TransactItems })).then(() => true, isLost)
  }
  return async () => {
    for (;;) {
      const { Items = [] } = await documents.send(query)
      const open = Items.filter(({ free }) => Number(free) > 0)
      if (open.length === 0) return 'session_full'
      if (await take(open[Math.floor(Math.random() * open.length)]!)) return 'confirmed'
      await wait(Math.random() * 25)
    }
  }
}

function isLost(error: unknown): false {
  if (error instanceof TransactionCanceledException) return false
  throw error
}
