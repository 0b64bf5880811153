import { AlbumDesk } from '../../../features/albums/album-desk'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function AlbumPage() {
  return (
    <Page title="活动照片" wide>
      <ForDuty may="activities.manage">
        <AlbumDesk />
      </ForDuty>
    </Page>
  )
}
