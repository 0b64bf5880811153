import { notices } from '@mulin/shared/notices'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { listNotices } from './list-notices.ts'
import { publishNotice } from './publish-notice.ts'
import { readNotice } from './read-notice.ts'
import { withdrawNotice } from './withdraw-notice.ts'

export const handler = serve(
  notices,
  { list: listNotices, one: readNotice, publish: publishNotice, withdraw: withdrawNotice },
  dutiesOf,
)
