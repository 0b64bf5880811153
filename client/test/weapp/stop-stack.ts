import { once } from 'node:events'

export default async function stopStack() {
  const stack = globalThis.testStack
  if (!stack) return
  stack.disconnect()
  await once(stack, 'exit')
}
