import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { NoticeStrip } from '../../../ui/notice-strip'
import { texts } from './texts'
import { useUnsentVisits } from './unsent-strip'

/** Each by itself, leading to where it goes on. */
export function UnsentVisits() {
  const visits = useUnsentVisits()
  if (visits.length === 0) return null
  return (
    <>
      <NoticeStrip tone="waiting" icon="search">
        {texts.some(visits.length)}
      </NoticeStrip>
      <Cells label={texts.list}>
        {visits.map(({ siteId, siteName }) => (
          <Cell key={siteId} icon="search" title={siteName} note={texts.goOn} onPress={() => go('visit', { siteId })} />
        ))}
      </Cells>
    </>
  )
}
