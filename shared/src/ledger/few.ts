/** Below that nothing is said about a group: what stands in its numbers would stand there about somebody. */
export const fewest = 5

/**
 * Which groups of a total that everybody reads are hidden: those of fewer than five and, so that they cannot be worked out
 * from the total, the next smallest until five are hidden together. `hidden` are hidden anyway.
 */
export function hiddenAmong(sizes: readonly number[], hidden: readonly boolean[] = []): boolean[] {
  const isHidden = sizes.map((size, place) => hidden[place] === true || (size > 0 && size < fewest))
  const together = () => sizes.reduce((sum, size, place) => sum + (isHidden[place] ? size : 0), 0)
  while (together() > 0 && together() < fewest) {
    const next = smallest(sizes, isHidden)
    if (next === undefined) return isHidden
    isHidden[next] = true
  }
  return isHidden
}

const smallest = (sizes: readonly number[], isHidden: readonly boolean[]): number | undefined =>
  sizes
    .flatMap((size, place) => (size > 0 && !isHidden[place] ? [{ size, place }] : []))
    .sort((one, other) => one.size - other.size)[0]?.place
