import { drawnFrom } from '@mulin/shared/sign-ups/draws'
import type { Moment, MomentKind } from '@mulin/shared/sign-ups/moments'
import type { StoredDraw } from '../tables/draws.ts'

/** Owed: done as soon as it can be, whatever time the clock has looked at already. */
export type Due = Moment & { owed?: true }

const waiting: ReadonlySet<MomentKind> = new Set<MomentKind>(['start', 'end'])

/**
 * The moments of a session, those of its draw by what was done of it: a lottery that was published is drawn, wherever its
 * times were moved and however late the clock is, and until then nobody in it waits in vain.
 */
export function withDraw(moments: readonly Moment[], draw: StoredDraw | undefined): Due[] {
  const planned = moments.find(({ kind }) => kind === 'draw')
  if (!planned) return [...moments]
  const others = moments.filter(({ kind }) => kind !== 'commit' && kind !== 'draw')
  const committing = moments.filter(({ kind }) => kind === 'commit').map((one) => ({ ...one, owed: true as const }))
  if (!draw) return [...committing, ...others.filter(({ kind }) => !waiting.has(kind))]

  const at = draw.drawnAt ?? drawnFrom(planned.at, draw)
  const drawing: Due = { kind: 'draw', at, ...(!draw.drawnAt && { owed: true as const }) }
  return [drawing, ...others.map((one) => (waiting.has(one.kind) && one.at < at ? { ...one, at } : one))]
}
