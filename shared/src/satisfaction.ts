import * as z from 'zod'

/** 5 非常满意 4 满意 3 基本满意 2 不满意 1 非常不满意. The last two are bad (国办发〔2019〕51号). */
export const RatingLevel = z.number().int().min(1).max(5)

/** How many gave each level, `1` to `5`. */
export const LevelCounts = z.object({
  1: z.number().int(),
  2: z.number().int(),
  3: z.number().int(),
  4: z.number().int(),
  5: z.number().int(),
})

/** The share of the levels 3 to 5, and its 95 % Wilson interval. */
export const SatisfiedShare = z.object({ share: z.number(), low: z.number(), high: z.number() })

/** What somebody who rates says; there is no level by default. */
export const ratingInput = <Tag extends z.ZodType>(tag: Tag) => ({
  level: RatingLevel,
  tags: z.array(tag).max(6).default([]),
  words: z.string().trim().max(500).optional(),
})

interface TagsOf<Tag> {
  praise: readonly Tag[]
  middling: readonly Tag[]
  complaint: readonly Tag[]
}

/** Which tags go with a level, and which of some do not. */
export function tagsByLevel<Tag>({ praise, middling, complaint }: TagsOf<Tag>) {
  const tagsFor = (level: number) => (level >= 4 ? praise : level === 3 ? middling : complaint)
  const strayTags = (level: number, tags: readonly Tag[]) => tags.filter((tag) => !tagsFor(level).includes(tag))
  return { tagsFor, strayTags }
}
