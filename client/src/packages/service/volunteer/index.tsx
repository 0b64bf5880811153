import { Page } from '../../../ui/page'

export default function VolunteerPage() {
  return <Page title="志愿者">{null}</Page>
}
