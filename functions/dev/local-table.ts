import { DescribeTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { createTable } from './dynamo.ts'
import { tableDefinition } from './table-definition.ts'

/** Makes sure of the table; true when it is new. Refuses one that was made for another version of the program. */
export async function ensureTable(tableName: string): Promise<boolean> {
  const client = new DynamoDBClient({})
  try {
    const isNew = await createTable(client, tableName)
    if (isNew) await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, ...timeToLive }))
    else await requireSameIndexes(client, tableName)
    return isNew
  } finally {
    client.destroy()
  }
}

const timeToLive = { TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } }

async function requireSameIndexes(client: DynamoDBClient, tableName: string) {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }))
  const wanted = namesOf(tableDefinition(tableName).GlobalSecondaryIndexes)
  if (namesOf(Table?.GlobalSecondaryIndexes) !== wanted)
    throw new Error('The data in .mulin was made by another version: npm run reset, then start again')
}

const namesOf = (indexes: readonly { IndexName?: string | undefined }[] = []) =>
  indexes
    .map(({ IndexName }) => IndexName)
    .toSorted()
    .join()
