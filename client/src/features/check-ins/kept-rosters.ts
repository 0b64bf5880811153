import { checkIns } from '@mulin/shared/check-ins/endpoints'
import * as z from 'zod'
import { now } from '../../platform/clock'
import { keptOfAll, keptOwn } from '../../platform/own-storage'

const Roster = checkIns.roster.output.omit({ next: true }).extend({ sessionId: z.string(), readAt: z.string() })
export type Roster = z.infer<typeof Roster>

// Names on a phone: only the sessions of these days, until a day after their end.
const sessionsKept = 3
const keptMs = 24 * 60 * 60 * 1000

const Rosters = z.array(Roster)
const shelf = keptOwn('rosters', Rosters)

export const keptRoster = (sessionId: string) =>
  shelf.get()?.find((roster) => roster.sessionId === sessionId && isKept(roster))

export function keepRoster(roster: Roster): Roster {
  const others = (shelf.get() ?? []).filter(({ sessionId }) => sessionId !== roster.sessionId)
  shelf.set([roster, ...others].filter(isKept).slice(0, sessionsKept))
  return roster
}

/** Whoever of the staff used this phone, and whether or not they check anybody in today. */
export function dropOldRosters(): void {
  for (const one of keptOfAll('rosters', Rosters)) {
    const left = one.get()?.filter(isKept) ?? []
    if (left.length > 0) one.set(left)
    else one.remove()
  }
}

const isKept = ({ endsAt }: Roster) => Date.parse(now()) < Date.parse(endsAt) + keptMs
