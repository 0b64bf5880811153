import { minutesIn } from '@mulin/shared/hours/hours'
import { Training } from '@mulin/shared/trainings'
import * as z from 'zod'
import { keys } from './keys.ts'
import { query } from './table.ts'
import type { Write } from './transact.ts'

/** As it stands in the person's record: of what was written to it nothing is changed or taken out, and nobody is named. */
export const StoredTraining = Training.omit({ minutes: true }).extend({
  personId: z.string(),
  /** By how many minutes it changed: nothing is left when the check-in is undone. */
  entries: z.array(z.object({ at: z.string(), minutes: z.number().int() })),
  /** Grows with every entry. */
  version: z.number(),
})
export type StoredTraining = z.infer<typeof StoredTraining>

/** Loses when anything was written to it since it was read. */
export const putTraining = (before: StoredTraining | undefined, after: StoredTraining): Write => {
  const item = { ...after, ...keys.training(after.personId, after.signUpId) }
  return before ? { put: item, if: { version: before.version } } : { put: item, fresh: true }
}

// One a week for ten years; one Query reads some 2000 of them.
const trainingsAtMost = 600

export async function trainingsOf(personId: string): Promise<StoredTraining[]> {
  const { pk, sk } = keys.training(personId, '')
  const { items } = await query({ pk, begins: sk, newestFirst: true, limit: trainingsAtMost })
  return items.map((item) => StoredTraining.parse(item))
}

/** What counts of them, the latest first. */
export const shownTrainings = (all: readonly StoredTraining[]): Training[] =>
  all
    .map((stored) => Training.parse({ ...stored, minutes: minutesIn(stored) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => (one.startsAt > other.startsAt ? -1 : 1))
