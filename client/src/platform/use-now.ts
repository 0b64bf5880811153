import { useEffect, useState } from 'react'
import { now } from './clock'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000] as const

/** This moment, newer by itself: at each awaited moment, in the last minute before it every second. */
export function useNow(awaited: readonly string[]): string {
  const [, setTimes] = useState(0)
  const moment = now()
  const wait = waitFor(awaited, moment)
  useEffect(() => {
    if (wait === undefined) return undefined
    const timer = setTimeout(() => setTimes((times) => times + 1), wait)
    return () => clearTimeout(timer)
  })
  return moment
}

/** How long words stay true that count the time until the next awaited moment, in the last hour. */
export function waitFor(awaited: readonly string[], moment: string): number | undefined {
  const left = Math.min(...awaited.map((at) => Date.parse(at) - Date.parse(moment)).filter((length) => length > 0))
  if (left === Infinity) return undefined
  // Longer than 24 days is no time for a timer.
  if (left > hour) return Math.min(left - hour, day)
  const step = left > minute ? minute : second
  return left % step || step
}
