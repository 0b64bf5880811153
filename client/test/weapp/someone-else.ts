import { contract } from '@mulin/shared/contract'
import type { Endpoint, OutputOf, SentTo } from '@mulin/shared/endpoint'
import { stackAddress } from './stack-address'

type Ask = <E extends Endpoint>(endpoint: E, input: SentTo<E>) => Promise<OutputOf<E>>

/** What other people do meanwhile: calls of the API as one of the demo persons. */
export async function someoneElse(person: string): Promise<Ask> {
  const { token } = await ask(contract.people.signIn, { code: `demo:${person}` })
  return (endpoint, input) => ask(endpoint, input, token)
}

async function ask<E extends Endpoint>(endpoint: E, input: SentTo<E>, token?: string): Promise<OutputOf<E>> {
  const values: Record<string, unknown> = { ...input }
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
  const url = new URL(`${stackAddress()}/api${path}`)
  const isRead = endpoint.method === 'GET'
  if (isRead) for (const [name, value] of Object.entries(values)) url.searchParams.set(name, String(value))
  const response = await fetch(url, {
    method: endpoint.method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(!isRead && { body: JSON.stringify(values) }),
  })
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`${endpoint.method} ${url} ${response.status} ${JSON.stringify(body)}`)
  return endpoint.output.parse(body) as OutputOf<E>
}
