import { type LocalDynamo, startDynamo, useThriftyJava } from '../dev/dynamo.ts'
import { readDeployment } from '../dev/read-deployment.ts'
import { tableDefinition } from '../dev/table-definition.ts'

declare global {
  var testDynamo: LocalDynamo | undefined
}

/** One DynamoDB Local for the whole run; each Jest worker sees a database of its own in it. */
export default async function start() {
  useThriftyJava()
  globalThis.testDynamo = await startDynamo()
  process.env['TEST_DYNAMO'] = globalThis.testDynamo.endpoint
  // Read once: serverless.yml takes longer to parse than a table to make.
  process.env['TEST_DEPLOYMENT'] = JSON.stringify(readDeployment())
  process.env['TEST_TABLE'] = JSON.stringify(tableDefinition('mulin'))
}
