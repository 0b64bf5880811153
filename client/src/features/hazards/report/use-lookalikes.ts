import { isHome } from '@mulin/shared/hazards/place'
import type { Lookalike } from '@mulin/shared/hazards/joining'
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
    if (isHome(draft)) return false
    setBusy(true)
    const answer = await Promise.race([api.joining.similar(seenIn(draft, photoIds)), inVain()])
    setBusy(false)
    const hazards = answer?.ok ? answer.value.hazards : []
    // Sent before, it may have arrived: it is no duplicate of itself.
    const others = hazards.filter(({ mine }) => !(draft.unsent && mine))
    setFound(others)
    return others.length > 0
  }
  return { busy, found, look, forget: () => setFound([]) }
}

const inVain = () => new Promise<undefined>((done) => setTimeout(() => done(undefined), waitMs))
