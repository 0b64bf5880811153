import type { BatchGetCommandInput, QueryCommandInput, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { dynamo } from '../src/tables/table.ts'

interface Inputs {
  Query: QueryCommandInput
  BatchGetItem: BatchGetCommandInput
  TransactWriteItems: TransactWriteCommandInput
}

/** A call of the SDK as a use case makes it; items in what it asks are plain objects again. */
export interface Call {
  name: string
  input: unknown
  output: unknown
}

let recorded: Call[] | undefined
let replayed: Map<string, unknown> | undefined

dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (args) => {
      const name = commandName.replace('Command', '')
      if (replayed) return { output: replayed.get(name), response: {} } as never
      const result = await next(args)
      recorded?.push({ name, input: plain(args.input), output: structuredClone(result.output) })
      return result
    },
  { step: 'initialize', name: 'recording', priority: 'high' },
)

const itemsIn = ['Item', 'Key', 'ExpressionAttributeValues', 'Keys']

/** As the SDK's document client takes it. */
const plain = (input: unknown): unknown =>
  JSON.parse(JSON.stringify(input), (name, value) => {
    if (!itemsIn.includes(name)) return value
    return Array.isArray(value) ? value.map((item) => unmarshall(item)) : unmarshall(value)
  })

/** The calls to DynamoDB that are made meanwhile. */
export async function callsOf(run: () => Promise<unknown>): Promise<Call[]> {
  const calls: Call[] = []
  recorded = calls
  await run()
  recorded = undefined
  return calls
}

export function inputOf<Name extends keyof Inputs>(calls: readonly Call[], name: Name): Inputs[Name] {
  const call = calls.find((one) => one.name === name)
  if (!call) throw new Error(`No ${name} was recorded`)
  return call.input as Inputs[Name]
}

/** Meanwhile the SDK gives the recorded answers and does nothing: what is left is our own code. */
export async function withoutSdk<Result>(calls: readonly Call[], run: () => Promise<Result>): Promise<Result> {
  replayed = new Map(calls.map(({ name, output }) => [name, output]))
  try {
    return await run()
  } finally {
    replayed = undefined
  }
}
