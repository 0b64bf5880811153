import * as z from 'zod'
import { dayOf, startOf } from '../times.ts'

/**
 * A quarter in China, `2026-Q4`. Statistics know no other periods: of two that overlap, what lies between them could be
 * worked out, however few it concerns.
 */
export const Period = z.string().regex(/^20\d{2}-Q[1-4]$/)

export type Span = readonly [from: string, until: string]

export function periodAt(instant: string): string {
  const day = dayOf(instant)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarter so many quarters before. */
export function periodBefore(period: string, quarters: number): string {
  const count = yearOf(period) * 4 + quarterOf(period) - 1 - quarters
  return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`
}

/** Its three months, each from its first instant until that of the next. */
export function monthsOf(period: string): Span[] {
  const first = (quarterOf(period) - 1) * 3
  return [0, 1, 2].map((month) => [
    startOfMonth(yearOf(period), first + month),
    startOfMonth(yearOf(period), first + month + 1),
  ])
}

export function spanOf(period: string): Span {
  const months = monthsOf(period)
  return [months[0]![0], months[2]![1]]
}

const yearOf = (period: string) => Number(period.slice(0, 4))
const quarterOf = (period: string) => Number(period.slice(-1))

const startOfMonth = (year: number, month: number) =>
  startOf(`${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`)
