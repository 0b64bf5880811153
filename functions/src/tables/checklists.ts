import { isDeepStrictEqual } from 'node:util'
import { Checklist } from '@mulin/shared/inspections/checklist'
import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { getItems, queryAll } from './table.ts'
import { transact, type Write } from './transact.ts'

type Kind = Checklist['kind']

/** Configuration: one per kind of site. */
export const allChecklists = async (): Promise<Checklist[]> =>
  z.array(Checklist).parse(await queryAll({ pk: keys.checklist('').pk }))

export const putChecklist = (checklist: Checklist): Write => ({
  put: { ...checklist, ...keys.checklist(checklist.kind) },
})

export async function checklistOf(kind: Kind): Promise<Checklist | undefined> {
  const [item] = await getItems([keys.checklist(kind)])
  return item && Checklist.parse(item)
}

/** As it was in a version, be it the newest. */
export async function checklistAs(kind: Kind, version: number): Promise<Checklist | undefined> {
  const items = await getItems([keys.checklist(kind), keys.olderChecklist(kind, version)])
  return items.flatMap((item) => (item ? Checklist.parse(item) : [])).find((one) => one.version === version)
}

/**
 * What stood before stays under its version. Undefined when somebody wrote another since that version was read; the
 * same list sent again is no other.
 */
export async function writeChecklist(
  { kind, version, items }: Checklist,
  standing: Checklist | undefined,
  by: { setBy: string; setAt: string },
): Promise<Checklist | undefined> {
  const next = { kind, version: version + 1, items }
  const kept: Write[] = standing ? [{ put: { ...standing, ...keys.olderChecklist(kind, standing.version) } }] : []
  const lost = await transact([
    { update: keys.checklist(kind), set: { ...next, ...by }, if: { version: version === 0 ? absent : version } },
    ...kept,
  ])
  if (!lost) return next
  const now = lost.item && Checklist.parse(lost.item)
  return now && isDeepStrictEqual(now.items, items) ? now : undefined
}
