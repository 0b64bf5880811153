import { useState } from 'react'
import type * as z from 'zod'
import { kept } from './storage'

/** What somebody writes, kept on the device at every change until `forget`. `blank` makes it the first time. */
export function useDraft<Shape extends z.ZodType<object>>(key: string, shape: Shape, blank: () => z.output<Shape>) {
  const shelf = kept(key, shape)
  const [draft, setDraft] = useState(() => shelf.get() ?? blank())
  const change = (changes: Partial<z.output<Shape>>) =>
    setDraft((before) => {
      const after = { ...before, ...changes }
      shelf.set(after)
      return after
    })
  return { draft, change, forget: () => shelf.remove() }
}
