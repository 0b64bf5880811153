import type { Hazard } from '@mulin/shared/hazards/hazard'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { WorkRow } from '../../../ui/work-row'
import { hasDeadline } from '../due'
import { HazardTag } from '../hazard-tag'
import { useCategoryIcon } from '../use-category'
import { dueText } from '../words'
import { texts } from './texts'

/** One of my reports in a list: what, where, how it stands. */
export function HazardCard({ hazard }: { hazard: Hazard }) {
  const { id, number, categoryId, categoryName, place, photos, reportedAt } = hazard
  const icon = useCategoryIcon(categoryId)
  return (
    <WorkRow
      label={`${categoryName} ${number}`}
      icon={icon}
      title={categoryName}
      tag={<HazardTag hazard={hazard} />}
      note={place}
      age={hasDeadline(hazard) ? dueText(hazard, texts.fix) : texts.reportedAt(timeText(reportedAt))}
      picture={photos[0]?.small}
      onOpen={() => void go('hazard', { hazardId: id })}
    />
  )
}
