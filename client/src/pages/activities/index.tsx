import { ActivityList } from '../../features/activities/activity-list'
import { useMySeats } from '../../features/sign-ups/use-my-sign-ups'
import { useHome } from '../../queries/use-me'
import { Page } from '../../ui/page'

export default function ActivitiesPage() {
  const { activities } = useMySeats()
  return (
    <Page title="活动" tab="activities">
      <ActivityList home={useHome()} mine={activities} />
    </Page>
  )
}
