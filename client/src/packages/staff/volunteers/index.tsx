import { VolunteerReview } from '../../../features/volunteers/volunteer-review'
import { Page } from '../../../ui/page'

export default function VolunteersPage() {
  return (
    <Page title="志愿者审核">
      <VolunteerReview />
    </Page>
  )
}
