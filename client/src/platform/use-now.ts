import { useEffect, useState } from 'react'
import { now } from './clock'

const every = 15_000

/** This moment; while `runs`, a newer one from time to time. */
export function useNow(runs: (moment: string) => boolean): string {
  const [moment, setMoment] = useState(now)
  const isRunning = runs(moment)
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setTimeout(() => setMoment(now()), every)
    return () => clearTimeout(timer)
  }, [isRunning, moment])
  return isRunning ? moment : now()
}
