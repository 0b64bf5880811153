import { useState } from 'react'
import type { Actionable } from '../step'
import { chosenAtMost } from './common'

/** Which hazards are to be handled together; nothing while rows are opened one by one. */
export function useSelection() {
  const [chosen, setChosen] = useState<readonly Actionable[]>()
  const choose = (hazards: readonly Actionable[]) => setChosen(hazards.slice(0, chosenAtMost))
  const has = (hazardId: string) => chosen?.some(({ id }) => id === hazardId) ?? false
  return {
    isOn: chosen !== undefined,
    chosen: chosen ?? [],
    has,
    choose,
    toggle: (hazard: Actionable) =>
      choose(has(hazard.id) ? (chosen ?? []).filter(({ id }) => id !== hazard.id) : [...(chosen ?? []), hazard]),
    leave: () => setChosen(undefined),
  }
}

export type Selection = ReturnType<typeof useSelection>

/** What a row needs to be chosen instead of opened. */
export const pickOf = ({ isOn, has, toggle }: Selection, hazard: Actionable) =>
  isOn ? { picked: has(hazard.id), onOpen: () => toggle(hazard) } : {}
