import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { usePageShow } from '../../platform/page-life'
import { byStart, isOffered } from './my-order'

/**
 * What I am asked to answer, the next one first, and what I was since the page came to the front: answered or too late
 * it keeps its place, so that the button of another one does not come under the finger.
 */
export function useAskedForAnswer(signUps: readonly SignUp[]): readonly string[] {
  const [asked, setAsked] = useState<readonly string[]>([])
  usePageShow(() => setAsked([]))
  const offered = [...signUps].filter(isOffered).sort(byStart)
  const added = offered.map(({ id }) => id).filter((id) => !asked.includes(id))
  if (added.length === 0) return asked
  const all = [...asked, ...added]
  setAsked(all)
  return all
}
