import type { MyHazard } from '@mulin/shared/hazards/endpoints'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { WorkRow } from '../../../ui/work-row'
import { hasDeadline } from '@mulin/shared/hazards/due'
import { dueOf } from '../due'
import { HazardTag } from '../hazard-tag'
import { useCategoryIcon } from '../use-category'
import { placeText } from '../places'
import { dueText } from '../words'
import { texts } from './texts'

/** One of my reports, or one I met too, in a list: what, where, how it stands. */
export function HazardCard({ hazard }: { hazard: MyHazard }) {
  const { id, number, categoryId, categoryName, photos, reportedAt, joinedByMe } = hazard
  const icon = useCategoryIcon(categoryId)
  const due = dueOf(hazard)
  return (
    <WorkRow
      label={`${categoryName} ${number}`}
      icon={icon}
      title={categoryName}
      tag={<HazardTag hazard={hazard} />}
      note={joinedByMe ? texts.metToo(placeText(hazard)) : placeText(hazard)}
      age={hasDeadline(hazard) ? dueText(due, texts[due.what]) : texts.reportedAt(timeText(reportedAt))}
      picture={photos[0]?.small}
      onOpen={() => void go('hazard', { hazardId: id })}
    />
  )
}
