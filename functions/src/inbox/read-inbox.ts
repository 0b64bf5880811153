import { type Actor, areasSeenBy, unitsOf } from '@mulin/shared/duties'
import { isOverdue } from '@mulin/shared/hazards/due'
import type { inbox, InboxItem } from '@mulin/shared/inbox'
import type { InboxCount } from '@mulin/shared/inbox-counts'
import type { Permission } from '@mulin/shared/roles'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import type { Item } from '../tables/reading.ts'
import { routingRules } from '../tables/routing-rules.ts'
import type { Page } from '../tables/table.ts'
import { openInspectionsOf } from '../tables/inspections.ts'
import { openWorkIn, openWorkInHandsOf, readEach } from '../tables/work.ts'
import { oversees } from '../tables/who-has-it.ts'
import { actingWith, isOwnWork, isPassedUp, itemFor } from './waiting.ts'

/** What burns first comes first, also across areas; the page goes on behind the last item shown, whatever was done meanwhile. */
export const readInbox: UseCase<typeof inbox.read> = async ({ input, actor, now }) => {
  const [rules, ...pages] = await Promise.all([rulesFor(actor), ...listsOf(actor)])
  const needsStaff = (item: Item) => isOwnWork(actor)(item) || (rules.length > 0 && item['state'] === 'reported')
  const staff = pages.some(({ items }) => items.some(needsStaff)) ? await allStaff() : undefined
  const waiting = merged(pages, itemFor(actor, { now, staff, rules }))
  const more = pages.some(({ next }) => next !== undefined)
  const counts = kindsOf(actor).map((kind) => countOf(kind, waiting, { more, now }))

  const { after = '', limit } = input
  const late = oversees(actor) ? waiting.filter(isPassedUp(actor)) : undefined
  const shown = input.escalated ? (late ?? []) : waiting
  const left = shown.filter((item) => (input.kind ?? item.kind) === item.kind && placeOf(item) > after)
  const items = left.slice(0, limit)
  const escalated = late && { count: late.length, more }
  return { counts, escalated, items, ...(left.length > limit && { next: placeOf(items[limit - 1]!) }) }
}

/** What becomes of reports that they take up. */
const rulesFor = async (actor: Actor): Promise<RoutingRule[]> =>
  actingWith(actor, 'hazards.handle').duties.length > 0 ? (await routingRules.read()).entries : []

/** One Query for each area that somebody decides about or looks after, and for each pair of hands. */
function listsOf(actor: Actor): Promise<Page>[] {
  const fixing = actingWith(actor, 'hazards.fix')
  const deciding = { ...fixing, duties: fixing.duties.filter(({ unitId }) => unitId === undefined) }
  const hands = [...unitsOf(fixing), ...(deciding.duties.length > 0 ? [actor.personId] : [])]
  const asked = unitsOf(actingWith(actor, 'inspections.attend')).map(openInspectionsOf)
  return [...areasSeenBy(fixing).map(openWorkIn), ...hands.map(openWorkInHandsOf), ...asked]
}

function merged(pages: readonly Page[], toItem: ReturnType<typeof itemFor>): InboxItem[] {
  const items = pages.flatMap((page) => readEach(page.items, toItem))
  const once = [...new Map(items.map((item) => [item.id, item])).values()]
  return once.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

const placeOf = (item: InboxItem) => `${item.kind === 'hazard' ? item.burnsAt : item.dueAt}#${item.id}`

const isLate = (item: InboxItem, now: string) => (item.kind === 'hazard' ? isOverdue(item, now) : item.dueAt < now)

/** Who may do what to each kind. */
const permissions = [
  ['hazard', 'hazards.fix'],
  ['volunteer', 'volunteers.review'],
  ['sign_up', 'activities.manage'],
  ['sign_up_appeal', 'activities.manage'],
  ['hours', 'hours.confirm'],
  ['appeal', 'activities.manage'],
  ['inspection', 'inspections.attend'],
  ['recheck', 'inspections.lead'],
] as const satisfies readonly [InboxItem['kind'], Permission][]

const kindsOf = (actor: Actor): InboxItem['kind'][] =>
  permissions.flatMap(([kind, permission]) => (actingWith(actor, permission).duties.length > 0 ? [kind] : []))

function countOf(
  kind: InboxItem['kind'],
  waiting: InboxItem[],
  { more, now }: { more: boolean; now: string },
): InboxCount {
  const those = waiting.filter((item) => item.kind === kind)
  return {
    kind,
    count: those.length,
    more,
    overdue: those.filter((item) => isLate(item, now)).length,
    oldestSince: those.map(({ since }) => since).toSorted()[0],
  }
}
