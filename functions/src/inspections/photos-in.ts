import type { FoundProblem } from '@mulin/shared/inspections/found-problem'

/** Before, and after where it was fixed at once. */
export const photosIn = ({ photoIds, action }: FoundProblem): string[] => [
  ...new Set([...photoIds, ...(action.kind === 'fixed_on_the_spot' ? action.photoIds : [])]),
]
