import { written } from './written.ts'

/**
 * A condition per attribute: equal to a value or to one of some, at least a number, below a number or instant or never written, a list of
 * fewer items, or not there (any more). All must hold.
 */
export type Condition = Record<
  string,
  | string
  | number
  | boolean
  | { atLeast: number }
  | { olderThan: number | string }
  | { shorterThan: number }
  | { oneOf: readonly string[] }
  | 'absent'
>

export const absent = 'absent' as const

interface Change {
  /** What is undefined stays as it was. */
  set?: Record<string, unknown>
  /** Numbers are added, also negative ones; what is missing counts as 0. */
  add?: Record<string, number>
  /** Items put at the end of a list, which begins with them when there is none. */
  append?: Record<string, readonly unknown[]>
  remove?: readonly string[]
}

/** Collects names and values, so that no attribute name has to be known as a reserved word. */
export function expressions() {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const named = (attribute: string) => {
    names[`#${attribute}`] = attribute
    return `#${attribute}`
  }
  /** `volunteer.state` is what stands under `state` in the map `volunteer`. */
  const name = (path: string) => path.split('.').map(named).join('.')
  const value = (given: unknown) => {
    const placeholder = `:v${Object.keys(values).length}`
    values[placeholder] = given
    return placeholder
  }

  const premise = ([attribute, wanted]: [string, Condition[string]]) => {
    if (wanted === absent) return `attribute_not_exists(${name(attribute)})`
    if (typeof wanted !== 'object') return `${name(attribute)} = ${value(wanted)}`
    if ('shorterThan' in wanted) return `size(${name(attribute)}) < ${value(wanted.shorterThan)}`
    if ('oneOf' in wanted) return `${name(attribute)} IN (${wanted.oneOf.map(value).join(', ')})`
    if ('atLeast' in wanted) return `${name(attribute)} >= ${value(wanted.atLeast)}`
    return `(attribute_not_exists(${name(attribute)}) OR ${name(attribute)} < ${value(wanted.olderThan)})`
  }
  const condition = (wanted: Condition = {}) => Object.entries(wanted).map(premise).join(' AND ') || undefined

  const change = (given: Change) => changeOf(given, name, value)

  const used = () => ({
    ExpressionAttributeNames: Object.keys(names).length > 0 ? names : undefined,
    ExpressionAttributeValues: Object.keys(values).length > 0 ? written(values) : undefined,
  })
  return { name, value, condition, change, used }
}

type Written<Given> = (given: Given) => string

function changeOf(
  { set = {}, add = {}, append = {}, remove = [] }: Change,
  name: Written<string>,
  value: Written<unknown>,
) {
  const assigned = Object.entries(set).flatMap(([attribute, wanted]) =>
    wanted === undefined ? [] : [`${name(attribute)} = ${value(wanted)}`],
  )
  const added = Object.entries(add).map(([attribute, given]) => `${name(attribute)} ${value(given)}`)
  const appended = Object.entries(append).map(
    ([attribute, items]) =>
      `${name(attribute)} = list_append(if_not_exists(${name(attribute)}, ${value([])}), ${value(items)})`,
  )
  return Object.entries({ SET: [...assigned, ...appended], ADD: added, REMOVE: remove.map(name) })
    .flatMap(([verb, clauses]) => (clauses.length > 0 ? `${verb} ${clauses.join(', ')}` : []))
    .join(' ')
}
