import { type AlteredField, UnseenChange } from '@mulin/shared/sign-ups/unseen-change'
import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { StoredSignUp } from './sign-ups.ts'
import type { StoredTelling } from './staff-steps.ts'
import { queryAll } from './table.ts'
import type { Write } from './transact.ts'

export const UnseenRow = z.object({ personId: z.string(), id: z.string(), unseenChange: UnseenChange.optional() })
type Known = z.infer<typeof UnseenRow>

/**
 * That somebody is told of a change, and has not looked yet; with what they had not looked at before. Loses when that is
 * not as it was read.
 */
export const noteUnseen = (
  { personId, id, unseenChange }: Known,
  since: string,
  what: readonly { field: AlteredField }[],
): Write => {
  const fields = [...(unseenChange?.what ?? []), ...what.map(({ field }) => field)]
  return {
    update: keys.signUp(personId, id),
    set: { unseenChange: { since, what: [...new Set(fields)] } satisfies UnseenChange },
    if: { id, 'unseenChange.since': unseenChange?.since ?? absent },
  }
}

/** Loses when there is none, or another one. */
export const noteSeen = ({ personId, id }: Pick<Known, 'personId' | 'id'>, since: string): Write => ({
  update: keys.signUp(personId, id),
  remove: ['unseenChange'],
  if: { 'unseenChange.since': since },
})

/** That staff told it; loses when anything happened to the sign-up since it was read, or there is another change. */
export const noteTold = ({ personId, id, version }: StoredSignUp, since: string, telling: StoredTelling): Write => ({
  update: keys.signUp(personId, id),
  remove: ['unseenChange'],
  append: { told: [telling] },
  add: { version: 1 },
  if: { version, 'unseenChange.since': since },
})

const Row = z.object({ id: z.string(), unseenChange: z.object({ since: z.string() }).optional() })

export interface Shown {
  upTo: string
  from?: string | undefined
}

/** What somebody was told of in that time, and had not looked at. */
export async function unseenBy(personId: string, { upTo, from = '' }: Shown): Promise<{ id: string; since: string }[]> {
  const { pk, sk } = keys.signUp(personId, '')
  const rows = await queryAll({ pk, begins: sk, only: ['pk', 'sk', 'id', 'unseenChange'] })
  return rows.flatMap((row) => {
    const { id, unseenChange } = Row.parse(row)
    return unseenChange && from <= unseenChange.since && unseenChange.since <= upTo
      ? [{ id, since: unseenChange.since }]
      : []
  })
}
