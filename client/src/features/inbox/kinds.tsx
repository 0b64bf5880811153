import type { InboxCount } from '@mulin/shared/inbox-counts'
import { NoticeStrip } from '../../ui/notice-strip'
import { Segments } from '../../ui/segments'
import { kindWords, texts } from './texts'
import type { Filter } from './use-inbox'

interface Props {
  counts: readonly InboxCount[]
  filter: Filter
  onChoose: (filter: Filter) => void
}

/** How much waits of each kind; a filter only for whom more than one kind can wait. */
export function Kinds({ counts, filter, onChoose }: Props) {
  const overdue = counts.reduce((sum, kind) => sum + kind.overdue, 0)
  const options = counts.map(({ kind, count }) => ({ value: kind, label: kindWords[kind], count }))
  return (
    <>
      {counts.length > 1 && (
        <Segments
          label={texts.kinds}
          options={[{ value: 'all', label: texts.all }, ...options]}
          value={filter}
          onChange={onChoose}
        />
      )}
      {overdue > 0 && <NoticeStrip tone="waiting">{texts.overdue(overdue)}</NoticeStrip>}
    </>
  )
}
