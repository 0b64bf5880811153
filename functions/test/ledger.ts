import type { LedgerEntry } from '@mulin/shared/ledger/entry'
import { later, now } from '../src/platform/clock.ts'
import { portions } from '../src/platform/grouped.ts'
import { showInLedger } from '../src/tables/ledger.ts'
import { transact } from '../src/tables/transact.ts'

let made = 0

/** What anyone may know of a hazard of 太宇一区 that was reported just now. */
export function aLedgerEntry(overrides: Partial<LedgerEntry> = {}): LedgerEntry {
  const { reportedAt = now() } = overrides
  return {
    number: `YH20261126-${String(made++).padStart(6, '0')}`,
    state: 'reported',
    categoryId: 'escape-route',
    categoryName: '堵塞疏散通道',
    areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
    spot: 'stairwell',
    reportedAt,
    changedAt: reportedAt,
    replyDueAt: later(reportedAt, 7 * 24 * 60),
    dueAt: later(reportedAt, 24 * 60),
    joined: 0,
    disputes: 0,
    ...overrides,
  }
}

/** As the stream writes them. */
export async function intoLedger(entries: readonly LedgerEntry[]) {
  for (const some of portions(entries, 100)) await transact(some.map((entry) => showInLedger(entry, 1)))
  return entries
}
