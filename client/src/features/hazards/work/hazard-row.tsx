import { isUnheard } from '@mulin/shared/hazards/by-link'
import { isResting, runningDueAt } from '@mulin/shared/hazards/due'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { isOver } from '@mulin/shared/hazards/workflow'
import type { ReactNode } from 'react'
import { agoText } from '../../../platform/clock'
import { DeadlineBar } from '../../../ui/progress-bar'
import { Tag } from '../../../ui/tag'
import { Text } from '../../../ui/text'
import { WorkRow } from '../../../ui/work-row'
import { HazardTag } from '../hazard-tag'
import { repeatWords } from '../repeat-words'
import { useCategoryIcon } from '../use-category'
import { askedWords } from './asked-for-more'
import { texts as linkTexts } from './link-texts'
import { texts } from './texts'
import { useWhere } from './use-where'
import { useWhose } from './whose'
import { deadlineLeft } from '../../../hazard-deadlines'

type Shown = Pick<
  Hazard,
  | 'number'
  | 'state'
  | 'dueAt'
  | 'reportedAt'
  | 'categoryId'
  | 'categoryName'
  | 'areaPath'
  | 'place'
  | 'joined'
  | 'disputes'
  | 'appealedAt'
  | 'addedAt'
  | 'openParts'
  | 'checkDueAt'
  | 'earlier'
  | 'escalatedTo'
  | 'question'
  | 'byLink'
  | 'handler'
  | 'extension'
> & { deadline?: Hazard['deadline'] | undefined }

interface Props {
  hazard: Shown
  picture: string | undefined
  chosen: boolean
  /** Set while several are being chosen. */
  picked?: boolean
  onOpen: () => void
  children?: ReactNode
}

/** A hazard in a dense list: what, where, how old, how long it has left. */
export function HazardRow({ hazard, children, ...row }: Props) {
  const { number, state, categoryName, reportedAt } = hazard
  const icon = useCategoryIcon(hazard.categoryId)
  const where = useWhere(hazard)
  const left = deadlineLeft(hazard)
  const asked = askedWords(hazard)
  return (
    <WorkRow
      label={`${categoryName} ${number}`}
      icon={icon}
      title={categoryName}
      tag={<Tags hazard={hazard} />}
      note={where}
      age={texts.age(number, agoText(reportedAt))}
      {...(!isOver(state) && { left })}
      {...(runs(hazard) && { bar: <DeadlineBar from={reportedAt} until={runningDueAt(hazard)} label={left} /> })}
      opened={row.chosen}
      {...row}
    >
      {asked && <Text>{asked}</Text>}
      {children}
    </WorkRow>
  )
}

const runs = (hazard: Shown) => !isOver(hazard.state) && !isResting(hazard)

const Said = ({ state, appealedAt, addedAt, byLink }: Shown) => (
  <>
    {isUnheard({ state, byLink }) && (
      <Tag tone="waiting" icon="send">
        {byLink?.madeAt ? linkTexts.tags.unread : linkTexts.tags.none}
      </Tag>
    )}
    {addedAt && (
      <Tag tone="action" icon="edit">
        {texts.added}
      </Tag>
    )}
    {state === 'reported' && appealedAt && (
      <Tag tone="waiting" icon="retry">
        {texts.appealed}
      </Tag>
    )}
  </>
)

function Whose({ hazard }: Pick<Props, 'hazard'>) {
  const whose = useWhose(hazard)
  if (!whose) return null
  return (
    <Tag tone={whose.isMine ? 'action' : 'neutral'} icon="people">
      {whose.isMine ? texts.inMyHands : texts.inHandsOf(whose.name)}
    </Tag>
  )
}

function Tags({ hazard }: Pick<Props, 'hazard'>) {
  const { joined = 0, disputes = 0, earlier, escalatedTo } = hazard
  return (
    <>
      <HazardTag hazard={hazard} />
      {escalatedTo && (
        <Tag tone="urgent" icon="warning">
          {texts.escalated[escalatedTo]}
        </Tag>
      )}
      <Whose hazard={hazard} />
      <Said {...hazard} />
      {disputes > 0 && (
        <Tag tone="waiting" icon="retry">
          {texts.disputed(disputes)}
        </Tag>
      )}
      {earlier && (
        <Tag tone="waiting" icon="map">
          {repeatWords(earlier)}
        </Tag>
      )}
      {joined > 0 && (
        <Tag tone="neutral" icon="people">
          {texts.metToo(joined)}
        </Tag>
      )}
    </>
  )
}
