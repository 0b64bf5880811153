import type { ApiKey, apiKeys } from '@mulin/shared/api-keys'
import { decidesForAll } from '@mulin/shared/duties'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { addApiKey, newSecret } from '../tables/api-keys.ts'
import { behindCode, usePersonCode } from '../tables/people.ts'
import { createOnce, earlierAnswer, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'

/** What is remembered of the call is not the key: who never got the answer ends it and asks for another. */
export const grantApiKey: UseCase<typeof apiKeys.grant> = async ({ input, actor, personId, now, refuse }) => {
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [[remembered], ownerId] = await Promise.all([getItems([requestKey(request)]), behindCode(input.code)])
  const earlier = earlierAnswer<ApiKey>(remembered, request)
  if (earlier) return earlier
  if (ownerId === undefined) throw refuse('person_code_unknown')

  const granted: ApiKey = { id: newId('key'), name: input.name, grantedAt: now }
  const { key, hash } = newSecret(granted.id)
  const done = await createOnce(request, granted, [
    usePersonCode(input.code, ownerId),
    addApiKey({ ...granted, hash, ownerId, grantedBy: personId }),
  ])
  if ('lost' in done) throw refuse('person_code_used')
  return done.answer.id === granted.id ? { ...granted, key } : done.answer
}
