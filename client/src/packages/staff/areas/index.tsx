import { ImportAreas } from '../../../features/area-import/import-areas'
import { Page } from '../../../ui/page'

export default function AreasPage() {
  return (
    <Page title="导入区划">
      <ImportAreas />
    </Page>
  )
}
