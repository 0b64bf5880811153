import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { useAnswer } from '../../queries/use-answer'

/** The activity that the page is about, with what of it is drawn. */
export function useActivity() {
  const { activityId = '' } = useParams()
  const asked = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  return { asked, activityId, lotteries: asked.value?.sessions.filter(({ mode }) => mode === 'lottery') ?? [] }
}
