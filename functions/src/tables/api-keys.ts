import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { ApiKey } from '@mulin/shared/api-keys'
import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { getItem, queryAll } from './table.ts'
import type { Write } from './transact.ts'

const StoredApiKey = ApiKey.extend({ hash: z.string(), ownerId: z.string(), grantedBy: z.string() })
type StoredApiKey = z.infer<typeof StoredApiKey>

/** What whoever uses the key says: its id and 256 random bits, of which only the hash is kept. */
export function newSecret(apiKeyId: string) {
  const secret = randomBytes(32).toString('base64url')
  return { key: `${apiKeyId}.${secret}`, hash: hashOf(secret) }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** Whose key it is; undefined when it is none, or no longer one. */
export async function ownerOfKey(key: string): Promise<string | undefined> {
  const [id = '', secret = ''] = key.split('.')
  const found = await getItem(keys.apiKey(id), StoredApiKey)
  if (!found || found.endedAt !== undefined) return undefined
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(found.hash)) ? found.ownerId : undefined
}

export const apiKeyOf = (apiKeyId: string): Promise<ApiKey | undefined> => getItem(keys.apiKey(apiKeyId), ApiKey)

/** A handful, newest first. */
export async function allApiKeys(): Promise<ApiKey[]> {
  return z.array(ApiKey).parse(await queryAll({ index: 'gsi1', pk: 'APIKEYS', newestFirst: true }))
}

export const addApiKey = (key: StoredApiKey): Write => ({
  put: { ...key, ...keys.apiKey(key.id), gsi1pk: 'APIKEYS', gsi1sk: key.id },
  fresh: true,
})

/** Loses when somebody else ended it in the meantime. */
export const endApiKey = (apiKeyId: string, endedAt: string, endedBy: string): Write => ({
  update: keys.apiKey(apiKeyId),
  set: { endedAt, endedBy },
  if: { id: apiKeyId, endedAt: absent },
})
