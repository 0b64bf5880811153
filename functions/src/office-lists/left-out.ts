import type { Written } from '../tables/office-list.ts'

interface Named {
  id: string
}

/**
 * Those that were read and are not written: hazards, duties and visits name them, so that nothing is ever removed. Who read an
 * older version cannot know of all, and is told of that first.
 */
export const leftOut = (standing: Written<Named>, version: number, next: readonly Named[]): string[] =>
  standing.version === version
    ? standing.entries.map(({ id }) => id).filter((id) => !next.some((one) => one.id === id))
    : []
