import { checkIns } from '@mulin/shared/check-ins/endpoints'
import * as z from 'zod'
import { keptOwn } from '../../platform/own-storage'
import { isKept } from './old-rosters'

const Roster = checkIns.roster.output.omit({ next: true }).extend({ sessionId: z.string(), readAt: z.string() })
export type Roster = z.infer<typeof Roster>

// Names on a phone: only the sessions of these days.
const sessionsKept = 3

const shelf = keptOwn('rosters', z.array(Roster))

export const keptRoster = (sessionId: string) =>
  shelf.get()?.find((roster) => roster.sessionId === sessionId && isKept(roster))

export function keepRoster(roster: Roster): Roster {
  const others = (shelf.get() ?? []).filter(({ sessionId }) => sessionId !== roster.sessionId)
  shelf.set([roster, ...others].filter(isKept).slice(0, sessionsKept))
  return roster
}
