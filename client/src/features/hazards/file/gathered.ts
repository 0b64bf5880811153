import type { HazardEntry } from '@mulin/shared/hazards/hazard'

interface Placed {
  entry: HazardEntry
  place: number
}

/**
 * The history line by line: what several neighbours said to the same end is one of them, where the first one said it, and
 * so is what was added one after the other and whoever reads this may not read.
 */
export function gathered(entries: readonly HazardEntry[]): Placed[][] {
  const lines: Placed[][] = []
  let ofNeighbours: Placed[] | undefined
  for (const [place, entry] of entries.entries()) {
    if (!isSaying(entry)) ofNeighbours = undefined
    const line = isOfNeighbour(entry) ? ofNeighbours : addedLike(entry, lines.at(-1))
    if (line) line.push({ entry, place })
    else lines.push([{ entry, place }])
    if (isOfNeighbour(entry)) ofNeighbours ??= lines.at(-1)
  }
  return lines
}

/** It says how it is, and changes nothing. */
const isSaying = ({ action }: HazardEntry) => action === 'rate' || action === 'dispute_too'
const isOfNeighbour = (entry: HazardEntry) => isSaying(entry) && entry.as === 'joined'

/** Of what residents add, only staff and themselves read the words and see the photos. */
const isUnread = ({ action, note, photos }: HazardEntry) =>
  action === 'add' && note === undefined && photos.length === 0

const addedLike = (entry: HazardEntry, line: Placed[] = []) =>
  isUnread(entry) && line.some((before) => isUnread(before.entry) && before.entry.as === entry.as) ? line : undefined

/** How many of them said what. */
export function countsOf(line: readonly Placed[]) {
  const solved = line.filter(({ entry }) => entry.action === 'rate').length
  return { solved, notSolved: line.length - solved }
}
