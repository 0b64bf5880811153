import type { IncomingMessage } from 'node:http'
import { photoBytesAtMost } from '@mulin/shared/photos'
import busboy from 'busboy'
import type { Fields } from './upload-policy.ts'

export interface UploadForm {
  fields: Fields
  /** Undefined when no file came. Longer by one byte than any file may be, when it was too long. */
  file: Buffer | undefined
}

const limits = { fields: 30, fieldSize: 20_000, files: 1, fileSize: photoBytesAtMost + 1, parts: 40 }

/** A multipart form as S3 reads it: fields that come after the file do not count. Undefined when it is none. */
export const uploadFormOf = (request: IncomingMessage) =>
  new Promise<UploadForm | undefined>((done) => {
    const fields: Record<string, string> = {}
    const chunks: Buffer[] = []
    let hasFile = false
    try {
      const form = busboy({ headers: request.headers, limits })
      form.on('field', (name, value) => void (hasFile || (fields[name.toLowerCase()] = value)))
      form.on('file', (_name, stream) => {
        hasFile = true
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      })
      form.on('close', () => done({ fields, file: hasFile ? Buffer.concat(chunks) : undefined }))
      form.on('error', () => done(undefined))
      request.on('error', () => done(undefined)).pipe(form)
    } catch {
      done(undefined)
    }
  })
