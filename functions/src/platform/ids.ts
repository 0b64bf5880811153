import { randomInt } from 'node:crypto'
import { monotonicFactory } from 'ulid'

// By default it asks the system for every single letter; randomInt draws from a buffer.
const ulid = monotonicFactory(() => randomInt(256) / 256)

type Prefix = 'per' | 'dut' | 'act' | 'ses' | 'sgn' | 'pho' | 'haz' | 'vis' | 'vol' | 'not' | 'rat' | 'hrs' | 'sco'

/** Ids sort by time, also within one millisecond of one Lambda instance. */
export const newId = (prefix: Prefix) => `${prefix}_${ulid()}`

/** So many random digits, leading zeros kept. */
export const randomDigits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0')
