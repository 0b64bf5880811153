import type { SignedUp } from '@mulin/shared/results/managed'
import { newRequestId } from '../../../platform/ids'
import type { Line } from './entry-draft'

export interface TakenOver {
  lines: Line[]
  /** How many lines are new, or are known now to be of somebody who signed up. */
  count: number
}

/** The lines with whoever signed up and is not among them yet; what was typed stays as it is, what was removed away. */
export function takenOver(
  lines: readonly Line[],
  parties: readonly SignedUp[],
  removed: readonly string[] = [],
): TakenOver {
  const linked = lines.map((line) => partyTypedAs(line, lines, parties) ?? line)
  const wanted = parties.filter(({ signUpId }) => !removed.includes(signUpId))
  const added = wanted.flatMap((party) => missingOf(party, linked))
  const found = linked.filter((line, place) => line !== lines[place]).length
  return { lines: [...linked, ...added], count: found + added.length }
}

/** The name was typed, or came from the score board. */
function partyTypedAs(line: Line, lines: readonly Line[], parties: readonly SignedUp[]): Line | undefined {
  const { kind, name } = line
  if (line.signUpId !== undefined || (kind === 'person' && !isOnlyOne(name, lines, parties))) return undefined
  const isFree = ({ signUpId, names }: SignedUp) =>
    lines.filter((one) => one.signUpId === signUpId).length < names.length
  const party = parties.find((one) => one.kind === kind && one.names.includes(name) && isFree(one))
  return party && { ...line, signUpId: party.signUpId }
}

/** Within an event there is one team of a name, but two persons may have the same. */
function isOnlyOne(name: string, lines: readonly Line[], parties: readonly SignedUp[]): boolean {
  const typed = lines.filter((line) => line.kind === 'person' && line.name === name)
  const signedUp = parties.flatMap(({ kind, names }) => (kind === 'person' ? names : [])).filter((one) => one === name)
  return typed.length === 1 && signedUp.length === 1
}

/** Who was renamed since counts as there. */
function missingOf({ signUpId, kind, names, communityId = '' }: SignedUp, lines: readonly Line[]): Line[] {
  const there = lines.filter((line) => line.signUpId === signUpId).map(({ name }) => name)
  const missing = names.filter((name) => !there.includes(name)).slice(0, Math.max(0, names.length - there.length))
  return missing.map((name) => ({ id: newRequestId(), kind, name, communityId, signUpId, typed: '' }))
}
