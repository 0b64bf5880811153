import type { Lookalike } from '@mulin/shared/hazards/joining'
import type { Stage } from '../../../queries/use-send-with-photos'
import type { Trouble } from '../report/use-send-report'

/** How far a draft is on its way, or what it stopped at. Not kept: asked again when it is sent again. */
export interface Way {
  stage?: Exclude<Stage, 'idle' | 'making'> | 'looking' | 'queued'
  trouble?: Trouble
  /** What neighbours reported and may be the same. */
  alike?: readonly Lookalike[]
}

let ways: ReadonlyMap<string, Way> = new Map()
const listeners = new Set<() => void>()

export function onWaysChange(run: () => void): () => void {
  listeners.add(run)
  return () => void listeners.delete(run)
}

export const allWays = () => ways

export function noteWay(requestId: string, way: Way): void {
  ways = new Map(ways).set(requestId, way)
  listeners.forEach((run) => run())
}

export const forgetWay = (requestId: string): void => noteWay(requestId, {})
