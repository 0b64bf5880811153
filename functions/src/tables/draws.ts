import { Share } from '@mulin/shared/allocation/seats'
import { Draw } from '@mulin/shared/sign-ups/draws'
import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { getItem, queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** The draw of a session: what is published of it before, and after. */
export const StoredDraw = Draw.omit({ winners: true }).extend({
  activityId: z.string(),
  /** Secret until it is drawn. */
  seed: z.string(),
  /** The seats of who got some. */
  won: z.record(z.string(), z.array(Share)).optional(),
})
export type StoredDraw = z.infer<typeof StoredDraw>

export const drawOf = (activityId: string, sessionId: string): Promise<StoredDraw | undefined> =>
  getItem(keys.draw(activityId, sessionId), StoredDraw)

export const drawsOf = async (activityId: string): Promise<StoredDraw[]> =>
  (await queryAll({ pk: keys.draw(activityId, '').pk })).map((item) => StoredDraw.parse(item))

/** Holds until the session is drawn. */
export const stillToBeDrawn = ({ activityId, sessionId }: Pick<StoredDraw, 'activityId' | 'sessionId'>): Write => ({
  check: keys.draw(activityId, sessionId),
  if: { drawnAt: absent },
})

/** Loses when there is one. */
export const addDraw = (draw: StoredDraw): Write => ({
  put: { ...draw, ...keys.draw(draw.activityId, draw.sessionId) },
  fresh: true,
})

/** Loses when it was drawn. */
export const finishDraw = (
  { activityId, sessionId }: StoredDraw,
  drawn: Required<Pick<StoredDraw, 'drawnAt' | 'order' | 'won' | 'seatsAtDraw'>>,
): Write => ({ update: keys.draw(activityId, sessionId), set: drawn, if: { drawnAt: absent } })
