import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { usePageShow } from '../../../platform/page-life'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { unsentVisits } from './on-device'
import { texts } from './texts'

/** The way to what lies on this phone and nobody else knows of, also without a network. */
export function UnsentStrip() {
  const visits = useUnsentVisits()
  const [first, ...others] = visits
  if (!first) return null
  const open = () => (others.length === 0 ? go('visit', { siteId: first.siteId }) : go('sites'))
  return (
    <NoticeStrip tone="waiting" icon="search" act={<Button onPress={open}>{texts.goOn}</Button>}>
      {texts.some(visits.length)}
    </NoticeStrip>
  )
}

export function useUnsentVisits() {
  const [visits, show] = useState(unsentVisits)
  usePageShow(() => show(unsentVisits()))
  return visits
}
