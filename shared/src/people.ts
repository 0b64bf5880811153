import * as z from 'zod'
import { AreaPath } from './areas.ts'
import { OwnDuties } from './duties.ts'
import { endpoint } from './endpoint.ts'
import { HazardId, PersonCode, PersonId, Slug, VolunteerId } from './ids.ts'
import { Cursor, pageInput } from './pages.ts'
import { PersonName, Phone } from './personal-data.ts'
import { Skill } from './skills.ts'

/** Somebody's own view of themselves. Names and numbers of others never come in this shape. */
export const Person = z
  .object({
    id: PersonId,
    name: z.string().optional(),
    phoneMasked: z.string().optional(),
    estateId: Slug.optional(),
    /** The path of the chosen estate: community and grid follow from it. */
    areaPath: AreaPath.optional(),
    elderMode: z.boolean(),
    volunteer: z
      .object({
        id: VolunteerId,
        state: z.enum(['pending', 'approved', 'declined']),
        reason: z.string().optional(),
        /** As registered. */
        skills: z.array(Skill).optional(),
        /** Waiting for staff to approve. */
        asked: z.array(Skill).optional(),
      })
      .optional(),
    duties: OwnDuties,
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

/** Staff are named by what they are, never by their own name. */
const Disclosure = z
  .object({
    at: z.string(),
    as: z.string().optional(),
    /** The report of mine that it was about. */
    hazardId: HazardId.optional(),
    /** Not a name and a number, but a photo of that report, in which parts are covered for others. */
    ofPhoto: z.boolean().optional(),
  })
  .meta({ id: 'Disclosure' })

export const people = {
  signIn: endpoint({
    method: 'POST',
    path: '/sessions',
    access: 'anyone',
    summary: 'Exchange a code of wx.login for a session of our own; on the local stage also `demo:<person>`',
    input: z.object({ code: z.string().min(1).max(200) }),
    output: z.object({ token: z.string(), expiresAt: z.string(), person: Person }),
    refusals: ['sign_in_code_invalid', 'sign_in_blocked', 'sign_in_too_often', 'sign_in_unavailable'],
  }),
  me: endpoint({
    method: 'GET',
    path: '/me',
    access: 'resident',
    summary: 'Who I am here, with my duties of today',
    input: z.object({}),
    output: Person,
    refusals: [],
  }),
  update: endpoint({
    method: 'PUT',
    path: '/me',
    access: 'resident',
    summary: 'Change what is sent, keep the rest',
    input: z.object({
      name: PersonName.optional(),
      phone: Phone.optional(),
      estateId: Slug.optional(),
      elderMode: z.boolean().optional(),
    }),
    output: Person,
    refusals: ['estate_not_found'],
  }),
  disclosures: endpoint({
    method: 'GET',
    path: '/me/disclosures',
    access: 'resident',
    summary: 'Who of the staff looked at my name and number in full, when and because of what, newest first',
    input: z.object({ ...pageInput }),
    output: z.object({ disclosures: z.array(Disclosure), next: Cursor.optional() }),
    refusals: [],
  }),
  showCode: endpoint({
    method: 'POST',
    path: '/me/code',
    access: 'resident',
    summary: 'A code of six digits that stands for me for ten minutes, for one use at a desk',
    input: z.object({}),
    output: z.object({ code: PersonCode, expiresAt: z.string() }),
    refusals: [],
  }),
}
