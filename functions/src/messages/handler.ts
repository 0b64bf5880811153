import { messages } from '@mulin/shared/messages'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { myMessages } from './my-messages.ts'
import { readMessages } from './read-messages.ts'

export const handler = serve(messages, { mine: myMessages, read: readMessages }, dutiesOf)
