import * as z from 'zod'
import { Slug } from '../ids.ts'
import { LessonId } from '../lessons/lesson.ts'
import { Deadline } from './deadline.ts'

/** What a category asks besides: one of the options, or without any a number or a few words. */
export const Question = z
  .object({
    id: Slug,
    text: z.string().trim().min(2).max(40),
    options: z.array(z.string().trim().min(1).max(20)).min(2).max(5).optional(),
  })
  .meta({ id: 'HazardQuestion' })
export type Question = z.infer<typeof Question>

export const questionsAtMost = 3

export const CategoryIcon = z.enum(['bike', 'plug', 'fire', 'exit', 'structure', 'gas', 'drain', 'other'])
export type CategoryIcon = z.infer<typeof CategoryIcon>

/** What can be reported, and the rule behind it. Configuration, not code. */
export const HazardCategory = z
  .object({
    id: Slug,
    name: z.string().trim().min(2).max(20),
    /** A few words that help to choose it. */
    hint: z.string().trim().max(60),
    icon: CategoryIcon,
    /** The rule it breaks, e.g. 高层民用建筑消防安全管理规定 第三十七条. */
    clause: z.string().trim().min(1).max(80).optional(),
    deadline: Deadline,
    /** What the resident can do meanwhile. */
    advice: z.string().trim().min(1).max(200).optional(),
    questions: z.array(Question).max(questionsAtMost).optional(),
    /** What is taught about it, where that is not said by the lesson itself. */
    lessonId: LessonId.optional(),
    /** Nobody reports it any more; what was reported keeps its name and its term. */
    retired: z.literal(true).optional(),
  })
  .meta({ id: 'HazardCategory' })
export type HazardCategory = z.infer<typeof HazardCategory>
