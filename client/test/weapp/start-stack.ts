import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

let stack: ChildProcess | undefined

/** Once for all tests here: the local stack, at `MULIN_TEST_URL`. */
export default async function startStack() {
  stack = fork(join(__dirname, 'stack-process.mjs'), { execArgv: ['--import', 'tsx'] })
  const exited = once(stack, 'exit').then(([code]) => Promise.reject(new Error(`The local stack ended with ${code}`)))
  const [ready]: { url: string }[] = await Promise.race([once(stack, 'message'), exited])
  process.env['MULIN_TEST_URL'] = ready?.url
}

export const stopStack = () => stack?.disconnect()
