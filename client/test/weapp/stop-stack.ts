import { once } from 'node:events'

export default async function stopStack() {
  const stack = globalThis.testStack
  if (!stack) return
  globalThis.testStack = undefined
  stack.disconnect()
  await once(stack, 'exit')
}
