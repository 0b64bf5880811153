import type { messages } from '@mulin/shared/messages'
import type { UseCase } from '../platform/serve.ts'
import { messagesOf } from '../tables/messages.ts'

export const myMessages: UseCase<typeof messages.mine> = ({ input, personId }) => messagesOf(personId, input)
