import { apiKeys } from '@mulin/shared/api-keys'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { endKey } from './end-api-key.ts'
import { grantApiKey } from './grant-api-key.ts'
import { listApiKeys } from './list-api-keys.ts'

export const handler = serve(apiKeys, { list: listApiKeys, grant: grantApiKey, end: endKey }, dutiesOf)
