import { type LocalDynamo, startDynamo } from '../dev/dynamo.ts'

declare global {
  var testDynamo: LocalDynamo | undefined
}

/** One DynamoDB Local for the whole run; each Jest worker sees a database of its own in it. */
export default async function start() {
  globalThis.testDynamo = await startDynamo()
  process.env['TEST_DYNAMO'] = globalThis.testDynamo.endpoint
}
