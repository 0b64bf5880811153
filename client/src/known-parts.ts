import type * as z from 'zod'

/**
 * An answer by its shape. What a newer server put into a list and this client does not know yet is left out of the list,
 * of lists in lists the innermost where that is enough: one message of a new kind does not cost all messages, and one new
 * step of a trail not the row. Gives the error when anything else is wrong.
 */
export function knownParts<Shape extends z.ZodType>(
  shape: Shape,
  body: unknown,
): z.ZodSafeParseResult<z.output<Shape>> {
  const whole = shape.safeParse(body)
  if (whole.success) return whole
  const { issues } = whole.error
  for (const placeIn of [innermost, outermost]) {
    const unknown = issues.map(({ path }) => path.slice(0, placeIn(path) + 1).join('/'))
    const known = unknown.includes('') ? whole : shape.safeParse(without(new Set(unknown), body))
    if (!known.success) continue
    console.error(`Left out of an answer: ${unknown.join(' ')}`)
    return known
  }
  return whole
}

type Path = readonly PropertyKey[]

/** Where on that path the entry of a list is; -1 when it leads through none. */
const innermost = (path: Path) => path.map(isPlace).lastIndexOf(true)
const outermost = (path: Path) => path.findIndex(isPlace)
const isPlace = (step: PropertyKey) => typeof step === 'number'

function without(unknown: ReadonlySet<string>, value: unknown, at: readonly string[] = []): unknown {
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value)
    .filter(([name]) => !unknown.has([...at, name].join('/')))
    .map(([name, part]) => [name, without(unknown, part, [...at, name])] as const)
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}
