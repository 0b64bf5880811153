import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

declare global {
  var testStack: ChildProcess | undefined
}

const logFile = join(tmpdir(), `mulin-weapp-stack-${process.pid}.log`)

/** One local stack for all tests that want it, at `MULIN_TEST_URL`. It logs into the system's temporary folder. */
export default async function startStack() {
  if (globalThis.testStack) return
  const log = openSync(logFile, 'w')
  const stack = fork(join(__dirname, 'stack-process.mjs'), {
    cwd: __dirname,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, AWS_SDK_JS_SUPPRESS_NODE_VERSION_WARNING: '1' },
    stdio: ['ignore', log, log, 'ipc'],
  })
  const [ready]: { url: string }[] = await Promise.race([once(stack, 'message'), endOf(stack)])
  globalThis.testStack = stack
  process.env['MULIN_TEST_URL'] = ready?.url
}

async function endOf(stack: ChildProcess): Promise<never> {
  await once(stack, 'exit')
  throw new Error(`The local stack ended.\n${readFileSync(logFile, 'utf8')}`)
}
