import * as z from 'zod'
import { Photo } from '../photos.ts'

/** What somebody wrote and took of a hazard when they joined it. */
export const SaidJoining = z.object({
  at: z.string(),
  words: z.string().optional(),
  photos: z.array(Photo),
  /** Of the report of theirs that it was written in, which was merged into the hazard. */
  number: z.string().optional(),
})
