import { clockOf } from '@mulin/shared/results/ranking'
import type { Measure, RankedEntry } from '@mulin/shared/results/result'
import { texts } from './texts'

/** `48.20 秒`, `1 分 02.35 秒`, `86 分`; a rank says itself. */
export function valueWords(measure: Measure, value: number | undefined): string {
  if (value === undefined) return texts.noValue
  if (measure === 'time') return `${clockOf(value).replace(':', ' 分 ')} 秒`
  return measure === 'points' ? `${value} 分` : ''
}

/** `第 3 名 48.20 秒` */
export const standingWords = (measure: Measure, { rank, value }: Pick<RankedEntry, 'rank' | 'value'>): string =>
  [rank !== undefined && texts.rank(rank), valueWords(measure, value)].filter(Boolean).join(' ')
