import { Page } from '../../../ui/page'

export default function DeskPage() {
  return (
    <Page title="窗口办理" wide>
      {null}
    </Page>
  )
}
