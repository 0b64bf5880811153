import { RuleDesk } from '../../../features/absences/staff/rule-desk'
import { Page } from '../../../ui/page'

export default function AbsenceRulePage() {
  return (
    <Page title="缺席规则">
      <RuleDesk />
    </Page>
  )
}
