import type { apiKeys } from '@mulin/shared/api-keys'
import { decidesForAll } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { apiKeyOf, endApiKey } from '../tables/api-keys.ts'
import { transact } from '../tables/transact.ts'

export const endKey: UseCase<typeof apiKeys.end> = async ({ input, actor, personId, now, refuse }) => {
  const { apiKeyId } = input
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  const key = await apiKeyOf(apiKeyId)
  if (!key) throw refuse('api_key_not_found')
  if (await transact([endApiKey(apiKeyId, now, personId)])) throw refuse('api_key_already_ended')
  return { ...key, endedAt: now }
}
