import type { Host } from '../engine/host'
import { fail, succeed, type Callbacks } from './answers'
import { addressFor, defaultTimeout, NoAnswer, reasonOf, throughTheAir, wholeAnswer } from './http'

type Request = Callbacks & {
  url: string
  method?: string
  data?: string | ArrayBuffer | Record<string, unknown>
  header?: Record<string, string>
  timeout?: number
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
}

/** `wx.request`: every HTTP status is a success, only silence is a failure. */
export function request(host: Host, options: Request) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new NoAnswer('timeout')), options.timeout ?? defaultTimeout)
  ask(host, options, stop.signal)
    .then(
      (answer) => succeed(host, 'request', options, answer),
      (problem: unknown) => fail(host, 'request', options, reasonOf(problem)),
    )
    .finally(() => clearTimeout(timer))
  return {
    abort: () => stop.abort(new NoAnswer('abort')),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
    onChunkReceived: () => undefined,
    offChunkReceived: () => undefined,
  }
}

async function ask(host: Host, options: Request, signal: AbortSignal) {
  const { method = 'GET', header = {} } = options
  const url = addressWithQuery(addressFor(host, options.url), options)
  const log: Host['phone']['requests'][number] = { method, url }
  host.phone.requests.push(log)
  const headers = new Headers({ 'content-type': 'application/json', ...header })
  const body = bodyOf(options, method)
  const { bytes, ...answer } = await throughTheAir(host, () =>
    wholeAnswer(url, { method, headers, signal, ...(body && { body }) }),
  )
  log.status = answer.statusCode
  return { ...answer, cookies: [], data: dataOf(options, bytes) }
}

function addressWithQuery(url: string, { method = 'GET', data }: Request): string {
  if (method !== 'GET' || typeof data !== 'object' || isBuffer(data)) return url
  const address = new URL(url)
  for (const [key, value] of Object.entries(data)) address.searchParams.set(key, String(value))
  return address.href
}

function bodyOf({ data, header = {} }: Request, method: string): string | ArrayBuffer | undefined {
  if (method === 'GET' || data === undefined) return undefined
  if (typeof data === 'string' || isBuffer(data)) return data
  return isForm(header) ? formOf(data) : JSON.stringify(data)
}

const isForm = (header: Record<string, string>) =>
  new Headers(header).get('content-type')?.includes('x-www-form-urlencoded')

const formOf = (data: Record<string, unknown>) =>
  new URLSearchParams(Object.entries(data).map(([name, value]) => [name, String(value)])).toString()

const isBuffer = (data: object): data is ArrayBuffer => Object.prototype.toString.call(data) === '[object ArrayBuffer]'

function dataOf({ dataType = 'json', responseType = 'text' }: Request, bytes: Uint8Array): unknown {
  if (responseType === 'arraybuffer') return bytes
  const text = new TextDecoder().decode(bytes)
  return dataType === 'json' ? jsonOrText(text) : text
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
