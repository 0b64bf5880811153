import { useEffect, useState } from 'react'

/** Turns true when that instant comes. */
export function useEnd(at: string, now: string): boolean {
  const [ended, setEnded] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setEnded(at), Math.max(0, Date.parse(at) - Date.now()))
    return () => clearTimeout(timer)
  }, [at])
  return ended === at || at <= now
}
