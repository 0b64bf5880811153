import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, resolve, sep } from 'node:path'
import { photoBytesAtMost } from '@mulin/shared/photos'
import { handler as receive } from '../src/photos/receive.ts'
import { now } from '../src/platform/clock.ts'
import { photoStore as environment } from '../src/platform/environment.ts'
import { log } from '../src/platform/log.ts'
import { signedUrl } from '../src/platform/signing.ts'
import type { Listener } from './api.ts'
import { uploadFormOf } from './upload-form.ts'
import { denied, isEqual, policyOf, type StoreError, storeError, whyWrongSize } from './upload-policy.ts'

/**
 * What the product needs of S3, kept in a folder: signed upload forms and signed addresses, both really checked, and
 * the same function told of what arrived.
 */
export const photoStore =
  (folder: string): Listener =>
  async (request, response) => {
    const refusal =
      request.method === 'POST' ? await upload(folder, request, response) : await serve(folder, request, response)
    if (refusal) refuse(response, refusal)
  }

async function upload(folder: string, request: IncomingMessage, response: ServerResponse) {
  const form = await uploadFormOf(request)
  if (!form?.file) return storeError(400, 'MalformedPOSTRequest', 'The body is not a form with a file.')
  const policy = policyOf(form.fields)
  if ('code' in policy) return policy
  const wrongSize = whyWrongSize(policy, form.file.length)
  if (wrongSize) return wrongSize
  const key = form.fields['key'] ?? ''
  const file = fileOf(folder, key)
  if (!file) return storeError(400, 'InvalidArgument', 'The key is no name for an object.')
  await write(file, form.file)
  response.writeHead(204).end()
  await tell(key)
  return undefined
}

// Lambda tries a failed event twice more.
const attemptsAtMost = 3

async function tell(key: string) {
  const object = { key: encodeURIComponent(key).replaceAll('%2F', '/') }
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const failure = await receive({ Records: [{ s3: { object } }] }).then(
      () => undefined,
      (reason: unknown) => ({ error: reason }),
    )
    if (!failure) return
    log(attempt < attemptsAtMost ? 'info' : 'error', 'photo_not_received', { key, ...failure })
  }
}

async function serve(folder: string, request: IncomingMessage, response: ServerResponse) {
  const { method = '', url = '' } = request
  const { pathname, search, searchParams } = new URL(url, environment().url)
  const key = pathname.slice(new URL(environment().url).pathname.length + 1)
  const file = fileOf(folder, key)
  if (!isServed(method) || !file) return storeError(405, 'MethodNotAllowed', 'Nothing is done so here.')
  const term = { stamp: searchParams.get('X-Amz-Date') ?? '', seconds: Number(searchParams.get('X-Amz-Expires')) }
  if (!isEqual(search, new URL(signedUrl(method, key, term)).search))
    return storeError(403, 'SignatureDoesNotMatch', 'The signature does not match the address.')
  if (!isInTime(term)) return denied('Request has expired')
  return perform[method](file, request, response)
}

const isServed = (method: string): method is keyof typeof perform => Object.hasOwn(perform, method)

function isInTime({ stamp, seconds }: { stamp: string; seconds: number }): boolean {
  const at = Date.parse(stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  return Date.parse(now()) <= at + seconds * 1000
}

type Perform = (file: string, request: IncomingMessage, response: ServerResponse) => Promise<StoreError | undefined>

const perform = {
  GET: async (file, _request, response) => {
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes) return storeError(404, 'NoSuchKey', 'The specified key does not exist.')
    response.writeHead(200, {
      'content-type': file.endsWith('.jpg') ? 'image/jpeg' : 'application/octet-stream',
      'content-length': bytes.length,
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
    })
    response.end(bytes)
    return undefined
  },
  PUT: async (file, request, response) => {
    const bytes = await bodyOf(request)
    if (!bytes) return storeError(400, 'EntityTooLarge', 'The object is too large.')
    await write(file, bytes)
    response.writeHead(200).end()
    return undefined
  },
  DELETE: async (file, _request, response) => {
    await rm(file, { force: true })
    response.writeHead(204).end()
    return undefined
  },
} satisfies Record<string, Perform>

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > photoBytesAtMost) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Undefined for a key that would lead out of the folder or is a folder itself. */
function fileOf(folder: string, key: string): string | undefined {
  const file = resolve(folder, key)
  const isPlain = /^[\w-]+(\/[\w-]+)*(\.jpg)?$/.test(key)
  return isPlain && file.startsWith(resolve(folder) + sep) ? file : undefined
}

async function write(file: string, bytes: Buffer) {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}

const refuse = (response: ServerResponse, { status, code, message }: StoreError) =>
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`,
    )

const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
