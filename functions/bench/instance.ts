import '../dev/quiet-sdk.ts'
import './patient.ts'
import { dynamo } from '../src/tables/table.ts'
import { countCalls } from '../test/calls.ts'
import { documents } from './candidates.ts'
import { callersOf, type Part, type Rushed } from './rushes.ts'

let run: (() => Promise<Rushed>) | undefined

// Told what to do it prepares and says so; told to go it does it and says how it went.
process.on('message', (what: Part | 'go') => void (what === 'go' ? go() : prepare(what)))
process.on('disconnect', () => process.exit())
process.send?.('started')

async function prepare(part: Part) {
  const callers = await callersOf(part)
  run = () => rushed(callers, part.inFlight)
  process.send?.('ready')
}

async function go() {
  process.send?.(await run?.())
}

async function rushed(callers: readonly (() => Promise<string>)[], inFlight: number): Promise<Rushed> {
  const answers: Record<string, number> = {}
  const left = callers.values()
  const oneAfterTheOther = async () => {
    for (const call of left) {
      const answer = await call()
      answers[answer] = (answers[answer] ?? 0) + 1
    }
  }
  const before = process.cpuUsage()
  bare = 0
  const { reads, writes } = await countCalls(async () => {
    await Promise.all(Array.from({ length: inFlight }, oneAfterTheOther))
  })
  const { user, system } = process.cpuUsage(before)
  return { answers, cpu: (user + system) / 1e6, calls: reads + writes + bare }
}

let bare = 0
documents.middlewareStack.add(
  (next) => (given) => {
    bare++
    return next(given)
  },
  { step: 'initialize', name: 'countCalls' },
)

const waiting: (() => void)[] = []
let connections = Number(process.argv[2])

/** Never more on their way than this process has connections; the SDK would open 50. */
async function inTurn<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  if (connections > 0) connections--
  else await new Promise<void>((mayGo) => waiting.push(mayGo))
  try {
    return await send()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else connections++
  }
}

for (const client of [dynamo, documents])
  client.middlewareStack.add((next) => (given) => inTurn(() => next(given)), {
    step: 'finalizeRequest',
    priority: 'low',
    name: 'inTurn',
  })
