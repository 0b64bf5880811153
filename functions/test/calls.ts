import { dynamo } from '../src/tables/table.ts'

export interface Calls {
  reads: number
  writes: number
  /** How many had to wait for each other: parallel calls are one wave. */
  waves: number
}

const isRead = (command: string) => /^(Get|Query|BatchGet|TransactGet|Scan)/.test(command)

/** What some work asks of DynamoDB. Requests count once, however often the SDK repeats them. */
export async function countCalls(work: () => Promise<unknown>): Promise<Calls> {
  const calls: Calls = { reads: 0, writes: 0, waves: 0 }
  // The longest chain of calls that have ended so far.
  let ended = 0
  dynamo.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (given) => {
        const wave = ended + 1
        calls[isRead(commandName) ? 'reads' : 'writes']++
        calls.waves = Math.max(calls.waves, wave)
        return next(given).finally(() => (ended = Math.max(ended, wave)))
      },
    { step: 'initialize', name: 'countCalls' },
  )
  dynamo.destroy()
  try {
    await work()
    return calls
  } finally {
    dynamo.middlewareStack.remove('countCalls')
    dynamo.destroy()
  }
}
