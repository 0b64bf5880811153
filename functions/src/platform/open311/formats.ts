import type { Endpoint } from '@mulin/shared/endpoint'
import type { FileAnswer } from '@mulin/shared/file-answer'
import { contentTypes } from '@mulin/shared/open311/formats'
import { Refusal } from '@mulin/shared/refusals'
import { xmlOf } from './xml.ts'
import type { UseCase } from '../serve.ts'

export type Format = keyof typeof contentTypes

/** A use case of two endpoints that differ in their address only. */
export type InBoth<E extends Endpoint> = (
  call: Pick<Parameters<UseCase<E>>[0], 'input' | 'now' | 'refuse'>,
) => Promise<FileAnswer>

/** The same in both formats; only XML has a root with a name. */
export function fileIn(format: Format, root: string, value: unknown): FileAnswer {
  return { fileName: `${root}.${format}`, type: contentTypes[format], content: contentIn(format, root, value) }
}

export const contentIn = (format: Format, root: string, value: unknown): string =>
  format === 'json' ? JSON.stringify(value) : `<?xml version="1.0" encoding="utf-8"?>${xmlOf(root, value)}`

/** `ebike.xml` asks for `ebike` in XML. Of another ending there is nothing. */
export function partsOf(file: string): { name: string; format: Format } {
  const [name = '', ending = 'json'] = file.split('.')
  if (ending !== 'json' && ending !== 'xml') throw new Refusal('not_found', `There is no ${ending}, only json and xml`)
  return { name, format: ending }
}
