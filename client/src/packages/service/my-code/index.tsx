import { MyCode } from '../../../features/person-code/my-code'
import { Page } from '../../../ui/page'

export default function MyCodePage() {
  return (
    <Page title="我的码">
      <MyCode />
    </Page>
  )
}
