import * as z from 'zod'
import { keptOwn } from '../../../platform/own-storage'

const Left = z.object({ inspectionId: z.string(), siteName: z.string(), count: z.number().int() })
type Left = z.infer<typeof Left>

const shelf = keptOwn('unsent-problems', z.array(Left))

/** Inspections of others in which whoever is signed in wrote something down on this device, and did not hand it in. */
export const problemsLeft = (): Left[] => shelf.get() ?? []

export const rememberProblems = (left: Left): void =>
  shelf.set([
    ...problemsLeft().filter(({ inspectionId }) => inspectionId !== left.inspectionId),
    ...(left.count > 0 ? [left] : []),
  ])
