import type { MyHazard } from '@mulin/shared/hazards/endpoints'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { WorkRow } from '../../../ui/work-row'
import { hasDeadline } from '@mulin/shared/hazards/due'
import { HazardTag } from '../hazard-tag'
import { useCategoryIcon } from '../use-category'
import { placeText } from '../../../hazard-places'
import { texts } from './texts'
import { deadlineText, dueOf } from '../../../hazard-deadlines'

/** One of my reports, or one I met too, in a list: what, where, how it stands. */
export function HazardCard({ hazard }: { hazard: MyHazard }) {
  const { id, number, areaPath, categoryId, categoryName, photos, reportedAt, joinedByMe } = hazard
  const icon = useCategoryIcon(categoryId)
  const place = `${nameAt(useAreas().value?.areas, areaPath)} ${placeText(hazard)}`.trim()
  return (
    <WorkRow
      label={`${categoryName} ${number}`}
      icon={icon}
      title={categoryName}
      tag={<HazardTag hazard={hazard} />}
      note={joinedByMe ? texts.metToo(place) : place}
      age={
        hasDeadline(hazard) ? deadlineText(hazard, texts[dueOf(hazard).what]) : texts.reportedAt(timeText(reportedAt))
      }
      picture={photos[0]?.small}
      onOpen={() => void go('hazard', { hazardId: id })}
    />
  )
}
