import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Chain, HazardRecord, NewEntry, NewHazard, StoredEntry, StoredHazard } from './hazards.ts'

// Every entry carries the SHA-256 of itself and of the hash before it, in the canonical JSON of RFC 8785, so that nothing
// of what happened can be changed, left out or moved without breaking every hash after it.

export const emptyChain: Chain = { head: '', length: 0 }

/** The entry as it joins the chain of that hazard, and the chain that it makes. */
export function chained(hazardId: string, { head, length }: Chain, entry: NewEntry) {
  const hash = sha256({ hazardId, place: length, after: head, entry })
  return { entry: { ...entry, hash }, chain: { head: hash, length: length + 1 } }
}

/** What a hazard says of itself, in a hash: an entry that says it anew carries it. */
export const contentOf = (hazard: NewHazard) => {
  const { number, reporterId, reportedAt, categoryId, areaPath, place, description, photoIds } = hazard
  const { building, spot, location, answers } = hazard
  const where = { areaPath, building, spot, place, location }
  return sha256({ number, reporterId, reportedAt, categoryId, where, description, answers, photoIds })
}

/**
 * The place, from 0, of the first entry that is not as it was written. As many as there are entries when some are
 * missing at the end, or when the hazard says of itself what none of them does. Undefined for a whole chain.
 */
export function firstBreakIn({ hazard, entries }: HazardRecord): number | undefined {
  let chain = emptyChain
  for (const { hash, ...entry } of entries) {
    const next = chained(hazard.id, chain, entry)
    if (next.entry.hash !== hash) return chain.length
    chain = next.chain
  }
  return chain.head === hazard.chain.head && agrees(hazard, entries) ? undefined : chain.length
}

const agrees = (hazard: StoredHazard, entries: readonly StoredEntry[]) =>
  entries.at(-1)?.state === hazard.state &&
  entries.findLast(({ content }) => content !== undefined)?.content === contentOf(hazard)

const sha256 = (value: object) =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
