import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tableName } from '../src/platform/environment.ts'
import { dynamo } from '../src/tables/table.ts'

/** An empty table for this file's tests, in the worker's own database. Tests make their own people and things. */
export function useLocalTable() {
  const admin = new DynamoDBClient({})

  beforeAll(async () => {
    await createTestTable(admin)
  })
  afterAll(() => {
    admin.destroy()
    dynamo.destroy()
  })
}

/** An empty one, without a stream: tests hand over what it would tell by themselves, see changes.ts. */
export async function createTestTable(admin: DynamoDBClient) {
  await admin.send(new DeleteTableCommand({ TableName: tableName() })).catch(() => undefined)
  const { StreamSpecification, ...table } = JSON.parse(process.env['TEST_TABLE'] ?? '{}')
  await admin.send(new CreateTableCommand(table))
}
