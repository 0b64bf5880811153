import * as z from 'zod'

/** Records of inspections name lessons by their id: one that was taught is never renamed. */
export const LessonId = z.enum([
  'escape',
  'extinguisher',
  'first-fire',
  'e-bike',
  'clear-exits',
  'wiring',
  'gas',
  'falling',
  'flooding',
])
export type LessonId = z.infer<typeof LessonId>
