import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import { tableName } from '../src/platform/environment.ts'
import { type Item, itemFrom } from '../src/tables/reading.ts'
import { dynamo } from '../src/tables/table.ts'

/** Every item of the table that is wanted, whoever it belongs to. */
export async function itemsWhere(isWanted: (item: Item) => boolean): Promise<Item[]> {
  const found: Item[] = []
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined
  do {
    const page = await dynamo.send(
      new ScanCommand({
        TableName: tableName(),
        ConsistentRead: true,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    )
    found.push(...(page.Items ?? []).map(itemFrom).filter(isWanted))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return found
}

/** The sign-ups that keep people from signing up for the session again. */
export async function entriesFor(sessionId: string): Promise<string[]> {
  const items = await itemsWhere(({ sk }) => sk.startsWith('ENTRIES#'))
  return items.flatMap(({ signUps }) => new Map(Object.entries(signUps as Record<string, string>)).get(sessionId) ?? [])
}
