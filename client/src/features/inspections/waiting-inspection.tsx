import type { InboxItem } from '@mulin/shared/inbox'
import { dayText, leftText } from '../../platform/clock'
import { Tag } from '../../ui/tag'
import { WorkRow } from '../../ui/work-row'
import { inspectionTexts as texts } from './sites/texts'
import { kindIcons, stateTones, stateWords } from './words'

interface Props {
  item: Extract<InboxItem, { kind: 'inspection' }>
  chosen: boolean
  onOpen: () => void
}

/** An inspection that is planned or going on. */
export const WaitingInspection = ({ item, chosen, onOpen }: Props) => (
  <WorkRow
    label={`${stateWords[item.state]} ${item.siteName}`}
    icon={kindIcons[item.siteKind]}
    title={item.siteName}
    tag={<Tag tone={stateTones[item.state]}>{stateWords[item.state]}</Tag>}
    note={[item.address, item.with.length > 0 && texts.with(item.with.join('、'))].filter(Boolean).join('。')}
    age={texts.planned(dayText(item.plannedOn))}
    left={texts.due(leftText(item.dueAt))}
    chosen={chosen}
    onOpen={onOpen}
  />
)
