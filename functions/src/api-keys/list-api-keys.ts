import type { apiKeys } from '@mulin/shared/api-keys'
import type { UseCase } from '../platform/serve.ts'
import { allApiKeys } from '../tables/api-keys.ts'

export const listApiKeys: UseCase<typeof apiKeys.list> = async () => ({ apiKeys: await allApiKeys() })
