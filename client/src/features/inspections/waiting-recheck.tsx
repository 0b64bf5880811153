import type { InboxItem } from '@mulin/shared/inbox'
import { agoText, leftText } from '../../platform/clock'
import { DeadlineBar } from '../../ui/progress-bar'
import { Tag } from '../../ui/tag'
import { WorkRow } from '../../ui/work-row'
import { inspectionTexts as texts } from './sites/texts'

interface Props {
  item: Extract<InboxItem, { kind: 'recheck' }>
  chosen: boolean
  onOpen: () => void
}

/** Something found earlier that somebody has to look at again. */
export function WaitingRecheck({ item, chosen, onOpen }: Props) {
  const { categoryName, siteName, number, place, since, dueAt, failed, photo } = item
  const left = leftText(dueAt)
  return (
    <WorkRow
      label={`${texts.recheck} ${number}`}
      icon="search"
      title={texts.recheckOf(categoryName)}
      tag={<Tag tone="waiting">{texts.recheck}</Tag>}
      note={[`${siteName} ${place}`, failed > 0 && texts.failedBefore(failed)].filter(Boolean).join('。')}
      age={`${number}，${texts.foundAgo(agoText(since))}`}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      picture={photo?.small}
      chosen={chosen}
      onOpen={onOpen}
    />
  )
}
