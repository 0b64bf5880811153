import * as z from 'zod'
import { keptOwn, ownKeys } from '../../../platform/own-storage'

const Left = z.object({ inspectionId: z.string(), siteName: z.string(), count: z.number().int() })
export type Left = z.infer<typeof Left>

const shelf = keptOwn('unsent-problems', z.array(Left))

const counted = (): Left[] => shelf.get() ?? []

/** An older version kept one for each inspection, and counted none. */
const uncounted = () => ownKeys('problem:').map((inspectionId) => ({ inspectionId, siteName: '', count: 1 }))

/** Inspections of others in which whoever is signed in wrote something down on this device, and did not hand it in. */
export function problemsLeft(): Left[] {
  const left = counted()
  const isCounted = ({ inspectionId }: Left) => left.some((one) => one.inspectionId === inspectionId)
  return [...left, ...uncounted().filter((one) => !isCounted(one))]
}

export const rememberProblems = (left: Left): void =>
  shelf.set([
    ...counted().filter(({ inspectionId }) => inspectionId !== left.inspectionId),
    ...(left.count > 0 ? [left] : []),
  ])
