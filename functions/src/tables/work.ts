import { commonArea } from '@mulin/shared/areas'
import { type Actor, areasSeenBy, mayDecideIn } from '@mulin/shared/duties'
import { grouped } from '../platform/grouped.ts'
import { log } from '../platform/log.ts'
import { doneWorkOf, handedTo, isWithin, openWorkOf, type WorkKind } from './index-keys.ts'
import { cut } from './pages.ts'
import type { Item } from './reading.ts'
import { type Page, query } from './table.ts'

/** The index keys of open work, to be taken away from what is found in no such list once it is over. */
export const openWorkKeys = ['gsi1', 'gsi2', 'gsi3'].flatMap((index) => [`${index}pk`, `${index}sk`])

// Beyond this an inbox is no inbox any more; it says that there is more.
const readAtMost = 300

/** What is open in an area, whatever kind; in an estate, what is open in its grid. What burns first comes first. */
export const openWorkIn = (areaPath: string): Promise<Page> => query({ ...openWorkOf(areaPath), limit: readAtMost })

/** What is open in the hands of a unit or person. */
export const openWorkInHandsOf = (who: string): Promise<Page> =>
  query({ index: 'gsi5', pk: handedTo(who, '', '').gsi5pk, limit: readAtMost })

interface Wanted {
  kind: WorkKind
  /** Whatever state, when it is left out. */
  state?: string | undefined
  isOpen: boolean
  areaPath?: string | undefined
  after?: string | undefined
  limit: number
}

// Other kinds stand in the same list; so many items are looked through for a page of one.
const lookedThroughAtMost = 500

/**
 * One kind in the actor's areas, or in one of them: what is open by deadline, what is over newest first. Of what is open
 * it says how many there are in each state, as far as it looked.
 */
export async function workFor(
  actor: Actor,
  { kind, state, isOpen, areaPath, after, limit }: Wanted,
): Promise<Page & { perState?: ReadonlyMap<string, number> }> {
  const area = areaPath ?? commonArea(areasSeenBy(actor))
  if (area === undefined) return { items: [] }
  const list = isOpen ? openWorkOf(area) : doneWorkOf(kind, area)
  const where = isOpen ? { kind } : { kind, state }
  const { items, next } = await query({ ...list, where, newestFirst: !isOpen, after, limit: lookedThroughAtMost })
  const seen = items.filter((item) => {
    const path = String(item['areaPath'])
    return isWithin(list, path) && mayDecideIn(actor, path)
  })
  const inState = seen.filter((item) => !isOpen || state === undefined || item['state'] === state)
  const page = cut({ items: inState, ...(next && { next }) }, limit, list.index)
  return isOpen ? { ...page, perState: countsOf(seen) } : page
}

const countsOf = (items: readonly Item[]) =>
  new Map([...grouped(items, ({ state }) => String(state))].map(([state, some]) => [state, some.length]))

/** How many sign-ups a person has to decide in each activity the actor manages; those of `more` may stand behind other work. */
export async function pendingPerActivity(actor: Actor) {
  const area = commonArea(areasSeenBy(actor))
  if (area === undefined) return { perActivity: new Map<string, Item[]>(), more: false }
  const where = { kind: 'sign_up', state: 'pending' }
  const only = ['activityId', ...Object.keys(where)]
  const { items, next } = await query({ ...openWorkOf(area), where, only, limit: lookedThroughAtMost })
  return { perActivity: grouped(items, (item) => String(item['activityId'])), more: next !== undefined }
}

/** What one item says; one that cannot be read is logged, and keeps nobody from the others. */
export function readEach<Row>(items: readonly Item[], read: (item: Item) => Row | undefined): Row[] {
  return items.flatMap((item) => {
    try {
      return read(item) ?? []
    } catch (error) {
      log('error', 'unreadable_work', { pk: item.pk, sk: item.sk, error })
      return []
    }
  })
}
