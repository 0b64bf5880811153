import type { apiKeys } from '@mulin/shared/api-keys'
import { decidesForAll } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { allApiKeys } from '../tables/api-keys.ts'

export const listApiKeys: UseCase<typeof apiKeys.list> = async ({ actor, refuse }) => {
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  return { apiKeys: await allApiKeys() }
}
