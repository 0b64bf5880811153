import { AlbumDesk } from '../../../features/albums/album-desk'
import { Page } from '../../../ui/page'

export default function AlbumPage() {
  return (
    <Page title="活动照片" wide>
      <AlbumDesk />
    </Page>
  )
}
