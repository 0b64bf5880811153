import * as z from 'zod'
import { AreaPath } from './areas.ts'
import { endpoint } from './endpoint.ts'
import { RequestId, VolunteerId } from './ids.ts'
import { Cursor, pageInput } from './pages.ts'
import { PersonName, Phone } from './personal-data.ts'
import { Skill } from './skills.ts'
import { Training } from './trainings.ts'

export const VolunteerState = z.enum(['pending', 'approved', 'declined'])
export type VolunteerState = z.infer<typeof VolunteerState>

export const FreeTime = z.enum(['weekday_day', 'weekday_evening', 'weekend_day', 'weekend_evening'])

/** A registration as the person sees it. */
export const Volunteer = z
  .object({
    id: VolunteerId,
    state: VolunteerState,
    nameMasked: z.string(),
    phoneMasked: z.string(),
    areaPath: AreaPath,
    skills: z.array(Skill),
    /** To be added once staff approve. */
    asked: z.array(Skill).optional(),
    times: z.array(FreeTime),
    about: z.string().optional(),
    registeredAt: z.string(),
    decidedAt: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'Volunteer' })
export type Volunteer = z.infer<typeof Volunteer>

/** The same for who decides: with the whole name, to know whom they speak of. */
export const VolunteerRow = Volunteer.omit({ nameMasked: true })
  .extend({
    name: z.string(),
    /** Grows with what is asked for and decided; who decides says which one they saw. */
    version: z.number().int(),
    /** Attended so far, the latest first and not all of many. */
    trainings: z.array(Training).optional(),
  })
  .meta({ id: 'VolunteerRow' })
export type VolunteerRow = z.infer<typeof VolunteerRow>

const decided = ['volunteer_not_found', 'volunteer_already_decided'] as const
const decision = {
  volunteerId: VolunteerId,
  /** As it was shown; a registration is the first one. */
  version: z.number().int().min(0).default(0),
  requestId: RequestId.optional(),
}

export const volunteers = {
  register: endpoint({
    method: 'POST',
    path: '/volunteers',
    access: 'resident',
    summary: 'Offer to help; a person decides. After a decline one may register again',
    input: z.object({
      requestId: RequestId,
      /** Left out: the name and phone of last time. */
      name: PersonName.optional(),
      phone: Phone.optional(),
      skills: z.array(Skill).min(1).max(8),
      times: z.array(FreeTime).min(1).max(4),
      about: z.string().trim().max(300).optional(),
    }),
    output: Volunteer,
    refusals: ['already_registered', 'estate_required', 'name_required', 'phone_required', 'request_id_reused'],
  }),
  addSkills: endpoint({
    method: 'POST',
    path: '/volunteers/{volunteerId}/skills',
    access: 'resident',
    summary: 'What I can do as well; a skill that needs a proof counts once staff approve it, the others at once',
    input: z.object({ volunteerId: VolunteerId, skills: z.array(Skill).min(1).max(8) }),
    output: Volunteer,
    refusals: ['volunteer_not_found', 'not_a_volunteer'],
  }),
  list: endpoint({
    method: 'GET',
    path: '/volunteers',
    access: 'volunteers.review',
    summary: 'Registrations of my area; those that wait first come first',
    input: z.object({ state: VolunteerState.default('pending'), areaPath: AreaPath.optional(), ...pageInput }),
    output: z.object({ volunteers: z.array(VolunteerRow), next: Cursor.optional() }),
    refusals: ['outside_your_area'],
  }),
  approve: endpoint({
    method: 'POST',
    path: '/volunteers/{volunteerId}/approve',
    access: 'volunteers.review',
    summary: 'Take somebody in as a volunteer, or a skill that a volunteer adds',
    input: z.object(decision),
    output: VolunteerRow,
    refusals: decided,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/volunteers/{volunteerId}/decline',
    access: 'volunteers.review',
    summary: 'Do not take somebody in, or not that skill, with the reason they read',
    input: z.object({ ...decision, reason: z.string().trim().min(2).max(200) }),
    output: VolunteerRow,
    refusals: decided,
  }),
}
