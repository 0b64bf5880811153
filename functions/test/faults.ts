import {
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import { dynamo } from '../src/tables/table.ts'

type Fault = 'throttled' | 'conflict' | 'lost_before' | 'lost_after' | 'failed'

interface Faults {
  /** The same seed draws the same faults. */
  seed: number
  /** Of so many calls one meets a fault, e.g. 0.2. */
  share: number
}

/**
 * Lets DynamoDB fail as it does in the cloud, until the returned function is called. The faults come from inside the
 * SDK's retries, one draw per attempt, so that what the SDK repeats meets them again.
 */
export function injectFaults({ seed, share }: Faults): { stop: () => void; met: Record<Fault, number> } {
  const random = randomFrom(seed)
  const met: Record<Fault, number> = { throttled: 0, conflict: 0, lost_before: 0, lost_after: 0, failed: 0 }
  dynamo.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (given) => {
        if (random() >= share) return next(given)
        const fault = faultFor(commandName, random())
        met[fault]++
        if (fault === 'lost_after') await next(given)
        throw errorFor(fault, writesIn(given.input))
      },
    // Inside the SDK's retries, which stand at high priority.
    { step: 'finalizeRequest', priority: 'low', name: 'injectFaults' },
  )
  dynamo.destroy()
  const stop = () => {
    dynamo.middlewareStack.remove('injectFaults')
    dynamo.destroy()
  }
  return { stop, met }
}

const readFaults: readonly Fault[] = ['throttled', 'lost_before', 'failed']
const writeFaults: readonly Fault[] = ['throttled', 'conflict', 'lost_before', 'lost_after', 'failed']

function faultFor(commandName: string, draw: number): Fault {
  const faults = commandName.startsWith('TransactWrite') ? writeFaults : readFaults
  return faults[Math.floor(draw * faults.length)]!
}

const writesIn = (input: object) =>
  'TransactItems' in input && Array.isArray(input.TransactItems) ? input.TransactItems.length : 1

/** As the service says it: a cancelled transaction names a reason per write, the SDK retries what has such a status. */
function errorFor(fault: Fault, writes: number): Error {
  const $metadata = { httpStatusCode: fault === 'failed' ? 500 : 400 }
  if (fault === 'failed') return new InternalServerError({ message: 'injected', $metadata })
  if (fault === 'throttled') return new ProvisionedThroughputExceededException({ message: 'injected', $metadata })
  if (fault !== 'conflict') return Object.assign(new Error('injected'), { name: 'TimeoutError' })
  const CancellationReasons = Array.from({ length: writes }, (_, place) =>
    place === writes - 1 ? { Code: 'TransactionConflict', Message: 'injected' } : { Code: 'None' },
  )
  return new TransactionCanceledException({ message: 'injected', $metadata, CancellationReasons })
}

/** mulberry32: small, fast, even enough. */
export function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
