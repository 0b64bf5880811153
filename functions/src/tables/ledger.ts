import { LedgerEntry } from '@mulin/shared/ledger/entry'
import type { Span } from '@mulin/shared/ledger/period'
import { inLedger, isWithin, ledgerOf } from './index-keys.ts'
import { keys } from './keys.ts'
import { cut } from './pages.ts'
import type { Item } from './reading.ts'
import { getItem, getItems, query, queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** `edition` grows with every change of the hazard. Loses against a newer one. */
export const showInLedger = (entry: LedgerEntry, edition: number): Write =>
  ledgerWrite(entry.number, edition, { ...entry, ...listed(entry) })

/** What went into another one is found by its number only: there it says so. */
const listed = ({ areaPath, reportedAt, number, mergedInto }: LedgerEntry) =>
  mergedInto === undefined ? inLedger(areaPath, reportedAt, number) : {}

/** Nothing of it is left but its edition, so that nothing older comes back. Loses against a newer one. */
export const hideFromLedger = (number: string, edition: number): Write => ledgerWrite(number, edition, {})

const ledgerWrite = (number: string, edition: number, shown: object): Write => ({
  put: { ...shown, ...keys.ledgerEntry(number), edition },
  if: { edition: { olderThan: edition } },
})

/** What was written before also says when it was closed of what was opened again. */
const Stored = LedgerEntry.transform(({ closedAt, ...entry }) => ({
  ...entry,
  ...(entry.state === 'closed' && closedAt !== undefined && { closedAt }),
}))
const entryFrom = (item: Item): LedgerEntry => Stored.parse(item)

export const ledgerEntryOf = (number: string): Promise<LedgerEntry | undefined> =>
  getItem(keys.ledgerEntry(number), Stored.optional().catch(undefined))

/** At most 100; what is not in the ledger is left out. */
export async function ledgerEntriesBy(numbers: readonly string[]): Promise<LedgerEntry[]> {
  const items = await getItems(numbers.map(keys.ledgerEntry))
  return items.flatMap((item) => Stored.safeParse(item).data ?? [])
}

interface Wanted {
  areaPath: string
  span?: Span | undefined
  where?: Record<string, string | readonly string[] | undefined>
}

interface WantedPage extends Wanted {
  /** What a Query cannot look for. */
  isWanted?: ((entry: LedgerEntry) => boolean) | undefined
  after?: string | undefined
  limit: number
}

// What is looked for stands among all the others of the area.
const readAtMost = 500

/** Newest first, in one Query. */
export async function ledgerPage(wanted: WantedPage): Promise<{ entries: LedgerEntry[]; next?: string }> {
  const { areaPath, where = {}, isWanted, limit, after } = wanted
  const list = ledgerOf(areaPath)
  const isWhole = !list.within && !isWanted && Object.values(where).every((value) => value === undefined)
  const most = isWhole ? limit + 1 : readAtMost
  const { items, next } = await query({ ...readingOf(wanted), newestFirst: true, limit: most, after })
  const found = items.filter(
    (item) => isWithin(list, String(item['areaPath'])) && (!isWanted || isWanted(entryFrom(item))),
  )
  const page = cut({ items: found, ...(next && { next }) }, limit, list.index)
  return { ...page, entries: page.items.map((item) => entryFrom(item)) }
}

/** All of them, oldest first; each span is read at the same time as the others. */
export async function ledgerEntriesIn(wanted: Omit<Wanted, 'span'>, spans: readonly Span[]): Promise<LedgerEntry[]> {
  const list = ledgerOf(wanted.areaPath)
  const parts = await Promise.all(spans.map((span) => queryAll(readingOf({ ...wanted, span }))))
  return parts
    .flat()
    .map((item) => entryFrom(item))
    .filter(({ areaPath }) => isWithin(list, areaPath))
}

/** The end of a span belongs to the next one: what is reported then sorts behind it by its number. */
function readingOf({ areaPath, span, where = {} }: Wanted) {
  const { index, pk } = ledgerOf(areaPath)
  return { index, pk, where, ...(span && { between: span }) }
}
