import { useState } from 'react'
import * as z from 'zod'
import { keptOwn } from '../../platform/own-storage'
import { usePageShow } from '../../platform/page-life'

const shelf = keptOwn('seen-stopped-sign-ups', z.array(z.string()))

// Whatever is older is over by now.
const keptAtMost = 50

const all = () => shelf.get() ?? []

/** Who read in the list that it does not take place need not read it on the home page any longer. */
export function noteSeenStopped(signUpId: string) {
  if (!all().includes(signUpId)) shelf.set([...all(), signUpId].slice(-keptAtMost))
}

/** As it was when the page came to the front: nothing goes away under somebody's finger. */
export function useSeenStopped(): readonly string[] {
  const [seen, setSeen] = useState(all)
  usePageShow(() => setSeen(all()))
  return seen
}
