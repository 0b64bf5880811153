import { AnswersDesk } from '../../../features/canned-answers/answers-desk'
import { Page } from '../../../ui/page'

export default function CannedAnswersPage() {
  return (
    <Page title="常用语">
      <AnswersDesk />
    </Page>
  )
}
