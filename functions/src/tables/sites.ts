import { type Actor, areasSeenBy, mayDecideIn, unitsOf } from '@mulin/shared/duties'
import { commonArea } from '@mulin/shared/areas'
import { isOver } from '@mulin/shared/hazards/workflow'
import { type RiskLevel, Site } from '@mulin/shared/inspections/site'
import { maskName, maskPhone } from '@mulin/shared/personal-data'
import * as z from 'zod'
import { seal, unseal } from '../platform/sealing.ts'
import type { StoredFinding } from './findings.ts'
import { isWithin, registeredSite, sitesIn } from './index-keys.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { cut, queryOfAll } from './pages.ts'
import { getItem, type Page, query } from './table.ts'
import type { Write } from './transact.ts'

/** A site as stored, with who answers for it sealed. */
export const StoredSite = Site.omit({
  personNameMasked: true,
  phoneMasked: true,
  openFindings: true,
  nextRecheckAt: true,
}).extend({
  sealedName: z.string().optional(),
  sealedPhone: z.string().optional(),
  /** Hazards found here that are not over. */
  open: z.record(z.string(), z.literal(true)),
  /** When each re-check that waits is due. */
  rechecks: z.record(z.string(), z.string()),
})
export type StoredSite = z.infer<typeof StoredSite>

const registerOf = (siteId: string) => `site:${siteId}`

/** Who answers for a site, whole. Write a disclosure first. */
export const responsibleFor = ({ id, sealedName, sealedPhone }: StoredSite) => ({
  name: sealedName && unseal(sealedName, registerOf(id)),
  phone: sealedPhone && unseal(sealedPhone, registerOf(id)),
})

interface Responsible {
  personName?: string | undefined
  phone?: string | undefined
}

export const sealedFor = (siteId: string, { personName, phone }: Responsible) => ({
  ...(personName !== undefined && { sealedName: seal(personName, registerOf(siteId)) }),
  ...(phone !== undefined && { sealedPhone: seal(phone, registerOf(siteId)) }),
})

export function siteFrom(stored: StoredSite): Site {
  const { name, phone } = responsibleFor(stored)
  return {
    ...stored,
    openFindings: Object.keys(stored.open).length,
    nextRecheckAt: Object.values(stored.rechecks).toSorted()[0],
    ...(name && { personNameMasked: maskName(name) }),
    ...(phone && { phoneMasked: maskPhone(phone) }),
  }
}

export const storedSiteOf = (siteId: string): Promise<StoredSite | undefined> => getItem(keys.site(siteId), StoredSite)

export const addSite = (site: StoredSite): Write => ({
  put: { ...site, ...keys.site(site.id), ...indexKeys(site) },
  fresh: true,
})

/** Loses when somebody else changed it in the meantime. What follows from inspections is left as it is. */
export const changeSite = (before: StoredSite, after: StoredSite): Write => {
  const { kind, name, address, risk, unitId, unitName, sealedName, sealedPhone } = after
  return {
    update: keys.site(before.id),
    set: { kind, name, address, risk, unitId, unitName, sealedName, sealedPhone, ...indexKeys(after) },
    add: { version: 1 },
    remove: unitId === undefined ? ['unitId', 'gsi5pk', 'gsi5sk'] : [],
    if: { version: before.version },
  }
}

/** What a finding leaves on its site: it is open, and looked at again. */
export const findingOnSite = (siteId: string, hazardId: string, recheckAt: string): Write => ({
  update: keys.site(siteId),
  set: { [`open.${hazardId}`]: true, [`rechecks.${hazardId}`]: recheckAt },
})

/** Whether what was found there is still open, and until when somebody looks again. */
export function standingOnSite({ siteId, hazardId, recheck, state }: StoredFinding) {
  const [open, again] = [`open.${hazardId}`, `rechecks.${hazardId}`]
  const isOpen = !isOver(state)
  const dueAt = recheck?.state === 'waiting' ? recheck.dueAt : undefined
  return {
    update: keys.site(siteId),
    set: { [open]: isOpen || undefined, [again]: dueAt },
    remove: [...(isOpen ? [] : [open]), ...(dueAt === undefined ? [again] : [])],
  }
}

/** Somebody looked again. As the newest visit it loses against a later one. */
export function recheckedOnSite(finding: StoredFinding, isNewest: boolean): Write {
  const standing = standingOnSite(finding)
  const at = finding.recheck?.checkedAt
  if (!isNewest || !at) return standing
  return { ...standing, set: { ...standing.set, lastVisitAt: at }, if: { lastVisitAt: { olderThan: at } } }
}

/** Loses against a later visit. */
export const visited = (siteId: string, at: string): Write => ({
  update: keys.site(siteId),
  set: { lastVisitAt: at },
  if: { lastVisitAt: { olderThan: at } },
})

const riskFirst: readonly RiskLevel[] = ['high', 'medium', 'low']

const indexKeys = ({ id, areaPath, unitId, risk, name }: StoredSite) =>
  registeredSite(areaPath, unitId, `${riskFirst.indexOf(risk)}${name}#${id}`)

interface Wanted {
  areaPath?: string | undefined
  kind?: string | undefined
  risk?: string | undefined
  words?: string | undefined
  after?: string | undefined
  limit: number
}

// Some hundreds lie in a subdistrict.
const lookedThroughAtMost = 500

/** Of the actor's areas or of one of them, or what the actor's units answer for: the most dangerous first. */
export async function sitesFor(actor: Actor, { areaPath, kind, risk, words, after, limit }: Wanted): Promise<Page> {
  const deciding = { ...actor, duties: actor.duties.filter(({ unitId }) => unitId === undefined) }
  const area = areaPath ?? commonArea(areasSeenBy(deciding))
  const where = { kind, risk }
  if (area === undefined) {
    const lists = unitsOf(actor).map((unitId) => `SITES#${unitId}`)
    const page = await queryOfAll(lists, { index: 'gsi5', where, after, limit: lookedThroughAtMost })
    return cut({ ...page, items: page.items.filter((item) => names(item, words)) }, limit, 'gsi5')
  }
  const list = sitesIn(area)
  const { items, next } = await query({ ...list, where, after, limit: lookedThroughAtMost })
  const seen = items.filter((item) => {
    const path = String(item['areaPath'])
    return isWithin(list, path) && mayDecideIn(actor, path) && names(item, words)
  })
  return cut({ items: seen, ...(next && { next }) }, limit, list.index)
}

const names = (item: Item, words: string | undefined) =>
  words === undefined || ['name', 'address', 'unitName'].some((field) => String(item[field] ?? '').includes(words))
