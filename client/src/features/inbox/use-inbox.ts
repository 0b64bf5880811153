import { inbox, type InboxItem } from '@mulin/shared/inbox'
import { InboxCount } from '@mulin/shared/inbox-counts'
import { useState } from 'react'
import * as z from 'zod'
import { api } from '../../api'
import { kept } from '../../platform/storage'
import { usePages } from '../../queries/use-pages'

/** `escalated`: not what waits for me, but what was passed up to me because it is late. */
export const Filter = z.enum(['all', 'escalated', ...InboxCount.shape.kind.options])
export type Filter = z.infer<typeof Filter>
const lastFilter = kept('inbox-filter', Filter)

/** What waits for me, filtered as last time. */
export function useInbox() {
  const [filter, setFilter] = useState<Filter>(() => lastFilter.get() ?? 'all')
  const asked = usePages(['inbox', filter], (after) => api(inbox).read({ after, ...wantedBy(filter) }))
  const choose = (value: Filter) => {
    lastFilter.set(value)
    setFilter(value)
  }
  const items: InboxItem[] = asked.pages?.flatMap((page) => page.items) ?? []
  const { counts = [], escalated } = asked.pages?.[0] ?? {}
  return { asked, items, counts, escalated, filter, choose }
}

function wantedBy(filter: Filter) {
  if (filter === 'all') return {}
  return filter === 'escalated' ? { escalated: 'only' as const } : { kind: filter }
}
