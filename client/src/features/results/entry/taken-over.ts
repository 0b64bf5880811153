import type { SignedUp } from '@mulin/shared/results/managed'
import { entriesAtMost } from '@mulin/shared/results/result'
import { newRequestId } from '../../../platform/ids'
import type { Line, Removed } from './entry-draft'

export interface TakenOver {
  lines: Line[]
  /** How many lines are new, or are known now to be of somebody who signed up. */
  count: number
  /** How many of them there is no room for. */
  leftOut: number
}

/** The lines with whoever signed up and is not among them yet; what was typed stays as it is, who was removed away. */
export function takenOver(
  lines: readonly Line[],
  parties: readonly SignedUp[],
  removed: readonly Removed[] = [],
): TakenOver {
  const linked = lines.map((line) => partyTypedAs(line, lines, parties) ?? line)
  const missing = parties.map((party) => missingOf(party, linked, removed))
  const { added, leftOut } = fitting(missing, entriesAtMost - lines.length)
  const found = linked.filter((line, place) => line !== lines[place]).length
  return { lines: [...linked, ...toldApart(added, linked)], count: found + added.length, leftOut }
}

/** Two teams may have signed up under one name: the later is `飞虎队（2）` to everybody. */
function toldApart(added: readonly Line[], before: readonly Line[]): Line[] {
  const taken = new Set(before.filter(({ kind }) => kind === 'team').map(({ name }) => name))
  return added.map((line) => {
    if (line.kind !== 'team') return line
    const name = freeName(line.name, taken)
    taken.add(name)
    return { ...line, name }
  })
}

const longestName = 30

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = name; ; number++) {
    if (!taken.has(free)) return free
    const suffix = `（${number}）`
    free = `${name.slice(0, longestName - suffix.length)}${suffix}`
  }
}

/** Party by party, as long as everybody of one has room: nobody overtakes who signed up before. */
function fitting(missing: readonly Line[][], room: number): { added: Line[]; leftOut: number } {
  const places = missing.map((_, place) => missing.slice(0, place + 1).flat().length)
  const cut = places.findIndex((needed) => needed > room)
  const added = (cut < 0 ? missing : missing.slice(0, cut)).flat()
  return { added, leftOut: missing.flat().length - added.length }
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

/** Who was renamed since counts as there, and so does who was removed and not typed again. */
function missingOf(party: SignedUp, lines: readonly Line[], removed: readonly Removed[]): Line[] {
  const { signUpId, kind, names, communityId = '' } = party
  const gone = removed.filter((one) => one.signUpId === signUpId)
  if (gone.some(({ name }) => name === undefined)) return []
  const there = lines.filter((line) => line.signUpId === signUpId).map(({ name }) => name)
  const away = gone.flatMap(({ name = '' }) => (there.includes(name) ? [] : [name]))
  const known = [...there, ...away]
  const missing = names.filter((name) => !known.includes(name)).slice(0, Math.max(0, names.length - known.length))
  return missing.map((name) => ({ id: newRequestId(), kind, name, communityId, signUpId, typed: '' }))
}
