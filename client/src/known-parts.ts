import type * as z from 'zod'

/**
 * An answer by its shape. What a newer server put into a list and this client does not know yet is left out of the list:
 * one message of a new kind does not cost all messages. Gives the error when anything else is wrong.
 */
export function knownParts<Shape extends z.ZodType>(
  shape: Shape,
  body: unknown,
): z.ZodSafeParseResult<z.output<Shape>> {
  const whole = shape.safeParse(body)
  if (whole.success) return whole
  const unknown = whole.error.issues.map(({ path }) => entryIn(path))
  const known = unknown.includes('') ? whole : shape.safeParse(without(new Set(unknown), body))
  if (!known.success) return whole
  console.error(`Left out of an answer: ${unknown.join(' ')}`)
  return known
}

/** Of the outermost list on that path; '' when it leads through none. */
const entryIn = (path: readonly PropertyKey[]) =>
  path
    .slice(0, path.findIndex((step) => typeof step === 'number') + 1)
    .map(String)
    .join('/')

function without(unknown: ReadonlySet<string>, value: unknown, at: readonly string[] = []): unknown {
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value)
    .filter(([name]) => !unknown.has([...at, name].join('/')))
    .map(([name, part]) => [name, without(unknown, part, [...at, name])] as const)
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}
