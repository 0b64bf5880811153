/** A condition per attribute: equal to a value, at least a number, or not there (any more). All must hold. */
export type Condition = Record<string, string | number | boolean | { atLeast: number } | 'absent'>

export const absent = 'absent' as const

interface Change {
  set?: Record<string, unknown>
  /** Numbers are added, also negative ones; what is missing counts as 0. */
  add?: Record<string, number>
  remove?: readonly string[]
}

/** Collects names and values, so that no attribute name has to be known as a reserved word. */
export function expressions() {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const name = (attribute: string) => {
    names[`#${attribute}`] = attribute
    return `#${attribute}`
  }
  const value = (given: unknown) => {
    const placeholder = `:v${Object.keys(values).length}`
    values[placeholder] = given
    return placeholder
  }

  const premise = ([attribute, wanted]: [string, Condition[string]]) => {
    if (wanted === absent) return `attribute_not_exists(${name(attribute)})`
    if (typeof wanted === 'object') return `${name(attribute)} >= ${value(wanted.atLeast)}`
    return `${name(attribute)} = ${value(wanted)}`
  }
  const condition = (wanted: Condition = {}) => Object.entries(wanted).map(premise).join(' AND ') || undefined

  const change = ({ set = {}, add = {}, remove = [] }: Change) => {
    const assignments = Object.entries(set).map(([attribute, given]) => `${name(attribute)} = ${value(given)}`)
    const additions = Object.entries(add).map(([attribute, given]) => `${name(attribute)} ${value(given)}`)
    return [
      assignments.length > 0 && `SET ${assignments.join(', ')}`,
      additions.length > 0 && `ADD ${additions.join(', ')}`,
      remove.length > 0 && `REMOVE ${remove.map(name).join(', ')}`,
    ]
      .filter(Boolean)
      .join(' ')
  }

  const used = () => ({
    ExpressionAttributeNames: Object.keys(names).length > 0 ? names : undefined,
    ExpressionAttributeValues: Object.keys(values).length > 0 ? values : undefined,
  })
  return { name, value, condition, change, used }
}
