import * as z from 'zod'
import { Slug } from '../ids.ts'
import { Instant } from '../times.ts'

const age = z.number().int().min(0).max(120)
/** Both included. */
export const Ages = z.object({ from: age.optional(), to: age.optional() })
export type Ages = z.infer<typeof Ages>

export const Gender = z.enum(['female', 'male'])
export type Gender = z.infer<typeof Gender>

/** Who is a team. Substitutes come on top of `max`. */
export const TeamSize = z.object({
  min: z.number().int().min(1).max(50),
  max: z.number().int().min(1).max(50),
  substitutes: z.number().int().min(0).max(10).default(0),
  /** At least so many of each among those who are no substitutes. */
  women: z.number().int().min(0).max(50).default(0),
  men: z.number().int().min(0).max(50).default(0),
})
export type TeamSize = z.infer<typeof TeamSize>

/** Reserved seats: for people of an age, or of a community. */
export const Pool = z.object({
  id: Slug,
  title: z.string().trim().min(1).max(20),
  seats: z.number().int().min(1).max(500),
  ages: Ages.optional(),
  communityId: Slug.optional(),
  /** From then on anybody may take what is left of them. */
  releasedAt: Instant,
})
export type Pool = z.infer<typeof Pool>

/** As those who wait are told of it. */
export const Reserved = z.object({ title: z.string(), seats: z.number().int(), releasedAt: z.string() })
export type Reserved = z.infer<typeof Reserved>

/** What the organiser asks beyond name and phone. */
export const Question = z.object({
  id: Slug,
  /** The answer of `photo` is the id of a photo of whoever signs up. */
  kind: z.enum(['text', 'choice', 'number', 'photo']),
  title: z.string().trim().min(1).max(60),
  /** Of a choice. */
  options: z.array(z.string().trim().min(1).max(30)).max(12).default([]),
  required: z.boolean().default(false),
})
export type Question = z.infer<typeof Question>
