import * as z from 'zod'
import { Gender } from '../activities/session-rules.ts'
import { Slug } from '../ids.ts'
import { PersonName } from '../personal-data.ts'

/** Somebody who takes part. More than the name only where the session asks for it. */
export const Participant = z.object({
  name: PersonName,
  birthYear: z.number().int().min(1900).max(2100).optional(),
  gender: Gender.optional(),
  /** Under 14, where no year of birth says so. */
  isChild: z.boolean().optional(),
})
export type Participant = z.infer<typeof Participant>

export const TeamMember = Participant.extend({ isSubstitute: z.boolean().default(false) })
export type TeamMember = z.infer<typeof TeamMember>

/** The first member is the captain. */
export const Team = z.object({
  name: z.string().trim().min(1).max(20),
  members: z.array(TeamMember).min(1).max(60),
})
export type Team = z.infer<typeof Team>

/** By the id of the question. */
export const Answers = z.record(Slug, z.union([z.string().trim().max(500), z.number()]))
export type Answers = z.infer<typeof Answers>

export interface SignedUpParty {
  people?: readonly Participant[] | undefined
  team?: Team | undefined
}

/** The seats it takes: a team is one, everybody else counts. Nobody named is whoever signs up. */
export const sizeOf = ({ people, team }: SignedUpParty) => (team ? 1 : (people?.length ?? 1))

/** Everybody who takes part, as far as they are named. */
export const membersOf = ({ people, team }: SignedUpParty): readonly Participant[] => team?.members ?? people ?? []
