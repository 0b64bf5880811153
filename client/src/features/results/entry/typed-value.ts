import { clockOf } from '@mulin/shared/results/ranking'
import type { Measure } from '@mulin/shared/results/result'

export type TypedValue = { value: number | undefined } | { fault: 'valueWrong' | 'timeWrong' | 'rankWrong' }

/** What was typed as a value; nothing typed is no value. */
export function typedValue(measure: Measure, typed: string): TypedValue {
  const text = typed.trim()
  if (text === '') return { value: undefined }
  if (measure === 'time') {
    const value = timeFrom(text)
    return value ? { value } : { fault: 'timeWrong' }
  }
  if (!/^[-−]?\d{1,7}$/.test(text)) return { fault: 'valueWrong' }
  const value = Number(text.replace('−', '-'))
  return measure === 'rank' && value < 1 ? { fault: 'rankWrong' } : { value }
}

/** How a known value is typed. */
export const typedFor = (measure: Measure, value: number | undefined): string =>
  value === undefined ? '' : measure === 'time' ? clockOf(value) : String(value)

// `48`, `48.2`, `1:02.35`; or a stopwatch's digits without the signs between them, the last two of which are hundredths:
// `4820`, `10235`.
const ways = [/^(?:(\d{1,3})[:：])?(\d{1,2})(?:[.。](\d{1,2}))?$/, /^(\d{0,3}?)(\d{1,2})(\d{2})$/]

const secondsOfMinute = 60

/** In milliseconds; undefined for what is no time. */
function timeFrom(text: string): number | undefined {
  const parts = ways.map((way) => way.exec(text)).find((found) => found !== null)
  if (!parts) return undefined
  const [, minutes = '', seconds, hundredths = ''] = parts
  return inMilliseconds(Number(minutes), Number(seconds), Number(hundredths.padEnd(2, '0')))
}

const inMilliseconds = (minutes: number, seconds: number, hundredths: number) =>
  minutes > 0 && seconds >= secondsOfMinute ? undefined : (minutes * secondsOfMinute + seconds) * 1000 + hundredths * 10
