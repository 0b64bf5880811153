import type { Calls } from '../calls.ts'

export const costs = (reads: number, writes: number, waves: number): Calls => ({ reads, writes, waves })
export const oneRead = costs(1, 0, 1)
export const readAndWrite = costs(1, 1, 2)
export const writeOnly = costs(0, 1, 1)
