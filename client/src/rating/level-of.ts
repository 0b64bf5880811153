import type { Level } from '../ui/rating5'

const levels: readonly Level[] = [1, 2, 3, 4, 5]

/** The level of a mark from the API, which is a whole number from 1 to 5. */
export const levelOf = (mark: number): Level => levels.find((level) => level === mark) ?? 3
