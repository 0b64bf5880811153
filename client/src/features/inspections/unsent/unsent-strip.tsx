import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { usePageShow } from '../../../platform/page-life'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { unsentVisits } from './on-device'
import { problemsLeft } from './problems-left'
import { texts } from './texts'

/** The way to what lies on this phone and nobody else knows of, also without a network. */
export const UnsentStrip = () => (
  <>
    <VisitsStrip />
    <ProblemsStrip />
  </>
)

function VisitsStrip() {
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

function ProblemsStrip() {
  const left = useProblemsLeft()
  const [first, ...others] = left
  if (!first) return null
  const open = () => (others.length === 0 ? go('inspection', { inspectionId: first.inspectionId }) : go('inspections'))
  return (
    <NoticeStrip tone="waiting" icon="camera" act={<Button onPress={open}>{texts.handIn}</Button>}>
      {texts.problems(left.reduce((sum, { count }) => sum + count, 0))}
    </NoticeStrip>
  )
}

export const useUnsentVisits = () => useKept(unsentVisits)
export const useProblemsLeft = () => useKept(problemsLeft)

/** As it is on the device whenever the page is shown. */
function useKept<V>(read: () => V): V {
  const [kept, show] = useState(read)
  usePageShow(() => show(read()))
  return kept
}
