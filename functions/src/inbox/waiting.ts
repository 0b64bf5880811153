import { type Actor, decidesForAll, mayDecideIn, unitsOf } from '@mulin/shared/duties'
import { partsOf } from '@mulin/shared/hazards/hazard'
import { waitsFor } from '@mulin/shared/hazards/waits-for'
import { burnsAt } from '@mulin/shared/hazards/urgency'
import type { InboxItem } from '@mulin/shared/inbox'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import { mayDo, type Permission } from '@mulin/shared/roles'
import { openedAppeal, StoredAppeal } from '../tables/appeals.ts'
import type { Staff } from '../tables/duties.ts'
import { DoneBy, StoredHazard, viewOf } from '../tables/hazards.ts'
import { findingFrom, type StoredFinding, storedFindingFrom } from '../tables/findings.ts'
import { hoursRowFrom, StoredHours } from '../tables/hours.ts'
import { inspectionDueAt, inspectionRowFrom } from '../tables/inspections.ts'
import { isOwnFix, leftToOthers } from '../tables/own-work.ts'
import type { Item } from '../tables/reading.ts'
import { routeFor } from '../tables/route-for.ts'
import { appealFrom, awaitsAnswer } from '../tables/sign-up-appeals.ts'
import { openedName, signUpRowFrom, StoredSignUp } from '../tables/sign-ups.ts'
import { isPassedUpTo } from '../tables/who-has-it.ts'
import { StoredVolunteer, volunteerRowFrom } from '../tables/volunteers.ts'
import * as z from 'zod'

/** The actor with those duties alone that permit something. */
export const actingWith = (actor: Actor, permission: Permission): Actor => ({
  ...actor,
  duties: actor.duties.filter(({ role }) => mayDo(role, permission)),
})

const Done = z.object({
  doneBy: DoneBy.optional(),
  fixedBy: z.string().optional(),
  ...StoredHazard.pick({ endedParts: true, reporterId: true }).partial().shape,
})
const Fixed = StoredHazard.pick({ areaPath: true, handler: true }).extend({ state: z.literal('fixed') })

/** That somebody has done something of it already, or reported what they could end: then it counts who else is on duty there. */
export const isOwnWork = (actor: Actor) => (item: Item) => {
  const { doneBy = doneByFor(actor, item), fixedBy, endedParts = [], reporterId } = Done.parse(item)
  const parts = endedParts.map(({ by }) => by)
  const reported = item['state'] === 'accepted' ? reporterId : undefined
  return [doneBy.fixed, doneBy.checked, doneBy.declined, fixedBy, parts, reported].flat().includes(actor.personId)
}

/** What rows of before do not say: then whoever has it, or acts for who has it, is taken for who fixed it. Its page knows. */
function doneByFor(actor: Actor, row: unknown): DoneBy {
  const { data } = Fixed.safeParse(row)
  return data && partsOf(actor, data).includes('handler') ? { fixed: actor.personId } : {}
}

interface Then {
  now: string
  /** Read where the actor has done something of one of them, or a rule may lead somewhere. */
  staff: Staff | undefined
  /** For who decides. */
  rules: readonly RoutingRule[]
}

/** Shows an open item to whom it waits for, or was passed up to because it is late, undefined to everybody else. */
export function itemFor(actor: Actor, then: Then): (item: Item) => InboxItem | undefined {
  const fixing = actingWith(actor, 'hazards.fix')
  const reviewing = actingWith(actor, 'volunteers.review')
  const organising = actingWith(actor, 'activities.manage')
  const confirming = actingWith(actor, 'hours.confirm')
  const inspecting = actingWith(actor, 'inspections.attend')
  return (item) => {
    if (item['kind'] === 'volunteer') return registrationFor(reviewing, StoredVolunteer.parse(item))
    if (item['kind'] === 'sign_up') return signUpFor(organising, StoredSignUp.parse(item))
    if (item['kind'] === 'appeal') return appealFor(organising, StoredAppeal.parse(item))
    if (item['kind'] === 'inspection') return inspectionFor(inspecting, item)
    if (item['kind'] === 'recheck') return recheckFor(inspecting, storedFindingFrom(item), then)
    if (item['kind'] === 'hours') return hoursFor(confirming, StoredHours.parse(item))
    return hazardFor(fixing, StoredHazard.parse(item), then)
  }
}

/** Of those it shows, what was passed up to the actor because it is late, also where it is in other hands. */
export const isPassedUp = (actor: Actor) => {
  const fixing = actingWith(actor, 'hazards.fix')
  return (item: InboxItem) => item.kind === 'hazard' && isPassedUpTo(fixing, item)
}

/** Nobody decides about their own. */
function signUpFor(actor: Actor, signUp: StoredSignUp): InboxItem | undefined {
  const { activityId, activityTitle, startsAt, areaPath, signedUpAt: since, dueAt } = signUp
  if (dueAt === undefined || !mayDecideIn(actor, areaPath)) return undefined
  if (signUp.state !== 'pending') return appealAgainst(actor, signUp, dueAt)
  if (signUp.personId === actor.personId) return undefined
  return { ...signUpRowFrom(signUp), kind: 'sign_up', activityId, activityTitle, startsAt, areaPath, since, dueAt }
}

/** Nobody decides about their own. */
function appealAgainst(actor: Actor, signUp: StoredSignUp, dueAt: string): InboxItem | undefined {
  const appeal = appealFrom(signUp)
  if (!appeal || !awaitsAnswer(signUp) || signUp.personId === actor.personId) return undefined
  const { words, at: since } = appeal
  return { ...signUp, kind: 'sign_up_appeal', name: openedName(signUp), words, since, dueAt }
}

/** Nobody decides about their own. */
function appealFor(actor: Actor, appeal: StoredAppeal): InboxItem | undefined {
  if (!mayDecideIn(actor, appeal.areaPath) || appeal.personId === actor.personId) return undefined
  return openedAppeal(appeal)
}

/** Nobody decides about their own. */
function hoursFor(actor: Actor, hours: StoredHours): InboxItem | undefined {
  if (!mayDecideIn(actor, hours.areaPath) || hours.personId === actor.personId) return undefined
  return { ...hoursRowFrom(hours), kind: 'hours', since: hours.stateAt, dueAt: hours.dueAt ?? hours.stateAt }
}

function registrationFor(actor: Actor, volunteer: StoredVolunteer): InboxItem | undefined {
  if (!mayDecideIn(actor, volunteer.areaPath)) return undefined
  const { asked, askedAt, registeredAt, dueAt } = volunteer
  return { ...volunteerRowFrom(volunteer), kind: 'volunteer', since: (asked && askedAt) ?? registeredAt, dueAt }
}

const hazardFor = (actor: Actor, hazard: StoredHazard, then: Then): InboxItem | undefined =>
  waitsFor(actor, hazard) || isPassedUpTo(actor, hazard) ? hazardItem(actor, hazard, then) : undefined

/** It waits since the last step. */
function hazardItem(actor: Actor, hazard: StoredHazard, then: Then): InboxItem {
  const { now, staff } = then
  const parts = partsOf(actor, hazard)
  const { doneBy = doneByFor(actor, hazard) } = hazard
  const left = staff && parts.includes('decider') && leftToOthers({ ...hazard, doneBy }, { ...actor, now }, staff)
  const photo = viewOf(hazard).photos[0]
  const ruled = parts.includes('decider') ? ruledFor(hazard, then) : undefined
  const more = { ...left, ruled, decidesForAll: decidesForAll(actor) || undefined }
  return { ...hazard, ...more, parts, burnsAt: burnsAt(hazard), photo, since: hazard.changedAt }
}

/** To whom it goes as soon as it is taken up. */
function ruledFor(hazard: StoredHazard, { now, staff, rules }: Then) {
  if (hazard.state !== 'reported' || !staff || rules.length === 0) return undefined
  const { ruled } = routeFor(rules, hazard, staff, now)
  return ruled && { place: ruled.rule.place, to: ruled.handler.name }
}

/** It waits for who leads it, and for the units that were asked along. */
function inspectionFor(actor: Actor, item: Item): InboxItem | undefined {
  const { state, units, ...row } = inspectionRowFrom(item)
  const comesAlong = units.some(({ id }) => unitsOf(actor).includes(id))
  if (state === 'finished' || state === 'cancelled' || !(comesAlong || mayDecideIn(actor, row.areaPath)))
    return undefined
  const [since, dueAt] = [String(item['plannedAt']), inspectionDueAt(row)]
  return { ...row, kind: 'inspection', state, with: units.map(({ name }) => name), since, dueAt }
}

/** Before the finding was due nobody has to look again; who fixed it leaves that to others. */
function recheckFor(actor: Actor, finding: StoredFinding, { now, staff }: Then): InboxItem | undefined {
  const { hazardId, areaPath, recheck, foundAt: since } = finding
  if (!recheck || recheck.opensAt > now || !mayDecideIn(actor, areaPath)) return undefined
  if (staff && isOwnFix(finding, { ...actor, now }, staff)) return undefined
  const photo = findingFrom(finding).before[0]
  return {
    ...finding,
    kind: 'recheck',
    id: `recheck:${hazardId}`,
    photo,
    failed: recheck.failed,
    since,
    dueAt: recheck.dueAt,
  }
}
