import type { MyHazard } from '@mulin/shared/hazards/endpoints'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { WorkRow } from '../../../ui/work-row'
import { hasDeadline } from '@mulin/shared/hazards/due'
import { isOver } from '@mulin/shared/hazards/workflow'
import { Caption } from '../../../ui/text'
import { HazardTag } from '../hazard-tag'
import { useCategoryIcon } from '../use-category'
import { placeText } from '../../../hazard-places'
import { texts } from './texts'
import { deadlineText, dueOf } from '../../../hazard-deadlines'

/** One of my reports, or one I met too, in a list: what, where, how it stands. */
export function HazardCard({ hazard }: { hazard: MyHazard }) {
  const { id, number, areaPath, categoryId, categoryName, photos, reportedAt, joinedByMe } = hazard
  const reopened = reopenedIn(hazard)
  const icon = useCategoryIcon(categoryId)
  const place = `${nameAt(useAreas().value?.areas, areaPath)} ${placeText(hazard)}`.trim()
  return (
    <WorkRow
      label={`${categoryName} ${number}`}
      icon={icon}
      title={categoryName}
      tag={<HazardTag hazard={hazard} isMine={!joinedByMe} />}
      note={whose(hazard, place)}
      age={
        hasDeadline(hazard) ? deadlineText(hazard, texts[dueOf(hazard).what]) : texts.reportedAt(timeText(reportedAt))
      }
      picture={photos[0]?.small}
      onOpen={() => void go('hazard', { hazardId: id })}
    >
      {reopened && <Caption>{texts.reopened[reopened]}</Caption>}
    </WorkRow>
  )
}

function whose({ joinedByMe, mergedFrom }: MyHazard, place: string): string {
  if (mergedFrom) return texts.mergedFrom(mergedFrom, place)
  return joinedByMe ? texts.metToo(place) : place
}

/** Closed, then said not to be fixed: until it is closed again. */
function reopenedIn({ state, reopened, reopenedByMe }: MyHazard) {
  if (!reopened || isOver(state)) return undefined
  return reopenedByMe ? 'byMe' : 'byOthers'
}
