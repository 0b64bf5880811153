import type { Reserved } from '@mulin/shared/activities/session-rules'
import type { Alteration, OrderAlteration } from '@mulin/shared/sign-ups/alterations'
import { alteredFields } from './altered-fields'
import { spanText, timeText } from './platform/clock'

const orders = { strict: '严格按先后', first_fit: '按先后，名额不够前面一家人用时先给用得上的下一家' } as const

type Changed = Alteration | OrderAlteration

/** What an organiser changed, as it is and as it was. */
export function alteration({ field, ...from }: Changed): string {
  const [before, after] = [from.before, from.after].map((value) => valueText(field, value))
  return `${alteredFields[field]}改为：${after}\n原来是：${before}`
}

const reservedText = ({ title, seats, releasedAt }: Reserved) =>
  `${title} ${seats} 席（${timeText(releasedAt)} 后不再预留）`

const moments: ReadonlySet<Changed['field']> = new Set(['cancelBy', 'signUpOpensAt', 'signUpClosesAt', 'drawAt'])

function valueText(field: Changed['field'], value: Changed['before']): string {
  if (typeof value === 'number') return `${value} 个`
  if (value === 'strict' || value === 'first_fit') return orders[value]
  if (Array.isArray(value)) return value.map(reservedText).join('，') || '没有'
  if (typeof value !== 'string') return spanText(value.startsAt, value.endsAt)
  return moments.has(field) ? timeText(value) : value
}
