import * as z from 'zod'
import { keptOwn } from '../../platform/own-storage'

const shelf = keptOwn('hazards-left', z.record(z.string(), z.number()))

// Of older ones no draft is left that could be sent again.
const keptAtMost = 50

/** How often somebody left it: what joins it after that is another request. */
export const timesLeft = (hazardId: string): number => shelf.get()?.[hazardId] ?? 0

export function noteLeaving(hazardId: string) {
  const { [hazardId]: times = 0, ...others } = shelf.get() ?? {}
  shelf.set(Object.fromEntries([...Object.entries(others).slice(1 - keptAtMost), [hazardId, times + 1]]))
}
