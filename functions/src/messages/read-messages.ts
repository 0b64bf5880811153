import type { messages } from '@mulin/shared/messages'
import type { UseCase } from '../platform/serve.ts'
import { markRead } from '../tables/messages.ts'

/** What is still to come is not read yet, whatever the caller's clock says. */
export const readMessages: UseCase<typeof messages.read> = async ({ input: { upTo, from }, personId, now }) => ({
  readUpTo: await markRead(personId, { upTo: upTo < now ? upTo : now, from }),
})
