import { type InboxCount, inboxCounts } from '@mulin/shared/inbox-counts'
import { api } from '../../api'
import { useAnswer } from '../../queries/use-answer'
import { useMe } from '../../queries/use-me'
import { texts } from './texts'

/** For staff: how much waits for them, in words. Undefined for everyone else. */
export function useWork(): string | undefined {
  const { value: me } = useMe()
  const isStaff = me !== undefined && me.duties.length > 0
  const { value } = useAnswer(['inbox', 'count'], () => api(inboxCounts).read({ limit: 1 }), { when: isStaff })
  return isStaff ? workWords(value?.counts ?? []) : undefined
}

function workWords(counts: readonly InboxCount[]): string {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return all === 0
    ? ''
    : texts.workCount(
        all,
        counts.some(({ more }) => more),
      )
}
