import { inbox, type InboxItem } from '@mulin/shared/inbox'
import { InboxCount } from '@mulin/shared/inbox-counts'
import { useState } from 'react'
import * as z from 'zod'
import { api } from '../../api'
import { kept } from '../../platform/storage'
import { usePages } from '../../queries/use-pages'

export const Filter = z.enum(['all', ...InboxCount.shape.kind.options])
export type Filter = z.infer<typeof Filter>
const lastFilter = kept('inbox-filter', Filter)

/** What waits for me, filtered as last time. */
export function useInbox() {
  const [filter, setFilter] = useState<Filter>(() => lastFilter.get() ?? 'all')
  const asked = usePages(['inbox', filter], (after) =>
    api(inbox).read({ after, ...(filter !== 'all' && { kind: filter }) }),
  )
  const choose = (value: Filter) => {
    lastFilter.set(value)
    setFilter(value)
  }
  const items: InboxItem[] = asked.pages?.flatMap((page) => page.items) ?? []
  const counts = asked.pages?.[0]?.counts ?? []
  return { asked, items, counts, filter, choose }
}
