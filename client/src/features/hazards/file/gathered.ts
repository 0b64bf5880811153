import type { HazardEntry } from '@mulin/shared/hazards/hazard'

interface Placed {
  entry: HazardEntry
  place: number
}

/** The history line by line: what several neighbours said to the same end is one of them, where the first one said it. */
export function gathered(entries: readonly HazardEntry[]): Placed[][] {
  const lines: Placed[][] = []
  let ofNeighbours: Placed[] | undefined
  for (const [place, entry] of entries.entries()) {
    if (!isSaying(entry)) ofNeighbours = undefined
    if (ofNeighbours && isOfNeighbour(entry)) ofNeighbours.push({ entry, place })
    else lines.push([{ entry, place }])
    if (isOfNeighbour(entry)) ofNeighbours ??= lines.at(-1)
  }
  return lines
}

/** It says how it is, and changes nothing. */
const isSaying = ({ action }: HazardEntry) => action === 'rate' || action === 'dispute_too'
const isOfNeighbour = (entry: HazardEntry) => isSaying(entry) && entry.as === 'joined'

/** How many of them said what. */
export function countsOf(line: readonly Placed[]) {
  const solved = line.filter(({ entry }) => entry.action === 'rate').length
  return { solved, notSolved: line.length - solved }
}
