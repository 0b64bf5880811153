import { randomUUID } from 'node:crypto'

type Part = { name: string; path: string; bytes: Uint8Array }

const types: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/** The fields in their order and the file last, as a POST policy demands. */
export function multipart(fields: Record<string, unknown>, { name, path, bytes }: Part) {
  const boundary = `----mini-program-${randomUUID()}`
  const fileName = path.split('/').at(-1) ?? 'file'
  const type = types[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name=`
  const texts = Object.entries(fields).map(([key, value]) => `${opening}"${key}"\r\n\r\n${String(value)}\r\n`)
  const head = `${opening}"${name}"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(texts.join('') + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
