import { Page } from '../../../ui/page'

export default function AreasPage() {
  return (
    <Page title="区域导入" wide>
      {null}
    </Page>
  )
}
