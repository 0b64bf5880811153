import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import sirv from 'sirv'
import type { Listener } from './api.ts'

const aYear = 365 * 24 * 60 * 60
const isHashed = /\.[0-9a-f]{8,}\.\w+$/

/** The built H5 client. Every address that is no file is a page of it. */
export function webListener(): Listener {
  const folder = fileURLToPath(new URL('../../client/dist/h5', import.meta.url))
  if (!existsSync(folder)) return notBuilt
  compress(folder)
  const files = sirv(folder, {
    single: true,
    etag: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      const caching = isHashed.test(pathname) ? `public,max-age=${aYear},immutable` : 'no-cache'
      response.setHeader('cache-control', caching).setHeader('x-content-type-options', 'nosniff')
      response.setHeader('vary', 'accept-encoding')
    },
  })
  return (request, response) => files(request, response)
}

const notBuilt: Listener = (_request, response) =>
  void response.writeHead(404, { 'content-type': 'text/plain' }).end('H5 is not built: npm run build:h5')

const isText = /\.(js|css|html|svg|json)$/

/** A `.gz` beside every text that has none, or one older than itself. */
function compress(folder: string) {
  const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!isText.test(entry.name) || changedAt(`${file}.gz`) >= changedAt(file)) continue
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)))
  }
}
