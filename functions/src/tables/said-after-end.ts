import { isOfResidents, SaidAfterEnd } from '@mulin/shared/hazards/workflow'
import type { StoredEntry } from './hazards.ts'

type Said = StoredEntry & { action: SaidAfterEnd }

const isSaid = (entry: StoredEntry): entry is Said => SaidAfterEnd.options.some((action) => action === entry.action)

/** What those whom it concerns said since it was closed last. */
const saidSinceEnd = (entries: readonly StoredEntry[]): Said[] =>
  entries.slice(entries.findLastIndex(({ action }) => action === 'close') + 1).filter(isSaid)

interface Who {
  personId: string
  joined?: { at: string } | undefined
}

/** Each says it is fixed once, and that it is not once; who met it too after somebody said that says it by that. */
export function saidBy({ personId, joined }: Who, entries: readonly StoredEntry[]): SaidAfterEnd | undefined {
  const said = saidSinceEnd(entries)
  const own = said.findLast((entry) => entry.personId === personId)?.action
  if (own || !joined) return own
  return said.some(({ action, at }) => action === 'dispute' && at <= joined.at) ? 'dispute_too' : undefined
}

/** How often somebody added something unasked. */
export const addedBy = (personId: string, entries: readonly StoredEntry[]) =>
  entries.filter((entry) => entry.action === 'add' && entry.personId === personId).length

/** How many of those who met it too, and took no step of staff, said how it went, as long as nobody said since that it is not fixed. */
export function ratingsOfJoined(entries: readonly StoredEntry[]) {
  const said = saidSinceEnd(entries)
  const staff = entries.filter(({ action }) => !isOfResidents(action)).map(({ personId }) => personId)
  const rated = said.filter(
    ({ action, as, personId }) => action === 'rate' && as === 'joined' && !staff.includes(personId),
  )
  const levels = rated.flatMap(({ level }) => level ?? [])
  const isReopened = said.some(({ action }) => action === 'dispute')
  return isReopened || levels.length === 0
    ? {}
    : { othersRated: levels.length, othersSatisfied: levels.filter((level) => level >= 3).length }
}
