import Taro from '@tarojs/taro'
import { hearAnswer, hearNothing } from './online'
import { hearServerTime } from './server-clock'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Call {
  method: Method
  path: string
  data: object
  token?: string | undefined
}

export interface Reply {
  status: number
  body: unknown
}

const patienceMilliseconds = 15_000

/** The only place in the app that talks to the API. Rejects without an answer (no network, too slow). */
export async function request({ method, path, data, token }: Call): Promise<Reply> {
  const sentAt = Date.now()
  const {
    statusCode,
    data: body,
    header,
  } = await Taro.request<unknown>({
    url: API_URL + path,
    method,
    data: withoutHoles(data),
    header: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    timeout: patienceMilliseconds,
    // Anything but JSON would be lost on the way in a browser.
    dataType: 'text',
  }).catch((error: unknown) => {
    // What is sent and not answered is told where it was sent from.
    if (method === 'GET') hearNothing(sentAt)
    throw error
  })
  hearAnswer(sentAt)
  hearServerTime(headerOf(header)('date'), sentAt, Date.now())
  return { status: statusCode, body: typeof body === 'string' ? fileOrJson(body, headerOf(header)) : body }
}

type Headers = Record<string, unknown>

/** A CSV download becomes the value its endpoint promises; everything else is JSON, whatever its label says. */
function fileOrJson(body: string, header: (name: string) => string): unknown {
  if (header('content-type').startsWith('text/csv'))
    return { fileName: fileNameOf(header('content-disposition')), csv: body }
  return jsonOf(body)
}

/** A gateway in between may answer a page of HTML. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const fileNameOf = (disposition: string) => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)/.exec(disposition)?.[1] ?? 'list.csv')
}

/** Header names come in any case, depending on the phone. */
const headerOf =
  (headers: Headers = {}) =>
  (name: string): string =>
    String(Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '')

/** A query string would say `undefined` otherwise. */
const withoutHoles = (data: object) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
