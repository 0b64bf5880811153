import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { ApiKeyId, PersonCode, RequestId } from './ids.ts'

/** Another system that may report hazards as somebody. */
export const ApiKey = z
  .object({ id: ApiKeyId, name: z.string(), grantedAt: z.string(), endedAt: z.string().optional() })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

export const apiKeys = {
  list: endpoint({
    method: 'GET',
    path: '/api-keys',
    access: 'rules.set',
    summary: 'Which other systems may report hazards, newest first',
    input: z.object({}),
    output: z.object({ apiKeys: z.array(ApiKey) }),
    refusals: ['outside_your_area'],
  }),
  grant: endpoint({
    method: 'POST',
    path: '/api-keys',
    access: 'rules.set',
    summary:
      'Let a system report hazards as the person who shows this code. The key is told once: ours is only its hash',
    input: z.object({ requestId: RequestId, name: z.string().trim().min(2).max(40), code: PersonCode }),
    output: ApiKey.extend({ key: z.string().optional() }),
    refusals: ['person_code_unknown', 'person_code_used', 'outside_your_area', 'request_id_reused'],
  }),
  end: endpoint({
    method: 'POST',
    path: '/api-keys/{apiKeyId}/end',
    access: 'rules.set',
    summary: 'From now on the key opens nothing; what was reported with it stays',
    input: z.object({ apiKeyId: ApiKeyId }),
    output: ApiKey,
    refusals: ['api_key_not_found', 'api_key_already_ended', 'outside_your_area'],
  }),
}
