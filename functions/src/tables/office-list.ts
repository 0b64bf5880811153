import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { absent } from './expressions.ts'
import type { Item, Key } from './reading.ts'
import { getItems } from './table.ts'
import { transact } from './transact.ts'

export interface Written<Entry> {
  entries: Entry[]
  version: number
}

/** A list that the office writes as a whole, in one item. Version 0 until it wrote the first. */
export function officeList<Entry>(key: Key, shape: z.ZodType<Entry[]>) {
  const Stored = z.object({ entries: shape, version: z.number().int() })
  const from = (item: Item | undefined): Written<Entry> => (item ? Stored.parse(item) : { entries: [], version: 0 })

  return {
    read: async () => from((await getItems([key]))[0]),

    /** Undefined when somebody wrote another list since that version was read; the same list sent again is no other. */
    async write({ entries, version }: Written<Entry>, by: { setBy: string; setAt: string }) {
      const next = { entries, version: version + 1 }
      const lost = await transact([
        { update: key, set: { ...next, ...by }, if: { version: version === 0 ? absent : version } },
      ])
      if (!lost) return next
      const standing = from(lost.item)
      return isDeepStrictEqual(standing.entries, entries) ? standing : undefined
    },
  }
}
