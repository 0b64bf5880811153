import * as z from 'zod'
import { AreaPath, covers } from '../areas.ts'
import { type Actor, mayDecideIn, unitsOf } from '../duties.ts'
import { HazardId, PersonId, PhotoId, Slug } from '../ids.ts'
import { FoundIn } from '../inspections/found-in.ts'
import { Location } from '../location.ts'
import { Photo } from '../photos.ts'
import type { Role } from '../roles.ts'
import { RatingLevel } from '../satisfaction.ts'
import { AppliedRule } from '../routing/rule.ts'
import { ByLink } from './by-link.ts'
import { Deadline } from './deadline.ts'
import { LeftToOthers } from './left-to-others.ts'
import { Building, Spot } from './place.ts'
import { PutRight } from './put-right.ts'
import { Earlier } from './repeats.ts'
import { SaidJoining } from './said-joining.ts'
import { EndedPart, SplitPart } from './splitting.ts'
import { HazardAction, HazardOutcome, HazardState, Overseer, Part, SaidAfterEnd } from './workflow.ts'

/** The question as it was asked that day. */
export const Answer = z.object({ question: z.string(), answer: z.string() }).meta({ id: 'HazardAnswer' })

/**
 * Who has it: a unit, or a person on duty, under the name residents may see. Neither: who answers for the site where an
 * inspection found it, by name; nobody acts for them here, and whoever inspects looks again.
 */
export const Handler = z
  .object({
    unitId: Slug.optional(),
    personId: PersonId.optional(),
    name: z.string(),
    /** The property company or a grid worker of the estate: what one of the two has, either may act on (红色物业). */
    ofEstate: z.boolean().optional(),
  })
  .meta({ id: 'Handler' })
export type Handler = z.infer<typeof Handler>

/** Who answers for the site where it was found; chosen as `responsible`. */
export const isByName = ({ unitId, personId }: Handler) => unitId === undefined && personId === undefined

/** For the telephone: YH, day, six digits. */
export const HazardNumber = z.string().regex(/^YH\d{8}-\d{6}$/)

const Other = z.object({ hazardId: HazardId, number: z.string() })

/**
 * Who added it was told that a unit reads it through its link. Clients of before promised that only staff do: what came
 * from them stays with staff.
 */
export const ForUnitToo = z.literal(true).optional()

/** One line of what happened. Residents see the office, never a staff member's name. */
export const HazardEntry = z
  .object({
    at: z.string(),
    action: HazardAction,
    state: HazardState,
    /** Role or unit, e.g. 网格员 01, 消防救援站; left out where the reporter acted. */
    by: z.string().optional(),
    /** A neighbour who met it too did it. */
    as: z.literal('joined').optional(),
    note: z.string().optional(),
    forUnitToo: ForUnitToo,
    handler: Handler.optional(),
    /** The routing rule that dispatched it. */
    ruleId: Slug.optional(),
    /** The same as it was then. */
    rule: AppliedRule.optional(),
    /** A new deadline, the one that was asked for, or by when to answer. */
    dueAt: z.string().optional(),
    /** What was put right, and how it is since. */
    was: PutRight.optional(),
    is: PutRight.optional(),
    escalatedTo: Overseer.optional(),
    outcome: HazardOutcome.optional(),
    level: RatingLevel.optional(),
    /** The hazard it was merged into, or that was merged into it. */
    other: Other.optional(),
    photos: z.array(Photo),
  })
  .meta({ id: 'HazardEntry' })
export type HazardEntry = z.infer<typeof HazardEntry>

export const Hazard = z
  .object({
    id: HazardId,
    number: HazardNumber,
    state: HazardState,
    categoryId: Slug,
    categoryName: z.string(),
    estateId: Slug,
    areaPath: AreaPath,
    building: Building.optional(),
    spot: Spot.optional(),
    /** As one would say it: building, spot and the reporter's words. */
    place: z.string(),
    location: Location.optional(),
    description: z.string(),
    answers: z.array(Answer).optional(),
    /** The reporter left no name and no number with it. */
    anonymous: z.boolean().optional(),
    photos: z.array(Photo),
    /** Not shown to neighbours: staff hid them. Also of those that were taken with a step. */
    hiddenPhotoIds: z.array(PhotoId).optional(),
    /** Parts of these are painted over. */
    coveredPhotoIds: z.array(PhotoId).optional(),
    reportedAt: z.string(),
    /** From when its term counts, where that is not the report: a dispute or a failed re-check begins it anew, a rest moves it. */
    countedFrom: z.string().optional(),
    dueAt: z.string(),
    /** False when the holiday calendar of that year was not known and Monday to Friday was counted. */
    dueOnHolidayCalendar: z.boolean(),
    /** By when it is to be checked and closed: since its handler says that it is fixed, or a part of it was over. */
    checkDueAt: z.string().optional(),
    changedAt: z.string(),
    /** Since when it is over. */
    endedAt: z.string().optional(),
    deadline: Deadline,
    handler: Handler.optional(),
    byLink: ByLink.optional(),
    /** Where it was found, when it was found by an inspection. */
    inspection: FoundIn.optional(),
    /** How many met it besides who reported it; left out for none. */
    joined: z.number().int().optional(),
    /** What its reporter is asked; the clock rests from `at` until there is an answer, or until then. */
    question: z.object({ text: z.string(), at: z.string(), until: z.string().optional() }).optional(),
    /** What was not answered in time: an answer still tells more, but the clock went on. */
    unanswered: z.object({ text: z.string(), at: z.string() }).optional(),
    /** The later deadline that its handler asks for. */
    extension: z.object({ dueAt: z.string(), reason: z.string(), at: z.string() }).optional(),
    outcome: HazardOutcome.optional(),
    /** Since when its reporter does not agree with declining it; somebody else then decides. */
    appealedAt: z.string().optional(),
    /** How often somebody said after its end that it was not fixed; left out for never. */
    disputes: z.number().int().optional(),
    /** Its reporter says that it is fixed, and perhaps how that went. */
    rating: z.object({ level: RatingLevel.optional(), at: z.string() }).optional(),
    /** When a resident added something last that nobody of staff took a step after. */
    addedAt: z.string().optional(),
    /** Since when the office has to say where it belongs, as somebody below it says; until somebody decides. */
    handedUpAt: z.string().optional(),
    /** How far up it went because it is late, until there is a later deadline or it is over; by the office also to the community. */
    escalatedTo: Overseer.optional(),
    mergedInto: Other.optional(),
    /** Of a part: the whole. */
    parent: Other.optional(),
    /** Of a whole: its parts, and how many of them are not over. */
    splitInto: z.array(SplitPart).optional(),
    openParts: z.number().int().optional(),
    /** Of a whole since it was split last: how those of its parts ended that are over; not of parts that ended before this was kept. */
    endedParts: z.array(EndedPart).optional(),
    /** For staff; a moment after it was reported. */
    earlier: Earlier.optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Hazard' })
export type Hazard = z.infer<typeof Hazard>

/** Who reads it decides for the whole subdistrict: nobody is above. */
export const DecidesForAll = z.literal(true).optional()

/** The hazard as one reads it: with everything that happened, and for staff what they can do and whom they can call. */
export const HazardFile = Hazard.extend({
  entries: z.array(HazardEntry),
  parts: z.array(Part),
  /** What who reads it said since it was closed last. */
  saidByMe: SaidAfterEnd.optional(),
  /** How often they added something. */
  addedByMe: z.number().int().optional(),
  /** What they said and showed when they joined it, or in the report of theirs that was merged into it. */
  saidJoining: SaidJoining.optional(),
  ...LeftToOthers.shape,
  decidesForAll: DecidesForAll,
  /** Who reads it reported it or met it too, and found it in an inspection or took a step of staff in it: how that went others say. */
  ownWork: z.boolean().optional(),
  /** For who decides, when the reporter left a number. */
  reporter: z.object({ nameMasked: z.string().optional(), phoneMasked: z.string() }).optional(),
}).meta({ id: 'HazardFile' })
export type HazardFile = z.infer<typeof HazardFile>

/** The parts somebody has in a hazard through the duties they hold. */
export function partsOf(actor: Actor, hazard: Pick<Hazard, 'areaPath' | 'handler'>): Part[] {
  const parts: Part[] = []
  if (mayDecideIn(actor, hazard.areaPath)) parts.push('decider')
  if (isHandedTo(actor, hazard)) parts.push('handler')
  if (holds(actor, ['property'], hazard.areaPath)) parts.push('property')
  return parts
}

/** What was handed to a person stays theirs only while they are on duty there. */
function isHandedTo(actor: Actor, { handler, areaPath }: Pick<Hazard, 'areaPath' | 'handler'>): boolean {
  if (handler?.ofEstate && holds(actor, ofEstate, areaPath)) return true
  if (handler?.unitId !== undefined) return unitsOf(actor).includes(handler.unitId)
  return handler?.personId === actor.personId && mayDecideIn(actor, areaPath)
}

const ofEstate: readonly Role[] = ['property', 'grid_worker']
const holds = ({ duties }: Actor, roles: readonly Role[], areaPath: string) =>
  duties.some((duty) => roles.includes(duty.role) && covers(duty.areaPath, areaPath))
