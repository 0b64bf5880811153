import { inbox } from '@mulin/shared/inbox'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { readInbox } from './read-inbox.ts'

export const handler = serve(inbox, { read: readInbox }, dutiesOf)
