import { type Actor, areasSeenBy, maySee, unitsOf } from '@mulin/shared/duties'
import { commonArea } from '@mulin/shared/areas'
import { isOverdue } from '@mulin/shared/hazards/due'
import { Hazard } from '@mulin/shared/hazards/hazard'
import { type HazardState, isOver, levelsUpTo, type Overseer } from '@mulin/shared/hazards/workflow'
import type * as z from 'zod'
import { doneWorkOf, handedTo, handledBy, isWithin, openWorkOf, reportedBy } from './index-keys.ts'
import { cut, queryOfAll } from './pages.ts'
import type { Item } from './reading.ts'
import { type Page, query } from './table.ts'

interface Slice {
  after?: string | undefined
  limit: number
}

/** Newest first. */
export async function hazardsReportedBy(personId: string, { after, limit }: Slice): Promise<Page> {
  const pk = reportedBy(personId, '').gsi4pk
  return cut(await query({ index: 'gsi4', pk, newestFirst: true, limit: limit + 1, after }), limit, 'gsi4')
}

interface Wanted extends Slice {
  state?: HazardState | undefined
  areaPath?: string | undefined
  categoryId?: string | undefined
  overdue?: 'only' | undefined
  escalated?: Overseer | undefined
  now: string
}

/** Of the actor's areas or of one of them, or for who sees none what is in their hands: what burns first comes first, unless
 * a state is asked for; those that are over newest first. */
export function hazardsFor(actor: Actor, wanted: Wanted): Promise<Page> {
  const area = wanted.areaPath ?? commonArea(areasSeenBy(actor))
  if (area !== undefined) return inArea(area, actor, wanted)
  const units = unitsOf(actor)
  return inTheHandsOf(units.length > 0 ? units : [actor.personId], wanted)
}

// Registrations of volunteers stand in the same lists, and a state is looked for among all the others.
const readAtMost = 500

async function inArea(area: string, actor: Actor, wanted: Wanted): Promise<Page> {
  const { state, categoryId, after, limit } = wanted
  const over = state !== undefined && isOver(state)
  const list = over ? doneWorkOf('hazard', area) : openWorkOf(area)
  const isWhole = isAnything(wanted) && list.within === undefined && maySee(actor, area)
  const { items, next } = await query({
    ...list,
    where: { kind: 'hazard', state, categoryId },
    newestFirst: over,
    limit: isWhole ? 2 * limit + 1 : readAtMost,
    after,
  })
  const seen = items.filter((item) => {
    const path = String(item['areaPath'])
    return isWithin(list, path) && maySee(actor, path) && isLate(item, wanted)
  })
  return cut({ items: seen, ...(next && { next }) }, limit, list.index)
}

async function inTheHandsOf(all: readonly string[], wanted: Wanted): Promise<Page> {
  const { state, categoryId, after, limit } = wanted
  const over = state !== undefined && isOver(state)
  const lists = all.map((who) => (over ? handledBy : handedTo)(who, '', '').gsi5pk)
  const most = isAnything(wanted) ? limit + 1 : readAtMost
  const page = await queryOfAll(lists, {
    index: 'gsi5',
    where: { state, categoryId },
    newestFirst: over,
    limit: most,
    after,
  })
  return cut({ ...page, items: page.items.filter((item) => isLate(item, wanted)) }, limit, 'gsi5')
}

const isAnything = ({ state, categoryId, overdue, escalated }: Wanted) =>
  state === undefined && categoryId === undefined && !overdue && !escalated

function isLate(item: Item, { overdue, escalated, now }: Wanted): boolean {
  if (!overdue && !escalated) return true
  const late = Late.parse(item)
  return (!overdue || isOverdue(late, now)) && (!escalated || isPassedUp(late, escalated))
}

const isPassedUp = ({ escalatedTo }: z.infer<typeof Late>, level: Overseer) =>
  escalatedTo !== undefined && levelsUpTo(escalatedTo).includes(level)

const Late = Hazard.pick({
  state: true,
  dueAt: true,
  question: true,
  openParts: true,
  checkDueAt: true,
  escalatedTo: true,
})
