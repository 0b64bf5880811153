import type { Endpoint, OutputOf, RefusalOf, SentTo } from '@mulin/shared/endpoint'
import type { people } from '@mulin/shared/people'
import { type AnyRefusalCode, type RefusalCode, type RefusalDetails, refusalStatus } from '@mulin/shared/refusals'
import * as z from 'zod'
import { knownParts } from './known-parts'
import type { Reply } from './platform/request'
import { requestAsAnyone, requestSignedIn } from './platform/session'

/**
 * What any call may run into. `unavailable`: no network. `internal`: the server failed, or answered what the contract
 * does not promise. The sign-in that goes before a call is refused in its own words.
 */
export type Trouble = AnyRefusalCode | RefusalOf<typeof people.signIn> | 'unavailable' | 'internal'

export type AnyCode = RefusalCode | Trouble

export interface Refused<Code extends AnyCode = AnyCode> {
  readonly ok: false
  readonly code: Code | Trouble
  readonly requestId?: string | undefined
  readonly details?: RefusalDetails | undefined
}

export type Answer<E extends Endpoint> = { readonly ok: true; readonly value: OutputOf<E> } | Refused<RefusalOf<E>>

type Callers<Endpoints extends Record<string, Endpoint>> = {
  readonly [Name in keyof Endpoints]: (input: SentTo<Endpoints[Name]>) => Promise<Answer<Endpoints[Name]>>
}

/** Endpoints of shared as functions: `api(hazards).report(input)` gives a value or a refusal, and never throws. */
export const api = <Endpoints extends Record<string, Endpoint>>(endpoints: Endpoints): Callers<Endpoints> =>
  Object.fromEntries<unknown>(
    Object.entries(endpoints).map(([name, endpoint]) => [name, callerOf(endpoint)]),
  ) as Callers<Endpoints>

function callerOf(endpoint: Endpoint) {
  const send = endpoint.access === 'anyone' ? requestAsAnyone : requestSignedIn
  return async (input: object) => {
    const [path, data] = fill(endpoint.path, input)
    const reply = await send({ method: endpoint.method, path, data }).catch(() => undefined)
    return reply === undefined ? unavailable : read(endpoint, reply)
  }
}

const unavailable: Refused = { ok: false, code: 'unavailable' }
const RefusalBody = z.object({
  code: z.string(),
  requestId: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})

function read({ output, path }: Endpoint, { status, body }: Reply) {
  if (status === 200) {
    const parsed = knownParts(output, body)
    if (parsed.success) return { ok: true, value: parsed.data }
    console.error(`${path} answers against the contract: ${parsed.error.message}`)
    return { ok: false, code: 'internal' }
  }
  const { data } = RefusalBody.safeParse(body)
  return { ...data, ok: false, code: data && isRefusalCode(data.code) ? data.code : codeOfStatus(status) }
}

const isRefusalCode = (code: string): code is RefusalCode => code in refusalStatus

/** A gateway in between says no without our codes. */
const codeOfStatus = (status: number): Trouble => (status === 429 || status === 503 ? 'busy' : 'internal')

/** Moves the values named in the path out of the data. */
function fill(path: string, input: object): [path: string, data: object] {
  const data: Record<string, unknown> = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(data[name]))
    delete data[name]
    return value
  })
  return [filled, data]
}
