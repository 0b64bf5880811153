import { useState } from 'react'
import { scrollToError } from './scroll'

/** Words beside fields, in parts that may have faults of their own: how many there are. */
export function countFaults(faults: unknown): number {
  if (typeof faults === 'string') return 1
  return typeof faults === 'object' && faults !== null
    ? Object.values(faults).reduce((sum: number, part) => sum + countFaults(part), 0)
    : 0
}

/** A form says what is wrong once somebody tried to send it, and each try in vain leads to the first of it. */
export function useTried() {
  const [tried, setTried] = useState(false)
  /** False when something is to be put right first. */
  const attempt = (faults: unknown): boolean => {
    setTried(true)
    const isFine = countFaults(faults) === 0
    if (!isFine) scrollToError()
    return isFine
  }
  /** What was sent is done; what is written next is another try. */
  const forget = () => setTried(false)
  return { tried, attempt, forget }
}
