import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createTable } from '../dev/dynamo.ts'
import { tableName } from '../src/platform/environment.ts'
import { dynamo } from '../src/tables/table.ts'

/** An empty table for this file's tests, in the worker's own database. Tests make their own people and things. */
export function useLocalTable() {
  const admin = new DynamoDBClient({})

  beforeAll(async () => {
    await admin.send(new DeleteTableCommand({ TableName: tableName() })).catch(() => undefined)
    // Tests hand over what a stream would tell by themselves, see changes.ts.
    await createTable(admin, tableName(), false)
  })
  afterAll(() => {
    admin.destroy()
    dynamo.destroy()
  })
}
