import { Correction } from '@mulin/shared/results/result'
import type { Item, Key } from './reading.ts'
import { resultKeys } from './result-keys.ts'
import { withoutWholeName } from './result-names.ts'
import { masked, type StoredEntry, StoredEvent } from './results.ts'
import { queryAll } from './table.ts'
import { transact, type Write } from './transact.ts'

/** Takes the whole names of persons out of results for good, with whose sign-up they were of, and out of what was corrected in them. */
export async function forgetNamesIn(activityId: string, isMeant: (sessionId: string) => boolean): Promise<void> {
  const items = await queryAll({ pk: resultKeys.event(activityId, '').pk })
  for (const write of items.filter(({ sessionId }) => isMeant(String(sessionId))).flatMap(forgetting))
    if (await transact([write])) throw new Error('the results were written meanwhile')
}

function forgetting(item: Item): Write[] {
  if (item.sk.startsWith('CORRECTION#')) return [uncorrecting(item)]
  return item.sk.startsWith('EVENT#') ? unnaming(item) : []
}

/** A new version: whoever read the names and writes now, loses. */
function unnaming(item: Item): Write[] {
  const { entries, fullNames, version } = StoredEvent.parse(item)
  if (!fullNames && entries.every(isNameless)) return []
  const set = { fullNames: false, entries: entries.map(nameless) }
  return [{ update: keyOf(item), set, add: { version: 1 }, if: { version } }]
}

const isNameless = ({ sealedName, signUpId }: StoredEntry) => sealedName === undefined && signUpId === undefined

const nameless = ({ sealedName: _, ...entry }: StoredEntry) => withoutWholeName(entry)

const uncorrecting = (item: Item): Write => {
  const { changes } = masked(Correction.parse(item), false)
  return { update: keyOf(item), set: { changes }, if: { sk: item.sk } }
}

const keyOf = ({ pk, sk }: Item): Key => ({ pk, sk })
