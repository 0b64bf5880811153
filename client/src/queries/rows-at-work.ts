import { useEffect, useState, useSyncExternalStore } from 'react'

// Once for each sheet that is open.
let atWork: readonly string[] = []
const listeners = new Set<() => void>()

function change(next: readonly string[]) {
  atWork = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** While somebody writes or photographs at a row, the list that it stands in keeps it, also when it waits for them no more. */
export function useAtWork(id: string, isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return undefined
    change([...atWork, id])
    return () => {
      const place = atWork.indexOf(id)
      change(atWork.filter((_, at) => at !== place))
    }
  }, [id, isOpen])
}

/** The rows as they are by now, with those at work where they were. */
export function useKeptRows<Row extends { id: string }>(rows: readonly Row[]): readonly Row[] {
  const held = useSyncExternalStore(
    listen,
    () => atWork,
    () => atWork,
  )
  const [before, remember] = useState(rows)
  const kept = withHeld(rows, before, held)
  if (kept.length !== before.length || kept.some((row, place) => row !== before[place])) remember(kept)
  return kept
}

function withHeld<Row extends { id: string }>(rows: readonly Row[], before: readonly Row[], held: readonly string[]) {
  const missing = before.filter(({ id }) => held.includes(id) && !rows.some((row) => row.id === id))
  return missing.reduce<readonly Row[]>((all, row) => {
    const place = before.indexOf(row)
    return [...all.slice(0, place), row, ...all.slice(place)]
  }, rows)
}
