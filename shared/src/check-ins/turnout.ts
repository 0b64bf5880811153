import * as z from 'zod'

/** Who of a party came, as far as somebody said that not all did. Without it everybody is there who was checked in. */
export const Turnout = z
  .object({
    /** How many the party is, of a team with its substitutes. */
    of: z.number().int(),
    /** Who did not come, by their place among these: no names, so that it stays when they are forgotten. */
    missing: z.array(z.number().int()),
    /** When it was said. */
    at: z.string(),
  })
  .meta({ id: 'Turnout' })
export type Turnout = z.infer<typeof Turnout>

type Party = readonly { name: string }[]

/**
 * Who did not come is said by name: whoever is at the door may have read the list before somebody was swapped in it.
 * Undefined where that would be nobody at all, who are not checked in, or of a party of one.
 */
export function turnoutOf(party: Party, namesMissing: readonly string[], at: string): Turnout | undefined {
  const left = [...namesMissing]
  const missing = party.flatMap(({ name }, place) => {
    const found = left.indexOf(name)
    if (found < 0) return []
    left.splice(found, 1)
    return [place]
  })
  return missing.length < party.length && party.length > 1 ? { of: party.length, missing, at } : undefined
}

/** What was said last counts, in whatever order it arrives. */
export const lastSaid = (known: Turnout | undefined, said: Turnout | undefined) =>
  said !== undefined && (known === undefined || known.at < said.at) ? said : known

export const isSameTurnout = (one: Turnout, other: Turnout) => one.missing.join() === other.missing.join()

export const cameIn = ({ of, missing }: Turnout) => of - missing.length

interface CheckedInParty {
  size: number
  teamName?: string | undefined
  turnout?: Turnout | undefined
}

/** The seats of who came: a team has one, whoever of it is there. */
export const seatsUsed = ({ size, teamName, turnout }: CheckedInParty) =>
  teamName === undefined && turnout ? cameIn(turnout) : size
