import type { BoardTeam } from '@mulin/shared/results/result'
import { useEffect, useRef, useState } from 'react'

const shownFor = 4000

const wordsFor = (difference: number) => (difference > 0 ? `+${difference}` : `−${-difference}`)

/** What each team got or lost since it was looked at last, for a moment: `{ '01': '+10' }`. */
export function useChanges(teams: readonly BoardTeam[]): Readonly<Record<string, string>> {
  const last = useRef(new Map(teams.map(({ id, points }) => [id, points])))
  const [changes, setChanges] = useState<Record<string, string>>({})
  useEffect(() => {
    const found = teams.flatMap(({ id, points }) => {
      const difference = points - (last.current.get(id) ?? points)
      return difference === 0 ? [] : [[id, wordsFor(difference)] as const]
    })
    last.current = new Map(teams.map(({ id, points }) => [id, points]))
    if (found.length > 0) setChanges(Object.fromEntries(found))
  }, [teams])
  useEffect(() => {
    const timer = setTimeout(() => setChanges({}), shownFor)
    return () => clearTimeout(timer)
  }, [changes])
  return changes
}
