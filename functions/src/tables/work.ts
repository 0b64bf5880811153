import { handedTo, openWorkOf } from './index-keys.ts'
import { type Page, query } from './table.ts'

/** The index keys of open work, to be taken away from what is found in no such list once it is over. */
export const openWorkKeys = ['gsi1', 'gsi2', 'gsi3'].flatMap((index) => [`${index}pk`, `${index}sk`])

// Beyond this an inbox is no inbox any more; it says that there is more.
const readAtMost = 300

/** What is open in an area, whatever kind; in an estate, what is open in its grid. What burns first comes first. */
export const openWorkIn = (areaPath: string): Promise<Page> => query({ ...openWorkOf(areaPath), limit: readAtMost })

/** What is open in the hands of a unit or person. */
export const openWorkInHandsOf = (who: string): Promise<Page> =>
  query({ index: 'gsi5', pk: handedTo(who, '', '').gsi5pk, limit: readAtMost })
