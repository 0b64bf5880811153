import type { Endpoint } from '@mulin/shared/endpoint'
import type { FileAnswer } from '@mulin/shared/file-answer'
import { xmlOf } from './xml.ts'
import type { UseCase } from '../serve.ts'

export type Format = 'json' | 'xml'

/** A use case of two endpoints that differ in their address only. */
export type InBoth<E extends Endpoint> = (
  call: Pick<Parameters<UseCase<E>>[0], 'input' | 'now' | 'refuse'>,
) => Promise<FileAnswer>

const types: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
}

/** The same in both formats; only XML has a root with a name. */
export function fileIn(format: Format, root: string, value: unknown): FileAnswer {
  return { fileName: `${root}.${format}`, type: types[format], content: contentIn(format, root, value) }
}

export const contentIn = (format: Format, root: string, value: unknown): string =>
  format === 'json' ? JSON.stringify(value) : `<?xml version="1.0" encoding="utf-8"?>${xmlOf(root, value)}`

export const typeOf = (format: Format) => types[format]

/** `ebike.xml` asks for `ebike` in XML. */
export function partsOf(file: string): { name: string; format: Format } {
  const [name = '', ending] = file.split('.')
  return { name, format: ending === 'xml' ? 'xml' : 'json' }
}
