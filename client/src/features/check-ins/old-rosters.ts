import * as z from 'zod'
import { now } from '../../platform/clock'
import { keptOfAll } from '../../platform/own-storage'

// Names on a phone: until a day after the end of their session.
const keptMs = 24 * 60 * 60 * 1000

export const isKept = ({ endsAt }: { endsAt: string }) => Date.parse(now()) < Date.parse(endsAt) + keptMs

// Of a list only this much: the whole of it would be loaded with the app.
const Rosters = z.array(z.looseObject({ endsAt: z.string() }))

/** Whoever of the staff used this phone, and whether or not they check anybody in today. */
export function dropOldRosters(): void {
  for (const one of keptOfAll('rosters', Rosters)) {
    const left = one.get()?.filter(isKept) ?? []
    if (left.length > 0) one.set(left)
    else one.remove()
  }
}
