import { timeOf } from '@mulin/shared/times'

/** Latest first. */
const parts = [
  ['18:00', '晚上好'],
  ['13:30', '下午好'],
  ['11:30', '中午好'],
  ['09:00', '上午好'],
  ['05:00', '早上好'],
] as const

/** By the clock in China; the night belongs to the evening before. */
export function greetingAt(instant: string): string {
  const time = timeOf(instant)
  return parts.find(([from]) => from <= time)?.[1] ?? '晚上好'
}
