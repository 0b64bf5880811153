import { once } from 'node:events'
import { request as openRequest, type IncomingMessage } from 'node:http'
import type { Host } from '../engine/host'
import { fail, succeed, type Callbacks } from './answers'
import { addressFor, defaultTimeout, NoAnswer, reasonOf, throughTheAir, wholeAnswer } from './http'
import { addTemporaryFile } from './memory'
import { multipart } from './multipart'

type Upload = Callbacks & {
  url: string
  filePath: string
  name: string
  formData?: Record<string, unknown>
  header?: Record<string, string>
  timeout?: number
}
type Download = Callbacks & { url: string; filePath?: string; header?: Record<string, string>; timeout?: number }
type Progress = (sent: number, total: number) => void
type Listener = (detail: unknown) => void

/** `wx.uploadFile`: a multipart POST, told in steps while the bytes leave. */
export function uploadFile(host: Host, options: Upload) {
  const { task, signal, progress } = createTask(host, options.timeout)
  send(host, options, signal, (sent, total) =>
    progress({
      progress: Math.round((sent / total) * 100),
      totalBytesSent: sent,
      totalBytesExpectedToSend: total,
    }),
  ).then(
    (answer) => succeed(host, 'uploadFile', options, answer),
    (problem: unknown) => fail(host, 'uploadFile', options, reasonOf(problem)),
  )
  return task
}

export function downloadFile(host: Host, options: Download) {
  const { task, signal, progress } = createTask(host, options.timeout)
  receive(host, options, signal).then(
    (answer) => {
      progress({ progress: 100 })
      succeed(host, 'downloadFile', options, answer)
    },
    (problem: unknown) => fail(host, 'downloadFile', options, reasonOf(problem)),
  )
  return task
}

function createTask(host: Host, timeout = defaultTimeout) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new NoAnswer('timeout')), timeout)
  timer.unref()
  const listeners = new Set<Listener>()
  const task = {
    abort: () => stop.abort(new NoAnswer('abort')),
    onProgressUpdate: (listener: Listener) => void listeners.add(listener),
    offProgressUpdate: (listener: Listener) => void listeners.delete(listener),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
  }
  const progress = (detail: object) =>
    host.realm.later(() => listeners.forEach((listener) => listener(host.realm.adopt(detail))))
  return { task, signal: stop.signal, progress }
}

async function send(host: Host, options: Upload, signal: AbortSignal, progress: Progress) {
  const bytes = host.memory.files.get(options.filePath)
  if (!bytes) throw new NoAnswer('file not found')
  const { body, contentType } = multipart(options.formData ?? {}, { name: options.name, path: options.filePath, bytes })
  const url = addressFor(host, options.url)
  const log: Host['phone']['requests'][number] = { method: 'POST', url }
  host.phone.requests.push(log)
  const headers = { ...options.header, 'content-type': contentType, 'content-length': String(body.byteLength) }
  const { statusCode, data } = await throughTheAir(host, () => post(url, { headers, signal }, body, progress))
  log.status = statusCode
  return { statusCode, data }
}

type Reply = { statusCode: number; data: string }

async function post(
  url: string,
  options: { headers: Record<string, string>; signal: AbortSignal },
  body: Uint8Array,
  progress: Progress,
): Promise<Reply> {
  const connection = openRequest(url, { method: 'POST', ...options })
  const middle = Math.ceil(body.byteLength / 2)
  connection.write(body.subarray(0, middle), () => progress(middle, body.byteLength))
  connection.end(body.subarray(middle), () => progress(body.byteLength, body.byteLength))
  // Rejects when the connection breaks.
  const [response]: IncomingMessage[] = await once(connection, 'response')
  if (!response) throw new NoAnswer('no response')
  return replyOf(response)
}

async function replyOf(response: IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(Buffer.from(chunk))
  return { statusCode: response.statusCode ?? 0, data: Buffer.concat(chunks).toString('utf8') }
}

async function receive(host: Host, { url, filePath, header = {} }: Download, signal: AbortSignal) {
  const { bytes, ...answer } = await throughTheAir(host, () =>
    wholeAnswer(addressFor(host, url), { headers: header, signal }),
  )
  if (filePath) host.memory.files.set(filePath, bytes)
  const tempFilePath = filePath ?? addTemporaryFile(host.memory, bytes, 'bin')
  return { ...answer, tempFilePath, filePath }
}
