import { AbsenceHere } from '../../../features/absences/mine/absence-here'
import { SignUpDetail } from '../../../features/sign-ups/sign-up-detail'
import { Page } from '../../../ui/page'

export default function SignUpDetailPage() {
  return (
    <Page title="报名详情">
      <SignUpDetail ifAbsent={<AbsenceHere />} />
    </Page>
  )
}
