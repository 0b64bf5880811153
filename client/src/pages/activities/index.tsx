import { ActivityList } from '../../features/activities/activity-list'
import { useMySeats } from '../../features/sign-ups/use-my-sign-ups'
import { useHomePath } from '../../queries/use-me'
import { Page } from '../../ui/page'

export default function ActivitiesPage() {
  const { activities } = useMySeats()
  return (
    <Page title="活动" tab="activities">
      <ActivityList homePath={useHomePath()} mine={activities} />
    </Page>
  )
}
