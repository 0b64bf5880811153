import { HazardNumber } from '@mulin/shared/hazards/hazard'
import { HazardState, isOver } from '@mulin/shared/hazards/workflow'
import * as z from 'zod'
import { reportedBy } from './index-keys.ts'
import { keys } from './keys.ts'
import { getItem, type Page, query, queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** That somebody met a hazard too. It stands among what the person reported. */
export const JoinedHazard = z.object({
  kind: z.literal('joined'),
  hazardId: z.string(),
  personId: z.string(),
  at: z.string(),
  photoIds: z.array(z.string()),
  /** For staff. */
  words: z.string().optional(),
  /** They came along with a report of their own, which was merged into it: what that said. Not of those of before. */
  reported: z
    .object({ number: HazardNumber, at: z.string(), words: z.string(), photoIds: z.array(z.string()) })
    .optional(),
})
export type JoinedHazard = z.infer<typeof JoinedHazard>

export const joinedHazardOf = (hazardId: string, personId: string) =>
  getItem(keys.joined(hazardId, personId), JoinedHazard)

const openStates = HazardState.options.filter((state) => !isOver(state))

/** Loses when the person joined before. Who writes it counts it. */
export const addJoined = (joined: JoinedHazard): Write => ({
  put: {
    ...joined,
    ...keys.joined(joined.hazardId, joined.personId),
    ...reportedBy(joined.personId, joined.hazardId),
  },
  fresh: true,
})

/** The first write loses when the person joined before, the second when it is over. No officer's step loses by it. */
export const joinHazard = (joined: JoinedHazard): Write[] => [
  addJoined(joined),
  { update: keys.hazard(joined.hazardId), add: { joined: 1 }, if: { state: { oneOf: openStates } } },
]

/** The first write loses when the person left before. */
export const leaveHazard = (hazardId: string, personId: string): Write[] => [
  { delete: keys.joined(hazardId, personId), if: { personId } },
  { update: keys.hazard(hazardId), add: { joined: -1, left: 1 }, if: { joined: { atLeast: 1 } } },
]

interface Slice {
  after?: string | undefined
  limit: number
}

/** Who joined, a page at a time. */
export const whoJoined = (hazardId: string, slice: Slice): Promise<Page> =>
  query({ pk: keys.joined(hazardId, '').pk, ...slice })

/** All of them, in no order. Neighbours of one place: a Query, even if there are a thousand. */
export const allWhoJoined = async (hazardId: string): Promise<JoinedHazard[]> =>
  z.array(JoinedHazard).parse(await queryAll({ pk: keys.joined(hazardId, '').pk }))
