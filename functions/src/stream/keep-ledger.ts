import { grouped, portions } from '../platform/grouped.ts'
import { isOfHazard } from '../tables/changes.ts'
import { hazardRecordOf } from '../tables/hazards.ts'
import { hideFromLedger, showInLedger } from '../tables/ledger.ts'
import { transact } from '../tables/transact.ts'
import { publicEntryOf } from './ledger-entry.ts'
import type { Projection } from '../tables/following.ts'

const hazardsAtOnce = 20

/** Everybody reads what every hazard has come to: once per hazard for all that happened to it. */
export const keepLedger: Projection = (changes) => {
  const perHazard = grouped(changes.filter(isOfHazard), ({ key }) => key.pk)
  return portions([...perHazard], hazardsAtOnce).map((some) => ({
    since: some[0]![1][0]!.sequence,
    run: async () => void (await Promise.all(some.map(([pk]) => bringUpToDate(pk.slice('HAZARD#'.length))))),
  }))
}

/** By what the hazard says now, not by what it said when the change was told. */
async function bringUpToDate(hazardId: string): Promise<void> {
  const record = await hazardRecordOf(hazardId)
  if (!record) return
  const { number, version, joined = 0, left = 0, openParts } = record.hazard
  const entry = publicEntryOf(record)
  // More for each step, for whoever joins, for whoever leaves and for the last part that ends, also when it is split anew
  // after that. Lost against a newer edition, which says it all.
  const edition = 2 * version + joined + 2 * left + (openParts === 0 ? 1 : 0)
  await transact([entry ? showInLedger(entry, edition) : hideFromLedger(number, edition)])
}
