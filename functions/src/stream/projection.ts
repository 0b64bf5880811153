import type { Change } from '../tables/changes.ts'

/** A piece of work that follows from changes; done twice it does no harm. */
export interface Work {
  /** The first change it follows from: from there on the stream is read again when it fails. */
  since: string
  run: () => Promise<void>
}

export type Projection = (changes: readonly Change[]) => Work[]
