import '../dev/quiet-sdk.ts'
import { startDynamo } from '../dev/dynamo.ts'
import { enterLocalStage, localSecrets, useDynamo, useLocalCredentials } from '../dev/local-stage.ts'
import { ensureTable } from '../dev/local-table.ts'
import { tableName } from '../src/platform/environment.ts'

/** The local stage with an empty table in memory. Gives back how to end it. */
export async function startLocal(): Promise<() => Promise<void>> {
  useLocalCredentials()
  enterLocalStage('http://127.0.0.1', localSecrets(undefined))
  const dynamo = await startDynamo()
  useDynamo(dynamo.endpoint)
  await ensureTable(tableName())
  return dynamo.stop
}
