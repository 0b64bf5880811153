import { AsyncLocalStorage } from 'node:async_hooks'
import type { AttributeValue, BatchGetItemCommandOutput } from '@aws-sdk/client-dynamodb'
import { dynamo } from '../src/tables/table.ts'

const beforeWriting = new AsyncLocalStorage<() => Promise<void>>()

dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (given) => {
      if (commandName.startsWith('TransactWrite')) await beforeWriting.getStore()?.()
      return next(given)
    },
  { step: 'initialize', name: 'overtake' },
)

/**
 * Lets one side read and decide, then the other do all of its work, and only then the first one write. What it writes
 * after that nobody holds up.
 */
export async function overtake<Slow, Fast>(slow: () => Promise<Slow>, fast: () => Promise<Fast>) {
  const [decided, mayWrite] = [signal(), signal()]
  const hold = () => {
    decided.give()
    return mayWrite.given
  }
  const overtaken = beforeWriting.run(hold, slow)
  const isOver = await Promise.race([decided.given.then(() => false), overtaken.then(() => true)])
  if (isOver) throw new Error('there was nothing to write')
  const overtaking = await fast()
  mayWrite.give()
  return [await overtaken, overtaking] as const
}

const whileReading = new AsyncLocalStorage<{ pk: string; mayRead: Promise<void>; hasRead: () => void }>()

dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (given) => {
      const held = whileReading.getStore()
      if (held && commandName.startsWith('Query') && JSON.stringify(given.input).includes(held.pk)) await held.mayRead
      const answer = await next(given)
      if (commandName.startsWith('BatchGet')) held?.hasRead()
      return answer
    },
  { step: 'initialize', name: 'overtakeReading' },
)

/** Lets one side get its items, then the other do all of its work, and only then the first one query the partition. */
export async function overtakeReading<Slow, Fast>(pk: string, slow: () => Promise<Slow>, fast: () => Promise<Fast>) {
  const [got, mayRead] = [signal(), signal()]
  const overtaken = whileReading.run({ pk, mayRead: mayRead.given, hasRead: got.give }, slow)
  await got.given
  const overtaking = await fast()
  mayRead.give()
  return [await overtaken, overtaking] as const
}

const torn = new AsyncLocalStorage<{ fast: () => Promise<unknown>; hasRun?: Promise<unknown> }>()

const isMemory = ({ sk }: Record<string, AttributeValue>) => sk?.S?.startsWith('REQUEST#') === true

dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (given) => {
      const held = torn.getStore()
      if (!held || !commandName.startsWith('BatchGet') || held.hasRun) {
        await held?.hasRun
        return next(given)
      }
      const read = next(given)
      held.hasRun = read.then(() => torn.exit(held.fast))
      const before = await held.hasRun.then(() => read)
      const after = await next(given)
      return {
        ...after,
        output: withMemoryOf(before.output as BatchGetItemCommandOutput, after.output as BatchGetItemCommandOutput),
      }
    },
  { step: 'initialize', name: 'tear' },
)

const withMemoryOf = (before: BatchGetItemCommandOutput, after: BatchGetItemCommandOutput) => ({
  ...after,
  Responses: Object.fromEntries(
    Object.entries(after.Responses ?? {}).map(([table, items]) => [
      table,
      [...(before.Responses?.[table] ?? []).filter(isMemory), ...items.filter((item) => !isMemory(item))],
    ]),
  ),
})

/**
 * Lets one side read what is remembered of its request, then the other do all of its work, and only then the first one
 * read everything else, also of the same batch: a batch is no snapshot. Both at once when the first gets no batch.
 */
export async function tear<Slow, Fast>(slow: () => Promise<Slow>, fast: () => Promise<Fast>) {
  const held: { fast: () => Promise<Fast>; hasRun?: Promise<Fast> } = { fast }
  const answer = await torn.run(held, slow)
  return [answer, await (held.hasRun ?? fast())] as const
}

function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give: () => give() }
}
