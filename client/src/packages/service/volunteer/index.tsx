import { VolunteerPage } from '../../../features/volunteers/volunteer-page'
import { Page } from '../../../ui/page'

export default function Volunteer() {
  return (
    <Page title="志愿者">
      <VolunteerPage />
    </Page>
  )
}
