import { useState } from 'react'
import { newRequestId } from '../../../../platform/ids'
import type { Actionable } from '../step'
import type { BulkAction } from './common'
import type { Selection } from './use-selection'

interface Doing {
  key: string
  action: BulkAction
  hazards: readonly Actionable[]
  /** Those that another try may still help. */
  left: readonly Actionable[]
}

/** What is being done with those chosen. Begun again with just those that are left, it is the same decision. */
export function useDoing({ chosen, choose, leave }: Selection) {
  const [doing, setDoing] = useState<Doing>()
  const [isShown, show] = useState(false)
  const begin = (action: BulkAction) => {
    const goesOn = doing?.action === action && idsIn(doing.left) === idsIn(chosen)
    if (!goesOn) setDoing({ key: newRequestId(), action, hazards: chosen, left: chosen })
    show(true)
  }
  const close = (left: readonly Actionable[]) => {
    show(false)
    if (left.length === 0) return leave()
    choose(left)
    setDoing((before) => before && { ...before, left })
  }
  return { doing, isShown, begin, close }
}

const idsIn = (hazards: readonly Actionable[]) =>
  hazards
    .map(({ id }) => id)
    .sort()
    .join()
