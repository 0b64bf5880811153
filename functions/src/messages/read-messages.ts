import type { messages } from '@mulin/shared/messages'
import type { UseCase } from '../platform/serve.ts'
import { markRead } from '../tables/messages.ts'

/** What is still to come is not read yet, whatever the caller's clock says. */
export const readMessages: UseCase<typeof messages.read> = async ({ input: { upTo }, personId, now }) => ({
  readUpTo: await markRead(personId, upTo < now ? upTo : now),
})
