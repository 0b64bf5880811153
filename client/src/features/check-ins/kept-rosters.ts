import { checkIns } from '@mulin/shared/check-ins/endpoints'
import * as z from 'zod'
import { keptOwn } from '../../platform/own-storage'
import { isKept } from './old-rosters'

const Roster = checkIns.roster.output.omit({ next: true }).extend({ sessionId: z.string(), readAt: z.string() })
export type Roster = z.infer<typeof Roster>

// A day of twelve sessions; of very long lists fewer, for WeChat keeps one megabyte under a key: some 250 bytes a row, and
// as much for ten names.
const sessionsKept = 12
const rowsKept = 3000
const namesPerRow = 10

const shelf = keptOwn('rosters', z.array(Roster))

export const keptRoster = (sessionId: string) =>
  shelf.get()?.find((roster) => roster.sessionId === sessionId && isKept(roster))

export function keepRoster(roster: Roster): Roster {
  const others = (shelf.get() ?? []).filter(({ sessionId }) => sessionId !== roster.sessionId)
  shelf.set([roster, ...fitting(others.filter(isKept), rowsKept - roomOf(roster))].filter(isKept))
  return roster
}

const roomOf = ({ rows }: Roster) =>
  rows.reduce((sum, { people = [] }) => sum + 1 + Math.ceil(people.length / namesPerRow), 0)

/** Those that were looked at last, as far as there is room. */
function fitting(rosters: readonly Roster[], room: number): Roster[] {
  const rows = rosters.map((_, place) => rosters.slice(0, place + 1).reduce((sum, one) => sum + roomOf(one), 0))
  return rosters.filter((_, place) => place < sessionsKept - 1 && rows[place]! <= room)
}
