import { useEffect, useState } from 'react'

// Longer than between two letters, shorter than one waits for.
const restMs = 500

/** What is typed, once nobody types any more: the server is not asked for every letter. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}
