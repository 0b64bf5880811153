import type { InboxCount, InboxEscalated } from '@mulin/shared/inbox-counts'
import { NoticeStrip } from '../../ui/notice-strip'
import { Segments } from '../../ui/segments'
import { kindWords, texts } from './texts'
import type { Filter } from './use-inbox'

interface Props {
  counts: readonly InboxCount[]
  escalated: InboxEscalated | undefined
  filter: Filter
  onChoose: (filter: Filter) => void
}

/** How much waits of each kind; a filter for whom more than one kind can wait, or who has to leave the one of before. */
export function Kinds({ counts, escalated, filter, onChoose }: Props) {
  const late = counts.filter(({ overdue }) => overdue > 0)
  const options = counts.map(({ kind, count }) => ({ value: kind, label: kindWords[kind], count }))
  return (
    <>
      {(counts.length > 1 || filter !== 'all') && (
        <Segments
          label={texts.kinds}
          options={[{ value: 'all', label: texts.all }, ...passedUp(escalated), ...options]}
          value={filter}
          onChange={onChoose}
        />
      )}
      {late.length > 0 && <NoticeStrip tone="waiting">{texts.overdue(late.map(lateOf))}</NoticeStrip>}
    </>
  )
}

const lateOf = ({ kind, overdue }: InboxCount) => texts.late(kindWords[kind], overdue)

const passedUp = (escalated: InboxEscalated | undefined) =>
  escalated ? [{ value: 'escalated' as const, label: texts.escalated, count: escalated.count }] : []
