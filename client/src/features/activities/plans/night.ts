import type { SessionDraft } from './plan-draft'

const dayMinutes = 24 * 60
const longest = 12 * 60

const minuteOf = (time: string) => {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

type Times = Pick<SessionDraft, 'from' | 'to'>

/** How many minutes a session takes that ends on the next day. */
export const nightMinutes = ({ from, to }: Times): number | undefined =>
  from && to && to < from ? dayMinutes - minuteOf(from) + minuteOf(to) : undefined

/** More likely mistyped than meant, until somebody says so. */
export const isLongNight = (times: Times): boolean => (nightMinutes(times) ?? 0) > longest
