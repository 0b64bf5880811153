import { activities } from '@mulin/shared/activities/endpoints'
import { type ActivityRatings, feedback } from '@mulin/shared/feedback'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { texts } from './texts'

/** How the activity that the page shows was rated, once it is over. Nothing while nobody rated it. */
export function Satisfaction() {
  const { activityId = '' } = useParams()
  const { value: activity } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const isOver = activity?.state === 'published' && activity.endsAt <= now()
  const { value } = useAnswer(['feedback', activityId], () => api(feedback).ofActivity({ activityId }), {
    when: isOver,
  })
  if (!isOver || !value || value.count === 0) return null
  return (
    <Cells label={texts.satisfaction}>
      <Cell icon="star" {...lineOf(value)} />
    </Cells>
  )
}

/** How satisfied people are, as one line. */
export const lineOf = ({ count, satisfied }: Pick<ActivityRatings, 'count' | 'satisfied'>) =>
  satisfied
    ? { title: texts.share(satisfied.share, count), note: texts.range(satisfied.low, satisfied.high) }
    : { title: texts.few(count) }
