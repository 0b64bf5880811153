import { randomInt } from 'node:crypto'
import { monotonicFactory } from 'ulid'

const ulid = monotonicFactory()

type Prefix = 'per' | 'dut' | 'act' | 'ses' | 'sgn' | 'pho' | 'haz' | 'vis' | 'vol' | 'not' | 'rat' | 'dis'

/** Ids sort by time, also within one millisecond of one Lambda instance. */
export const newId = (prefix: Prefix) => `${prefix}_${ulid()}`

/** So many random digits, leading zeros kept. */
export const randomDigits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0')
