import type { SignedUp } from '@mulin/shared/results/managed'
import { newRequestId } from '../../../platform/ids'
import type { Line } from './entry-draft'

export interface TakenOver {
  lines: Line[]
  /** How many lines are new, or are known now to be of somebody who signed up. */
  count: number
}

/** The lines with whoever signed up and is not among them yet; what was typed stays as it is. */
export function takenOver(lines: readonly Line[], parties: readonly SignedUp[]): TakenOver {
  const linked = lines.map((line) => partyTypedAs(line, lines, parties) ?? line)
  const added = parties.flatMap((party) => missingOf(party, linked))
  const found = linked.filter((line, place) => line !== lines[place]).length
  return { lines: [...linked, ...added], count: found + added.length }
}

/** A team's name was typed, or came from the score board: within an event there is only one of it. */
function partyTypedAs(line: Line, lines: readonly Line[], parties: readonly SignedUp[]): Line | undefined {
  if (line.kind !== 'team' || line.signUpId !== undefined) return undefined
  const isFree = ({ signUpId }: SignedUp) => lines.every((one) => one.signUpId !== signUpId)
  const party = parties.find((one) => one.kind === 'team' && one.names[0] === line.name && isFree(one))
  return party && { ...line, signUpId: party.signUpId }
}

/** Who was renamed since counts as there. */
function missingOf({ signUpId, kind, names, communityId = '' }: SignedUp, lines: readonly Line[]): Line[] {
  const there = lines.filter((line) => line.signUpId === signUpId).map(({ name }) => name)
  const missing = names.filter((name) => !there.includes(name)).slice(0, Math.max(0, names.length - there.length))
  return missing.map((name) => ({ id: newRequestId(), kind, name, communityId, signUpId, typed: '' }))
}
