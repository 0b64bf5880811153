import { grouped, portions } from '../platform/grouped.ts'
import { isOfHazard } from '../tables/changes.ts'
import { hazardRecordOf } from '../tables/hazards.ts'
import { hideFromLedger, showInLedger } from '../tables/ledger.ts'
import { transact } from '../tables/transact.ts'
import { publicEntryOf } from './ledger-entry.ts'
import type { Projection } from './projection.ts'

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
  const { number, version, joined = 0, left = 0 } = record.hazard
  const entry = publicEntryOf(record)
  // One more for each step, for whoever joins and for whoever leaves. Lost against a newer edition, which says it all.
  const edition = version + joined + 2 * left
  await transact([entry ? showInLedger(entry, edition) : hideFromLedger(number, edition)])
}
