import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

declare global {
  var testStacks: ChildProcess[] | undefined
}

/**
 * A local stack for each worker, at `stackAddress()`: what one journey does, no other sees at the same time. They log
 * into the system's temporary folder.
 */
export default async function startStacks({ maxWorkers }: { maxWorkers: number }) {
  if (globalThis.testStacks) return
  const stacks = await Promise.all(Array.from({ length: maxWorkers }, (_, place) => startOne(place)))
  globalThis.testStacks = stacks.map(({ stack }) => stack)
  process.env['MULIN_TEST_URLS'] = stacks.map(({ url }) => url).join(' ')
}

async function startOne(place: number) {
  const logFile = join(tmpdir(), `mulin-weapp-stack-${process.pid}-${place}.log`)
  const log = openSync(logFile, 'w')
  const stack = fork(join(__dirname, 'stack-process.mjs'), {
    cwd: __dirname,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, AWS_SDK_JS_SUPPRESS_NODE_VERSION_WARNING: '1' },
    stdio: ['ignore', log, log, 'ipc'],
  })
  const [ready]: { url: string }[] = await Promise.race([once(stack, 'message'), endOf(stack, logFile)])
  return { stack, url: ready?.url ?? '' }
}

async function endOf(stack: ChildProcess, logFile: string): Promise<never> {
  await once(stack, 'exit')
  throw new Error(`The local stack ended.\n${readFileSync(logFile, 'utf8')}`)
}
