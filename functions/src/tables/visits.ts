import { Rating, Visit } from '@mulin/shared/matters'
import * as z from 'zod'
import { seal, unseal } from '../platform/sealing.ts'
import { absent } from './expressions.ts'
import { keys, ratedMatter } from './keys.ts'
import { cut } from './pages.ts'
import { countRating } from './ratings.ts'
import { getItem, query } from './table.ts'
import type { Write } from './transact.ts'

/** A visit as stored in the resident's partition; the words of its rating are sealed. */
const StoredVisit = Visit.omit({ rating: true }).extend({
  rating: Rating.omit({ words: true }).extend({ sealedWords: z.string().optional() }).optional(),
  /** The request that rated it. */
  ratedWith: z.string().optional(),
})

export type RatedVisit = Visit & { ratedWith?: string | undefined }

const register = (visitId: string) => `visit:${visitId}`

/** The visit as its owner reads it. */
export function visitFrom(item: unknown): RatedVisit {
  const { rating, ...visit } = StoredVisit.parse(item)
  if (!rating) return visit
  const { sealedWords, ...given } = rating
  return { ...visit, rating: { ...given, words: sealedWords && unseal(sealedWords, register(visit.id)) } }
}

export const visitOf = async (personId: string, visitId: string): Promise<RatedVisit | undefined> => {
  const stored = await getItem(keys.visit(personId, visitId), StoredVisit)
  return stored && visitFrom(stored)
}

/** Newest first. */
export async function visitsOf(personId: string, { after, limit }: { after?: string | undefined; limit: number }) {
  const { pk, sk } = keys.visit(personId, '')
  return cut(await query({ pk, begins: sk, newestFirst: true, limit: limit + 1, after }), limit)
}

/** `openedBy` is the clerk: for the office that follows up a bad rating, never shown to anyone else. */
export const addVisit = (personId: string, visit: Visit, openedBy: string): Write => ({
  put: { ...visit, openedBy, ...keys.visit(personId, visit.id) },
  fresh: true,
})

/** Loses when the visit was rated in the meantime. */
export function addRating(personId: string, visit: Visit, rating: Rating, ratedWith: string | undefined): Write[] {
  const { words, ...given } = rating
  const stored = { ...given, ...(words && { sealedWords: seal(words, register(visit.id)) }) }
  return [
    {
      update: keys.visit(personId, visit.id),
      set: { rating: stored, ratedWith },
      if: { id: visit.id, rating: absent },
    },
    ...countRating(ratedMatter(visit.matterId), { ...stored, visitId: visit.id }),
  ]
}
