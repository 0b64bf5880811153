import { ResultsScreen } from '../../../features/results/results-screen'
import { Page } from '../../../ui/page'

export default function ResultsPage() {
  return (
    <Page title="成绩" wide>
      <ResultsScreen />
    </Page>
  )
}
