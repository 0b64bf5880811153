import { type HazardRecord, hazardRecordOf, type StoredHazard, storedHazardOf } from './hazards.ts'
import { hazardNumbered } from './hazard-numbers.ts'
import { addJoined, JoinedHazard, whoJoined } from './joined-hazards.ts'
import { keys } from './keys.ts'
import { getItems } from './table.ts'
import type { Write } from './transact.ts'

// One transaction writes 100 items at most, and the two hazards are among them.
const comingAlongAtMost = 80

export interface Merging {
  target: HazardRecord | undefined
  /** Who joins the other one by it: who reported this one or met it too, and is not there yet. */
  comingAlong: Pick<JoinedHazard, 'personId' | 'photoIds' | 'words' | 'reported'>[]
  /** How many had met this one by then. */
  joined: number
  tooMany: boolean
}

/** What has to be known of two hazards to make them one. */
export async function mergingOf(hazardId: string, number: string): Promise<Merging> {
  const [hazard, joined, intoId] = await Promise.all([
    storedHazardOf(hazardId),
    whoJoined(hazardId, { limit: comingAlongAtMost + 1 }),
    hazardNumbered(number),
  ])
  if (!hazard || intoId === undefined) return { target: undefined, comingAlong: [], joined: 0, tooMany: false }

  // For others, the photos of the report itself are in the history of the other one.
  const people: Merging['comingAlong'] = [
    { personId: hazard.reporterId, photoIds: [], reported: reportIn(hazard) },
    ...joined.items.map((item) => JoinedHazard.parse(item)),
  ]
  const [target, there] = await Promise.all([
    hazardRecordOf(intoId),
    getItems(people.map(({ personId }) => keys.joined(intoId, personId))),
  ])
  const comingAlong = people.filter(({ personId }, index) => !there[index] && personId !== target?.hazard.reporterId)
  const { length } = joined.items
  return { target, comingAlong, joined: length, tooMany: length > comingAlongAtMost }
}

/** What its reporter goes on reading of it. */
const reportIn = ({ number, reportedAt: at, description: words, photoIds }: StoredHazard) => ({
  number,
  at,
  words,
  photoIds,
})

/** They join it, each with the photos taken of the other one, and what was said of it. */
export const joinAlong = ({ id: hazardId }: StoredHazard, people: Merging['comingAlong'], at: string): Write[] =>
  people.map(({ personId, photoIds, words, reported }) =>
    addJoined({ kind: 'joined', hazardId, personId, at, photoIds, words, reported }),
  )
