import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { fontPackage } from './font-files.ts'

const Secrets = z.object({ SESSION_SECRET: z.string(), SEALING_SECRET: z.string() })
type Secrets = z.infer<typeof Secrets>

const newSecret = () => randomBytes(32).toString('base64url')
const newSecrets = (): Secrets => ({ SESSION_SECRET: newSecret(), SEALING_SECRET: newSecret() })

/** Kept beside the data they sealed: other secrets could not open it any more. Without a file they are new. */
export function localSecrets(file: string | undefined): Secrets {
  if (file === undefined) return newSecrets()
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  const secrets = newSecrets()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

/** What serverless.yml sets for the functions, as it is on the local stage. Holds for the whole process. */
export function enterLocalStage(url: string, secrets: Secrets) {
  Object.assign(process.env, {
    STAGE: 'local',
    TABLE_NAME: 'mulin',
    PHOTO_STORE_URL: `${url}/photo-store`,
    PHOTO_BUCKET: 'photos',
    API_URL: `${url}/api`,
    H5_URL: url,
    FONT_FOLDER: fontPackage,
    ...secrets,
  })
}

/** Everything that speaks to DynamoDB speaks to this one. */
export function useDynamo(endpoint: string) {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoint,
  })
}

/** DynamoDB Local keeps a database per access key, so nobody's real one may decide which; a profile would win over it. */
export function useLocalCredentials() {
  delete process.env['AWS_PROFILE']
  delete process.env['AWS_SESSION_TOKEN']
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  })
}
