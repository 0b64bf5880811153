import { keys } from './keys.ts'
import { cut } from './pages.ts'
import { query } from './table.ts'
import type { Write } from './transact.ts'

interface Disclosure {
  /** Whose data it was, or of which activity. */
  about: string
  /** Who looked. */
  by: string
  /** As what, e.g. 网格员 01: the person may read it. */
  as: string | undefined
  /** Where it stood, e.g. the id of a hazard. */
  source: string
  at: string
  /** Something else than a name and a number: a photo, in which parts are covered. */
  what?: 'photo'
  /** How many people's, when it was a whole list. */
  count?: number
}

/** That somebody looked at personal data in full. */
export const addDisclosure = (disclosure: Disclosure): Write => ({
  put: { ...disclosure, ...keys.disclosure(disclosure.about, disclosure.at, disclosure.by) },
})

interface Wanted {
  after?: string | undefined
  limit: number
}

/** Newest first. */
export async function disclosuresOf(personId: string, { after, limit }: Wanted) {
  const { pk } = keys.disclosure(personId, '', '')
  return cut(await query({ pk, newestFirst: true, limit: limit + 1, after }), limit)
}
