import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { parse } from 'yaml'

const file = fileURLToPath(new URL('../../serverless.yml', import.meta.url))

// What CloudFormation knows and CreateTable does not take, or the local table does not need.
const cloudOnly = [
  'PointInTimeRecoverySpecification',
  'TimeToLiveSpecification',
  'SSESpecification',
  'DeletionProtectionEnabled',
]

/** The table of serverless.yml, ready for CreateTable: the local table is the deployed one. */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  const { resources } = parse(readFileSync(file, 'utf8'), { logLevel: 'silent' })
  const properties = { ...resources.Resources.Table.Properties }
  for (const name of cloudOnly) delete properties[name]
  const StreamSpecification = { ...properties.StreamSpecification, StreamEnabled: true }
  return { ...properties, StreamSpecification, TableName: tableName }
}
