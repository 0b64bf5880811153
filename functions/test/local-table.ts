import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tableName } from '../src/platform/environment.ts'
import { dynamo } from '../src/tables/table.ts'

/** An empty table for this file's tests, in the worker's own database. Tests make their own people and things. */
export function useLocalTable() {
  const admin = new DynamoDBClient({})

  beforeAll(async () => {
    await admin.send(new DeleteTableCommand({ TableName: tableName() })).catch(() => undefined)
    await createTestTable(admin)
  })
  afterAll(() => {
    admin.destroy()
    dynamo.destroy()
  })
}

/** Without a stream: tests hand over what it would tell by themselves, see changes.ts. */
export async function createTestTable(admin: DynamoDBClient) {
  const { StreamSpecification, ...table } = JSON.parse(process.env['TEST_TABLE'] ?? '{}')
  await admin.send(new CreateTableCommand(table))
}
