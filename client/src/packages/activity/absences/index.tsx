import { MyAbsences } from '../../../features/absences/mine/my-absences'
import { Page } from '../../../ui/page'

export default function MyAbsencesPage() {
  return (
    <Page title="缺席记录">
      <MyAbsences />
    </Page>
  )
}
