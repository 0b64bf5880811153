// The whole product in a process of its own, empty but for the demo; it ends with the process that started it.
import { useShortLivedJava } from '../../../functions/dev/dynamo.ts'
import { startStack } from '../../../functions/dev/stack.ts'

useShortLivedJava()
const { url, stop } = await startStack()
process.send({ url })
process.once('disconnect', () => {
  // What is under way does not matter any more.
  setTimeout(() => process.exit(), 3000)
  void stop().finally(() => process.exit())
})
