import * as z from 'zod'
import { Slug } from '../ids.ts'

/**
 * Nobody in the unit that has it had an account when it was handed over: it hears of it by a link. Since when there is
 * one, and since when the unit has opened one.
 */
export const ByLink = z
  .object({ unitId: Slug, madeAt: z.string().optional(), openedAt: z.string().optional() })
  .meta({ id: 'ByLink' })

/** Who has it does not know of it yet: whoever decides has to send the link, or call. */
export const isUnheard = ({ state, byLink }: { state: string; byLink?: z.infer<typeof ByLink> | undefined }) =>
  state === 'dispatched' && byLink !== undefined && byLink.openedAt === undefined
