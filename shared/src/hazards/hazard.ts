import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { type Actor, mayDecideIn, unitsOf } from '../duties.ts'
import { HazardId, PersonId, Slug } from '../ids.ts'
import { Photo } from '../photos.ts'
import { Building, Spot } from './place.ts'
import { HazardAction, HazardState, isOver, type Part } from './workflow.ts'

/** What a category asks besides: one of the options, or without any a number or a few words. */
export const Question = z
  .object({ id: Slug, text: z.string(), options: z.array(z.string()).min(2).max(5).optional() })
  .meta({ id: 'HazardQuestion' })
export type Question = z.infer<typeof Question>

/** The question as it was asked that day. */
export const Answer = z.object({ question: z.string(), answer: z.string() }).meta({ id: 'HazardAnswer' })

export const questionsAtMost = 3

/** What can be reported, and the rule behind it. Configuration, not code. */
export const HazardCategory = z
  .object({
    id: Slug,
    name: z.string(),
    /** A few words that help to choose it. */
    hint: z.string(),
    icon: z.enum(['bike', 'plug', 'fire', 'exit', 'structure', 'gas', 'drain', 'other']),
    /** The rule it breaks, e.g. 高层民用建筑消防安全管理规定 第三十七条. */
    clause: z.string().optional(),
    /** When it has to be fixed: hours on the clock, or Chinese workdays. */
    deadline: z.union([z.object({ hours: z.number().int() }), z.object({ workdays: z.number().int() })]),
    /** What the resident can do meanwhile. */
    advice: z.string().optional(),
    questions: z.array(Question).max(questionsAtMost).optional(),
  })
  .meta({ id: 'HazardCategory' })
export type HazardCategory = z.infer<typeof HazardCategory>

// Six decimals are a decimetre; DynamoDB takes no number as small as JSON can write.
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .overwrite((given) => Math.round(given * 1e6) / 1e6)

/** GCJ-02, as WeChat's map gives it. */
export const Location = z.object({ latitude: degrees(90), longitude: degrees(180) })

/** Who has it: a unit, or a person on duty, under the name residents may see. */
export const Handler = z
  .object({ unitId: Slug.optional(), personId: PersonId.optional(), name: z.string() })
  .meta({ id: 'Handler' })
export type Handler = z.infer<typeof Handler>

/** One line of what happened. Residents see the office, never a staff member's name. */
export const HazardEntry = z
  .object({
    at: z.string(),
    action: HazardAction,
    state: HazardState,
    /** Role or unit, e.g. 网格员 01, 消防救援站; left out where the reporter acted. */
    by: z.string().optional(),
    note: z.string().optional(),
    handler: Handler.optional(),
    photos: z.array(Photo),
  })
  .meta({ id: 'HazardEntry' })
export type HazardEntry = z.infer<typeof HazardEntry>

export const Hazard = z
  .object({
    id: HazardId,
    /** For the telephone: YH, day, six digits. */
    number: z.string().regex(/^YH\d{8}-\d{6}$/),
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
    reportedAt: z.string(),
    dueAt: z.string(),
    /** False when the holiday calendar of that year was not known and Monday to Friday was counted. */
    dueOnHolidayCalendar: z.boolean(),
    changedAt: z.string(),
    handler: Handler.optional(),
    /** How many met it besides who reported it; left out for none. */
    joined: z.number().int().optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Hazard' })
export type Hazard = z.infer<typeof Hazard>

/** The hazard as one reads it: with everything that happened, and for staff what they can do and whom they can call. */
export const HazardFile = Hazard.extend({
  entries: z.array(HazardEntry),
  parts: z.array(z.enum(['reporter', 'joined', 'decider', 'handler'])),
  /** For who decides, when the reporter left a number. */
  reporter: z.object({ nameMasked: z.string().optional(), phoneMasked: z.string() }).optional(),
}).meta({ id: 'HazardFile' })
export type HazardFile = z.infer<typeof HazardFile>

type Concern = Pick<Hazard, 'areaPath' | 'handler' | 'state'>

/** The parts somebody has in a hazard through the duties they hold. Grid workers fix what was handed to them by name. */
export function partsOf(actor: Actor, hazard: Concern): Part[] {
  const parts: Part[] = []
  if (mayDecideIn(actor, hazard.areaPath)) parts.push('decider')
  if (isHandedTo(actor, hazard)) parts.push('handler')
  return parts
}

/** What was handed to a person stays theirs only while they are on duty there. */
function isHandedTo(actor: Actor, { handler, areaPath }: Concern): boolean {
  if (handler?.unitId !== undefined) return unitsOf(actor).includes(handler.unitId)
  return handler?.personId === actor.personId && mayDecideIn(actor, areaPath)
}

/** True when the next step is this actor's: the decider's, or with what is dispatched the handler's. */
export function waitsFor(actor: Actor, hazard: Concern): boolean {
  if (isOver(hazard.state)) return false
  return partsOf(actor, hazard).includes(hazard.state === 'dispatched' ? 'handler' : 'decider')
}

/** Once somebody has taken a report up, only they can end it. */
export const canWithdraw = ({ state }: Pick<Hazard, 'state'>) => state === 'reported'
