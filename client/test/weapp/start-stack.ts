import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

declare global {
  var testStack: ChildProcess | undefined
}

/** One local stack for all tests here, at `MULIN_TEST_URL`. */
export default async function startStack() {
  const stack = fork(join(__dirname, 'stack-process.mjs'), {
    cwd: __dirname,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, AWS_SDK_JS_SUPPRESS_NODE_VERSION_WARNING: '1' },
  })
  const ended = once(stack, 'exit').then(([code]) => Promise.reject(new Error(`The local stack ended with ${code}`)))
  const [ready]: { url: string }[] = await Promise.race([once(stack, 'message'), ended])
  ended.catch(() => undefined)
  globalThis.testStack = stack
  process.env['MULIN_TEST_URL'] = ready?.url
}
