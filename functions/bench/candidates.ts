import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { activities } from '@mulin/shared/activities/endpoints'
import type { Endpoint } from '@mulin/shared/endpoint'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { handler as activitiesHandler } from '../src/activities/handler.ts'
import { stopWatching } from '../dev/permissions.ts'
import { newId } from '../src/platform/ids.ts'
import { seal } from '../src/platform/sealing.ts'
import type { Handler } from '../src/platform/serve.ts'
import { personOf } from '../src/platform/session.ts'
import { handler as signUpsHandler } from '../src/sign-ups/handler.ts'
import { anActivity, aSession } from '../test/activities.ts'
import { eventFor, signedIn } from '../test/call.ts'
import { aCrowd } from '../test/crowd.ts'
import type { Candidate } from './compare.ts'
import { type Call, callsOf, inputOf } from './recording.ts'

export interface Pair {
  /** What both ask DynamoDB. */
  calls: Call[]
  /** The call they were recorded from, again and again; only for recorded answers. */
  recorded: Candidate
  full: Candidate
  bare: Candidate
}

interface SigningUp extends Pair {
  /** By people whose session this instance met before. */
  again: Candidate
}

type Event = Parameters<Handler>[0]
export const routeOf = ({ method, path }: Endpoint) => `${method} ${path}`
const answered = (value: unknown) => ({ statusCode: 200, headers, body: JSON.stringify(value) })
const headers = { 'content-type': 'application/json; charset=utf-8' }

/** The SDK alone, as its documentation says to use it: what a bare handler has. */
export const documents = DynamoDBDocumentClient.from(
  new DynamoDBClient({ requestHandler: { socketAcquisitionWarningTimeout: 600_000 } }),
)

async function mustAnswer(handler: Handler, event: Event): Promise<string> {
  const { statusCode, body = '' } = await handler(event)
  if (statusCode !== 200) throw new Error(body)
  return body
}

/** Published as by its organiser, but afterwards without what only tests and the local stage put around a call. */
async function published(sessions: Parameters<typeof anActivity>[0]) {
  const activity = await anActivity(sessions)
  stopWatching()
  return activity
}

const repeated = (run: () => Promise<unknown>): Candidate => ({ prepare: async (count) => Array(count).fill(run) })

/** An activity as there are many: two sessions of 100 seats. */
export async function readingAnActivity(): Promise<Pair> {
  const { id: activityId } = await published({ sessions: [aSession({ capacity: 100 }), aSession({ capacity: 100 })] })
  const event = eventFor(routeOf(activities.one), { pathParameters: { activityId } })
  const full = () => mustAnswer(activitiesHandler, event)
  const calls = await callsOf(full)
  const query = inputOf(calls, 'Query')
  const answer: unknown = JSON.parse(await full())
  const bare = async () => {
    await documents.send(new QueryCommand(query))
    return answered(answer)
  }
  return { calls, recorded: repeated(full), full: repeated(full), bare: repeated(bare) }
}

/** Fresh people, with name and phone from last time, for a session with seats for everybody. */
export async function signingUp(): Promise<SigningUp> {
  const { id: activityId, sessions } = await published({ sessions: [aSession({ capacity: 5000 })] })
  const sessionId = sessions[0]!.id
  const eventsOf = async (count: number) => {
    const people = await aCrowd(count)
    forgetKeys()
    return Promise.all(
      people.map(async ({ id }) => {
        const body = JSON.stringify({ sessionId, requestId: newId('sgn') })
        return eventFor(routeOf(signUps.signUp), { pathParameters: { activityId }, body, ...(await signedIn(id)) })
      }),
    )
  }
  const runsOf = (events: Event[]) => events.map((event) => () => mustAnswer(signUpsHandler, event))
  const prepareFull = async (count: number) => runsOf(await eventsOf(count))
  const prepareAgain = async (count: number) => {
    const events = await eventsOf(count)
    for (const { headers: known } of events) personOf(known)
    return runsOf(events)
  }
  const [first] = await prepareFull(1)
  const calls = await callsOf(first!)
  const prepareBare = async (count: number) =>
    (await aCrowd(count)).map(({ id }, place) => bareSignUp(forSomebodyElse(calls, id, place)))
  return {
    calls,
    recorded: repeated(first!),
    full: { prepare: prepareFull },
    again: { prepare: prepareAgain },
    bare: { prepare: prepareBare },
  }
}

/** Making people derives their keys; the instance that signs them up never met them. So many other keys push them out. */
function forgetKeys() {
  for (let other = 0; other < 500; other++) seal('', `other:${other}`)
}

function bareSignUp(calls: readonly Call[]) {
  const [query, batch, transaction] = [
    inputOf(calls, 'Query'),
    inputOf(calls, 'BatchGetItem'),
    inputOf(calls, 'TransactWriteItems'),
  ]
  const answer: unknown = JSON.parse(String(transaction.TransactItems?.[0]?.Put?.Item?.['answer']))
  return async () => {
    await Promise.all([documents.send(new QueryCommand(query)), documents.send(new BatchGetCommand(batch))])
    await documents.send(new TransactWriteCommand(transaction))
    return answered(answer)
  }
}

/** The recorded calls with ids of their own, and each with a counter of seats in its turn. */
export function forSomebodyElse(calls: readonly Call[], personId: string, place: number): Call[] {
  const [signUpId, requestId] = [newId('sgn'), newId('sgn')]
  const text = JSON.stringify(calls)
    .replace(/REQUEST#sgn_\w+/g, `REQUEST#${requestId}`)
    .replace(/per_\w+/g, personId)
    .replace(/(?<!REQUEST#)sgn_\w+/g, signUpId)
    .replace(/#participant#\d\d/g, `#participant#${String(place % 16).padStart(2, '0')}`)
    .replace(/"ClientRequestToken":"[^"]*"/, `"ClientRequestToken":"${randomUUID()}"`)
  return JSON.parse(text) as Call[]
}
