import { type Key, useEffect, useState } from 'react'

/** A second tap comes within that, in milliseconds. */
const doubleTap = 450

/**
 * The class of a list in which rows have just moved, as one went: another one is under the finger now, and a second tap
 * meant for the first would do to it what nobody meant.
 */
export function useSettling(keys: readonly Key[]): string {
  const now = keys.join('\n')
  const [before, setBefore] = useState(now)
  const [isSettling, setSettling] = useState(false)
  if (now !== before) {
    setBefore(now)
    // What comes at the end moves nothing.
    if (before !== '' && !`${now}\n`.startsWith(`${before}\n`)) setSettling(true)
  }
  useEffect(() => {
    if (!isSettling) return undefined
    const timer = setTimeout(() => setSettling(false), doubleTap)
    return () => clearTimeout(timer)
  }, [isSettling, now])
  return isSettling ? 'settling' : ''
}
