import { ImportAreas } from '../../../features/area-import/import-areas'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function AreasPage() {
  return (
    <Page title="导入区划">
      <ForDuty may="areas.import">
        <ImportAreas />
      </ForDuty>
    </Page>
  )
}
