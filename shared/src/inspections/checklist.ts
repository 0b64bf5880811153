import * as z from 'zod'
import { Slug } from '../ids.ts'
import { SiteKind } from './site.ts'

/** One thing to look at. What is wrong there is a hazard of that category. */
export const ChecklistItem = z
  .object({
    id: Slug,
    text: z.string().trim().min(2).max(120),
    /** The rule behind it, e.g. 高层民用建筑消防安全管理规定 第三十七条. */
    clause: z.string().trim().min(1).max(80).optional(),
    categoryId: Slug,
  })
  .meta({ id: 'ChecklistItem' })
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const ChecklistItems = z
  .array(ChecklistItem)
  .min(1)
  .max(40)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Every item has an id of its own')

/** What is looked at on sites of a kind. Configuration: an inspection keeps the version it began with. */
export const Checklist = z
  .object({ kind: SiteKind, version: z.number().int().min(1), items: ChecklistItems })
  .meta({ id: 'Checklist' })
export type Checklist = z.infer<typeof Checklist>

export const ChecklistAnswer = z.enum(['ok', 'problem', 'not_applicable'])
export type ChecklistAnswer = z.infer<typeof ChecklistAnswer>

export const ChecklistAnswers = z.record(Slug, ChecklistAnswer)
export type ChecklistAnswers = z.infer<typeof ChecklistAnswers>
