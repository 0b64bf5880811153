import { type Key, useState } from 'react'

/**
 * The class of a list in which rows have just moved, as one went: another one is under the finger now, and a second tap
 * meant for the first would do to it what nobody meant. The style sheet says for how long; each time it begins anew.
 */
export function useSettling(keys: readonly Key[]): string {
  const now = keys.join('\n')
  const [{ before, moves }, remember] = useState({ before: now, moves: 0 })
  if (now !== before) {
    // What comes at the end moves nothing.
    const moved = before !== '' && !`${now}\n`.startsWith(`${before}\n`)
    remember({ before: now, moves: moved ? moves + 1 : moves })
  }
  if (moves === 0) return ''
  return moves % 2 === 1 ? 'settling' : 'settling-again'
}
