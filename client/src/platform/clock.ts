import { addDays, dayOf, timeOf } from '@mulin/shared/times'
import { serverAhead } from './server-clock'

const present = () => Date.now() + serverAhead()

/** This moment by the server’s clock, in UTC, as the API writes it. */
export const now = (): string => new Date(present()).toISOString()
export const today = (): string => dayOf(now())

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const weekdayOf = (on: string): string => weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? ''

/** `2026年11月28日` */
export function wholeDayText(on: string): string {
  const [year, month, date] = on.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `11月28日`, with the year when it is not this one. */
export function dayText(on: string): string {
  const whole = wholeDayText(on)
  return on.slice(0, 4) === today().slice(0, 4) ? whole.slice('2026年'.length) : whole
}

/** `周六 11月28日` */
export const dateText = (instant: string): string => `${weekdayOf(dayOf(instant))} ${dayText(dayOf(instant))}`
/** `周六 11月28日 14:00` */
export const timeText = (instant: string): string => `${dateText(instant)} ${timeOf(instant)}`

/** `周六 11月28日 14:00–16:00`, or both in full when it ends on another day. */
export const spanText = (from: string, to: string): string =>
  dayOf(from) === dayOf(to) ? `${timeText(from)}–${timeOf(to)}` : `${timeText(from)} 至 ${timeText(to)}`

/** On paper: `2026年11月28日 14:00–16:00`, or both in full when it ends on another day. */
export const wholeSpanText = (from: string, to: string): string =>
  dayOf(from) === dayOf(to) ? `${wholeTimeText(from)}–${timeOf(to)}` : `${wholeTimeText(from)} 至 ${wholeTimeText(to)}`

const wholeTimeText = (instant: string): string => `${wholeDayText(dayOf(instant))} ${timeOf(instant)}`

/** On paper, of a deadline: `2026年11月28日`, with the time unless it is the end of that day. */
export const wholeDueText = (dueAt: string): string =>
  timeOf(dueAt) === '23:59' ? wholeDayText(dayOf(dueAt)) : wholeTimeText(dueAt)

/** `今天`, `明天`, `后天`, or undefined for other days. */
export function nearDay(instant: string): string | undefined {
  const ahead = [0, 1, 2].find((days) => addDays(today(), days) === dayOf(instant))
  return ahead === undefined ? undefined : ['今天', '明天', '后天'][ahead]
}

/** `刚刚`, `8 分钟前`, `3 小时前`, `2 天前` */
export const agoText = (instant: string): string => {
  const passed = present() - Date.parse(instant)
  return passed < minute ? '刚刚' : `${lengthText(passed)}前`
}

/** `还有 3 小时`, `已过 2 天` */
export function leftText(instant: string): string {
  const left = Date.parse(instant) - present()
  return left < 0 ? `已过 ${lengthText(-left)}` : `还有 ${lengthText(left)}`
}

/** `23 秒`, and what is longer like all lengths: for what is watched while it passes. */
export const closeLengthText = (milliseconds: number): string =>
  milliseconds <= minute ? `${Math.ceil(milliseconds / 1000)} 秒` : lengthText(milliseconds)

/** `8 分钟`, `3 小时`, `2 天` */
export function lengthText(milliseconds: number): string {
  if (milliseconds < hour) return `${Math.max(1, Math.floor(milliseconds / minute))} 分钟`
  if (milliseconds < day) return `${Math.floor(milliseconds / hour)} 小时`
  return `${Math.floor(milliseconds / day)} 天`
}

/** `2 小时 30 分钟` */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours && `${hours} 小时`, (rest || !hours) && `${rest} 分钟`].filter(Boolean).join(' ')
}

/** How much of a span of time has passed: 0 at its start, 1 at its end, more afterwards. */
export const shareOfTime = (from: string, until: string): number =>
  (present() - Date.parse(from)) / Math.max(1, Date.parse(until) - Date.parse(from))
