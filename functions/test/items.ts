import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { tableName } from '../src/platform/environment.ts'
import type { Item } from '../src/tables/reading.ts'
import { dynamo } from '../src/tables/table.ts'

/** Every item of the table that is wanted, whoever it belongs to. */
export async function itemsWhere(isWanted: (item: Item) => boolean): Promise<Item[]> {
  const found: Item[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await dynamo.send(
      new ScanCommand({
        TableName: tableName(),
        ConsistentRead: true,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    )
    found.push(...(page.Items ?? []).map((item) => item as Item).filter(isWanted))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return found
}
