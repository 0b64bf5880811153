import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../api'
import { go, useParams } from '../../platform/navigation'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { texts } from './texts'

/** The way to the results of the activity that the page shows, once there are some. */
export function ResultsEntry() {
  const { activityId = '' } = useParams()
  const { value } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  if (value?.resultsSince === undefined) return null
  return <ToResults activityId={activityId} />
}

export const ToResults = ({ activityId }: { activityId: string }) => (
  <Cells>
    <Cell
      icon="contest"
      title={texts.seeResults}
      note={texts.seeResultsNote}
      onPress={() => go('results', { activityId })}
    />
  </Cells>
)
