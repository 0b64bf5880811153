import { once } from 'node:events'

export default async function stopStacks() {
  const stacks = globalThis.testStacks ?? []
  globalThis.testStacks = undefined
  await Promise.all(
    stacks.map((stack) => {
      stack.disconnect()
      return once(stack, 'exit')
    }),
  )
}
