import { randomInt } from 'node:crypto'
import { dayOf } from '@mulin/shared/times'
import { monotonicFactory } from 'ulid'

// By default it asks the system for every single letter; randomInt draws from a buffer.
const ulid = monotonicFactory(() => randomInt(256) / 256)

type Prefix =
  | 'per'
  | 'dut'
  | 'act'
  | 'ses'
  | 'sgn'
  | 'pho'
  | 'haz'
  | 'vis'
  | 'vol'
  | 'not'
  | 'rat'
  | 'hrs'
  | 'sco'
  | 'sit'
  | 'ins'
  | 'key'
  | 'ref'

/** Ids sort by time, also within one millisecond of one Lambda instance. */
export const newId = (prefix: Prefix) => `${prefix}_${ulid()}`

// Without letters that are taken for others.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = (count: number) => Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

/** `ZY2026-4F7K-9QXM`: a number that is printed and typed in again, and that nobody guesses. */
export const unguessable = (prefix: string, instant: string) =>
  `${prefix}${dayOf(instant).slice(0, 4)}-${letters(4)}-${letters(4)}`

/** So many random digits, leading zeros kept. */
export const randomDigits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0')
