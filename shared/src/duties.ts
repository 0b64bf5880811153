import * as z from 'zod'
import { AreaPath, covers, kindOf } from './areas.ts'
import { endpoint } from './endpoint.ts'
import { DutyId, PersonCode, PersonId, RequestId, Slug } from './ids.ts'
import { mayDo, Role } from './roles.ts'
import { Day, dayOf } from './times.ts'

/** A role held by a person, in an area, for a term. The term includes both days; without `until` it is open. */
export const Duty = z
  .object({
    id: DutyId,
    personId: PersonId,
    /** As staff know the person, e.g. "网格员 01". */
    title: z.string().trim().min(1).max(30),
    role: Role,
    areaPath: AreaPath,
    unitId: Slug.optional(),
    from: Day,
    until: Day.optional(),
    endedAt: z.string().optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Duty' })
export type Duty = z.infer<typeof Duty>

/** An organisation that hazards are handed to. */
export const Unit = z
  .object({
    id: Slug,
    name: z.string().trim().min(1).max(40),
    kind: z.enum(['property', 'partner', 'fire_brigade']),
    /** Nothing is handed to it any more, and nobody is given a duty of it. */
    retired: z.literal(true).optional(),
  })
  .meta({ id: 'Unit' })
export type Unit = z.infer<typeof Unit>

const OwnDuty = Duty.omit({ personId: true, version: true })
export type OwnDuty = z.infer<typeof OwnDuty>
export const OwnDuties = z.array(OwnDuty)

export const duties = {
  list: endpoint({
    method: 'GET',
    path: '/duties',
    access: 'duties.grant',
    summary: 'All duties of the subdistrict, also ended and future ones, and the units they may act for',
    input: z.object({}),
    output: z.object({ duties: z.array(Duty), units: z.array(Unit) }),
    refusals: [],
  }),
  grant: endpoint({
    method: 'POST',
    path: '/duties',
    access: 'duties.grant',
    summary: 'Give a person, known by the code they show, a role in an area for a term',
    input: Duty.pick({ title: true, role: true, areaPath: true, unitId: true, from: true, until: true }).extend({
      requestId: RequestId,
      code: PersonCode,
    }),
    output: Duty,
    refusals: [
      'person_code_unknown',
      'person_code_used',
      'area_not_found',
      'unit_not_found',
      'outside_your_area',
      'request_id_reused',
    ],
  }),
  end: endpoint({
    method: 'POST',
    path: '/duties/{dutyId}/end',
    access: 'duties.grant',
    summary: 'End a duty now; what was done under it stays. Administrators do not end their own administration',
    input: z.object({ dutyId: DutyId }),
    output: Duty,
    refusals: ['duty_not_found', 'duty_already_ended', 'duty_is_your_own', 'outside_your_area'],
  }),
}

type Term = Pick<Duty, 'from' | 'until' | 'endedAt'>

export const isActive = ({ from, until, endedAt }: Term, now: string) =>
  endedAt === undefined && from <= dayOf(now) && (until === undefined || dayOf(now) <= until)

/** Somebody acting on duty, with those of today's duties that permit what they are about to do. */
export interface Actor {
  readonly personId: string
  readonly duties: readonly OwnDuty[]
}

/** Who acts for a unit decides nothing about an area. */
const decides = ({ unitId }: OwnDuty) => unitId === undefined
/** A property company sees its estates; a partner unit sees only what was handed to it. */
const looksAround = (duty: OwnDuty) => decides(duty) || duty.role === 'property'

export const mayDecideIn = (actor: Actor, areaPath: string) =>
  actor.duties.some((duty) => decides(duty) && covers(duty.areaPath, areaPath))

/** For rules that hold everywhere: somebody of one community does not write them. */
export const decidesForAll = (actor: Actor) =>
  actor.duties.some((duty) => decides(duty) && kindOf(duty.areaPath) === 'subdistrict')

/** As what somebody on duty decides there. */
export const dutyDecidingIn = (actor: Actor | undefined, areaPath: string) =>
  actor?.duties.find((duty) => mayDecideIn({ ...actor, duties: [duty] }, areaPath))

export const titleIn = (actor: Actor | undefined, areaPath: string) => dutyDecidingIn(actor, areaPath)?.title

export const maySee = (actor: Actor, areaPath: string) =>
  actor.duties.some((duty) => looksAround(duty) && covers(duty.areaPath, areaPath))

/** The property companies that look after that place today. */
export const companiesOf = (
  duties: readonly (Term & Pick<Duty, 'role' | 'areaPath' | 'unitId'>)[],
  areaPath: string,
  now: string,
) =>
  duties.flatMap((duty) =>
    duty.role === 'property' && isActive(duty, now) && covers(duty.areaPath, areaPath) ? (duty.unitId ?? []) : [],
  )

/** True while somebody with an account hears of what the unit is handed. */
export const isManned = (unitId: string, duties: readonly (Term & Pick<Duty, 'role' | 'unitId'>)[], now: string) =>
  duties.some((duty) => duty.unitId === unitId && mayDo(duty.role, 'hazards.fix') && isActive(duty, now))

export const unitsOf = (actor: Actor): string[] => [...new Set(actor.duties.flatMap(({ unitId }) => unitId ?? []))]

/** The areas an actor sees, without those that lie in another of them. */
export function areasSeenBy(actor: Actor): string[] {
  const paths = [...new Set(actor.duties.filter(looksAround).map(({ areaPath }) => areaPath))]
  return paths.filter((path) => !paths.some((other) => other !== path && covers(other, path)))
}
