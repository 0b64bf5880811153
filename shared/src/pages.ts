import * as z from 'zod'

/** Lists come page by page: send `next` of one answer as `after` of the next call; no `next` means the end. */
export const Cursor = z.string().max(400)

export const pageInput = {
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
}
