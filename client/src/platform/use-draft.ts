import { useRef, useState } from 'react'
import type * as z from 'zod'
import { type Kept, kept } from './storage'

/** What somebody writes, kept on the device at every change until `forget`. `blank` makes it the first time. */
export function useDraft<Shape extends z.ZodType<object>>(key: string, shape: Shape, blank: () => z.output<Shape>) {
  const shelf = kept(key, shape)
  return useDraftOn(shelf, () => shelf.get() ?? blank())
}

/** The same on a shelf of one's own. Written down at once, not when it is drawn: photos come also after a page was left. */
export function useDraftOn<Draft extends object>(shelf: Pick<Kept<Draft>, 'set' | 'remove'>, first: () => Draft) {
  const [draft, setDraft] = useState(first)
  const latest = useRef(draft)
  const show = (after: Draft) => {
    latest.current = after
    setDraft(after)
  }
  const change = (changes: Partial<Draft>): Draft => {
    show({ ...latest.current, ...changes })
    shelf.set(latest.current)
    return latest.current
  }
  return { draft, latest: () => latest.current, change, show, forget: shelf.remove }
}
