import { VolunteerReview } from '../../../features/volunteers/volunteer-review'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function VolunteersPage() {
  return (
    <Page title="志愿者审核">
      <ForDuty may="volunteers.review">
        <VolunteerReview />
      </ForDuty>
    </Page>
  )
}
