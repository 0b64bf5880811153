import { isHome } from '@mulin/shared/hazards/place'
import { joining, type Lookalike } from '@mulin/shared/hazards/joining'
import { useState } from 'react'
import { api } from '../../../api'
import type { Draft } from './draft'
import { seenIn } from './report-of'

// Whoever is in a hurry, or has a weak network, reports without it.
const waitMs = 4000

/** What neighbours reported already and is likely the same; none when it cannot be asked. */
export function useLookalikes() {
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<readonly Lookalike[]>([])

  /** True when there are some to choose from. */
  const look = async (draft: Draft, photoIds: readonly string[]): Promise<boolean> => {
    setBusy(true)
    const others = await lookalikesOf(draft, photoIds)
    setBusy(false)
    setFound(others)
    return others.length > 0
  }
  return { busy, found, look, forget: () => setFound([]) }
}

export async function lookalikesOf(draft: Draft, photoIds: readonly string[]): Promise<Lookalike[]> {
  if (isHome(draft)) return []
  const answer = await Promise.race([api(joining).similar(seenIn(draft, photoIds)), inVain()])
  const hazards = answer?.ok ? answer.value.hazards : []
  // Sent before, it may have arrived: it is no duplicate of itself.
  return hazards.filter(({ mine }) => !(draft.unsent && mine))
}

const inVain = () => new Promise<undefined>((done) => setTimeout(() => done(undefined), waitMs))
