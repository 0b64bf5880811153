import type { Change, Entry, EventResults, Measure, RankedEntry, ResultsDraft } from './result.ts'

export type EntryFault = 'entry_repeated' | 'name_repeated' | 'value_impossible'

/** What is wrong with an entry among the others, or undefined. */
export function whyNotWritable(
  { entries, measure }: Pick<ResultsDraft, 'entries' | 'measure'>,
  place: number,
): EntryFault | undefined {
  const entry = entries[place]
  if (!entry) return undefined
  const before = entries.slice(0, place)
  if (before.some(({ id }) => id === entry.id)) return 'entry_repeated'
  if (before.some(({ kind, name }) => kind === 'team' && entry.kind === kind && name === entry.name))
    return 'name_repeated'
  if (!isPossible(measure, entry.value)) return 'value_impossible'
}

/** Points may fall below nothing, a time or a rank not. */
const isPossible = (measure: Measure, value: number | undefined) =>
  value === undefined || measure === 'points' || value >= 1

/** Nobody is ranked without a value. */
export const hasRanks = (entries: readonly Entry[]) => entries.some(({ value }) => value !== undefined)

type Known = Pick<EventResults, 'state' | 'version' | 'entries'>

/** Why the draft of a session is not written over that version of it, 0 for none, or undefined. */
export function whyNotDraftable(known: Known | undefined, version: number) {
  if (known?.state === 'published') return 'results_published'
  if (version !== (known?.version ?? 0)) return 'results_changed'
}

/** Why that version of the results of a session is not published now, or undefined. */
export function whyNotPublishable(known: Known, version: number, { startsAt, now }: { startsAt: string; now: string }) {
  if (known.state === 'published') return 'results_published'
  if (now < startsAt) return 'session_not_begun'
  if (!hasRanks(known.entries)) return 'results_empty'
  if (known.version !== version) return 'results_changed'
}

/** Why that version is not corrected to these entries, or undefined. */
export function whyNotCorrectable(known: Known, version: number, entries: readonly Entry[]) {
  if (known.state !== 'published') return 'results_not_published'
  if (!hasRanks(entries)) return 'results_empty'
  if (known.version !== version) return 'results_changed'
}

/** True when writing this draft changes nothing, e.g. because it was sent again. */
export const isAlreadyWritten = (known: EventResults, draft: ResultsDraft) =>
  known.measure === draft.measure &&
  known.fullNames === draft.fullNames &&
  known.pointsPerRank.join() === draft.pointsPerRank.join() &&
  areOfTheSame(known.entries, draft.entries) &&
  changesBetween(known.entries, draft.entries).length === 0

/** Every entry that stays is of the same party as before: that is no change that the public reads. */
export function areOfTheSame(before: readonly Entry[], after: readonly Entry[]): boolean {
  const known = new Map(before.map(({ id, signUpId }) => [id, signUpId]))
  return after.every(({ id, signUpId }) => !known.has(id) || known.get(id) === signUpId)
}

/** An older client knows of no sign-ups: an entry that keeps its name is still of the party it was of. */
export const stillLinked = <Draft extends { entries: Entry[] }>(
  draft: Draft,
  known: Pick<Known, 'entries'> | undefined,
): Draft => ({
  ...draft,
  entries: draft.entries.map((entry) => {
    const before = known?.entries.find(({ id, name }) => id === entry.id && name === entry.name)
    return before?.signUpId === undefined ? entry : { signUpId: before.signUpId, ...entry }
  }),
})

/** What a correction does, entry by entry: a rank that only follows from another entry is none of it. */
export function changesBetween(before: readonly RankedEntry[], after: readonly RankedEntry[]): Change[] {
  const known = new Map(before.map((entry) => [entry.id, entry]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((entry) => {
      const earlier = known.get(entry.id)
      return earlier && isSame(earlier, entry) ? [] : [changeOf(earlier, entry)]
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((entry) => changeOf(entry, undefined)),
  ]
}

const isSame = (one: Entry, other: Entry) =>
  one.kind === other.kind &&
  one.name === other.name &&
  one.communityId === other.communityId &&
  one.value === other.value

function changeOf(before: RankedEntry | undefined, after: RankedEntry | undefined): Change {
  const { id, kind } = (after ?? before)!
  return {
    entryId: id,
    kind,
    ...(before && { before: standingOf(before) }),
    ...(after && { after: standingOf(after) }),
  }
}

const standingOf = ({ id: _, kind: __, signUpId: ___, ...standing }: RankedEntry) => standing
