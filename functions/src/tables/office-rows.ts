import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { absent } from './expressions.ts'
import type { Key } from './reading.ts'
import { queryAll } from './table.ts'
import { transact, type Write } from './transact.ts'
import type { Written } from './office-list.ts'

interface Rows<Entry> {
  /** Beside the entries, and sorts before all of them: who reads never takes older entries for newer ones. */
  mark: Key
  shape: z.ZodType<Entry>
  /** `place` is the order in the list. */
  put: (entry: Entry, place: number) => Write
}

const Mark = z.object({ version: z.number().int() })
const Placed = z.object({ place: z.number().default(0) })

/** A list that the office writes as a whole, with an item per entry, for others read one by itself. */
export function officeRows<Entry>({ mark, shape, put }: Rows<Entry>) {
  async function read(): Promise<Written<Entry>> {
    const items = await queryAll({ pk: mark.pk })
    const [marks, rows] = [items.filter(({ sk }) => sk === mark.sk), items.filter(({ sk }) => sk !== mark.sk)]
    const placed = rows.map((row) => ({ entry: shape.parse(row), ...Placed.parse(row) }))
    return {
      entries: placed.toSorted((one, other) => one.place - other.place).map(({ entry }) => entry),
      version: marks[0] ? Mark.parse(marks[0]).version : 0,
    }
  }

  /** Undefined when somebody wrote another list since that version was read; the same list sent again is no other. */
  async function write({ entries, version }: Written<Entry>, by: { setBy: string; setAt: string }) {
    const next = { entries, version: version + 1 }
    const lost = await transact([
      { update: mark, set: { version: next.version, ...by }, if: { version: version === 0 ? absent : version } },
      ...entries.map((entry, index) => put(entry, index + 1)),
    ])
    if (!lost) return next
    const standing = await read()
    return isDeepStrictEqual(standing.entries, entries) ? standing : undefined
  }

  return { read, write }
}
