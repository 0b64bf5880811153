import * as z from 'zod'
import { AreaPath, covers } from '../areas.ts'
import { Slug } from '../ids.ts'

/** Hours and minutes in China, `21:30`. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** To whom: a unit by its id, or whoever is on duty where the hazard is. */
export const Destination = z.union([
  z.object({ unitId: Slug }),
  /** `property`: the unit whose duty covers the estate; `grid_worker`: the person with the smallest area around it. */
  z.object({ role: z.enum(['grid_worker', 'property']) }),
])
export type Destination = z.infer<typeof Destination>

export const areasAtMost = 30

/** What is left out is not asked for: a rule without any premise fits everything. */
export const RoutingRule = z
  .object({
    id: Slug,
    categoryIds: z.array(Slug).min(1).max(30).optional(),
    areaPaths: z.array(AreaPath).min(1).max(areasAtMost).optional(),
    days: z.enum(['workdays', 'rest_days']).optional(),
    /** From until, without the last minute; from a later to an earlier time is over midnight. */
    hours: z.object({ from: TimeOfDay, until: TimeOfDay }).optional(),
    to: Destination,
  })
  .meta({ id: 'RoutingRule' })
export type RoutingRule = z.infer<typeof RoutingRule>

/** What a rule asked for when it applied, and its place in the order that day, from 1. */
export const AppliedRule = RoutingRule.omit({ id: true, to: true })
  .extend({ place: z.number().int() })
  .meta({ id: 'AppliedRule' })
export type AppliedRule = z.infer<typeof AppliedRule>

export const rulesAtMost = 60

/** The order decides: the first rule that fits is the one. */
export const RoutingRules = z
  .array(RoutingRule)
  .max(rulesAtMost)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'Every rule has an id of its own')

/** As they are written: hours that end when they begin may mean all day or never. Those stored before mean all day. */
export const NewRoutingRules = RoutingRules.superRefine((rules, context) => {
  for (const [place, { hours }] of rules.entries())
    if (hours && hours.from === hours.until)
      context.addIssue({ code: 'custom', path: [place, 'hours'], message: 'They end when they begin' })
})

/** A hazard as rules see it, at the moment it is dispatched. */
export interface Sighting {
  categoryId: string
  areaPath: string
  /** In China, `21:30`. */
  time: string
  isWorkday: boolean
}

export const Miss = z.enum(['other_category', 'other_area', 'other_day', 'other_hours', 'nobody_there'])
export type Miss = z.infer<typeof Miss>

const premises: readonly [Miss, (rule: RoutingRule, sighting: Sighting) => boolean][] = [
  ['other_category', ({ categoryIds }, { categoryId }) => categoryIds?.includes(categoryId) ?? true],
  ['other_area', ({ areaPaths }, { areaPath }) => areaPaths?.some((area) => covers(area, areaPath)) ?? true],
  ['other_day', ({ days }, { isWorkday }) => days === undefined || (days === 'workdays') === isWorkday],
  ['other_hours', ({ hours }, { time }) => hours === undefined || isDuring(hours, time)],
]

/** The first premise that does not hold; undefined when all do. */
export const missOf = (rule: RoutingRule, sighting: Sighting): Miss | undefined =>
  premises.find(([, holds]) => !holds(rule, sighting))?.[0]

const isDuring = ({ from, until }: { from: string; until: string }, time: string) =>
  from < until ? from <= time && time < until : from <= time || time < until

/** What became of one rule; those after the one that fits are not looked at. */
export const Trial = z.object({ ruleId: Slug, miss: Miss.optional() }).meta({ id: 'Trial' })
export type Trial = z.infer<typeof Trial>

export interface Route<Found> {
  /** Undefined when no rule fits: a person dispatches. */
  handler: Found | undefined
  trials: Trial[]
}

/**
 * The one way to find who handles a hazard, for the dry run as for the dispatch. `find` says who it is that a rule leads
 * to; where there is nobody, the rule does not fit.
 */
export function routeOf<Found>(
  rules: readonly RoutingRule[],
  sighting: Sighting,
  find: (to: Destination) => Found | undefined,
): Route<Found> {
  const trials: Trial[] = []
  for (const rule of rules) {
    const miss = missOf(rule, sighting)
    const handler = miss ? undefined : find(rule.to)
    if (handler !== undefined) return { handler, trials: [...trials, { ruleId: rule.id }] }
    trials.push({ ruleId: rule.id, miss: miss ?? 'nobody_there' })
  }
  return { handler: undefined, trials }
}
