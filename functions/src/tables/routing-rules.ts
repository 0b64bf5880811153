import { RoutingRules } from '@mulin/shared/routing/rule'
import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { getItems } from './table.ts'
import type { Write } from './transact.ts'

const StoredRules = z.object({ rules: RoutingRules, version: z.number().int() })
type StoredRules = z.infer<typeof StoredRules>

/** Version 0 until the office writes some: then people dispatch. */
export const rulesFrom = (item: Item | undefined): StoredRules =>
  item ? StoredRules.parse(item) : { rules: [], version: 0 }

export const routingRules = async (): Promise<StoredRules> => rulesFrom((await getItems([keys.routingRules()]))[0])

/** Loses when somebody wrote others since that version was read. */
export const putRoutingRules = (
  { rules, version }: StoredRules,
  { setBy, setAt }: { setBy: string; setAt: string },
): Write => ({
  update: keys.routingRules(),
  set: { rules, version: version + 1, setBy, setAt },
  if: { version: version === 0 ? absent : version },
})
