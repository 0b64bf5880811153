import { NextActivities } from '../../features/activities/next-activities'
import { EstateHint } from '../../features/areas/estate-hint'
import { UnsentCheckIns } from '../../features/check-ins/unsent-check-ins'
import { MyOpenReport } from '../../features/hazards/mine/my-open-report'
import { MainEntries } from '../../features/home/main-entries'
import { SafetyEntry } from '../../features/home/safety-entry'
import { UnsentStrip } from '../../features/inspections/unsent/unsent-strip'
import { LedgerEntry } from '../../features/ledger/entry/ledger-entry'
import { NewMessages } from '../../features/messages/new-messages'
import { NoticeList } from '../../features/notices/notice-list'
import { Greeting } from '../../features/people/greeting'
import { VisitorHint } from '../../features/people/visitor-hint'
import { WorkEntry } from '../../features/people/work-entry'
import { MyOffers } from '../../features/sign-ups/my-offers'
import { NextSignUp } from '../../features/sign-ups/next-sign-up'
import { useIsPassed } from '../../features/sign-ups/use-is-passed'
import { useMySeats } from '../../features/sign-ups/use-my-sign-ups'
import { useHome } from '../../queries/use-me'
import { Cells } from '../../ui/cell'
import { Page } from '../../ui/page'

export default function HomePage() {
  const home = useHome()
  const { activities } = useMySeats()
  return (
    <Page title="睦邻" tab="home">
      <Greeting />
      <MyOffers />
      <MainEntries />
      <WorkEntry />
      <UnsentStrip />
      <UnsentCheckIns />
      <NewMessages isPassed={useIsPassed()} />
      <NextSignUp />
      <MyOpenReport />
      <EstateHint />
      <VisitorHint />
      <NextActivities home={home} mine={activities} />
      <Cells>
        <SafetyEntry />
        <LedgerEntry view="map" />
      </Cells>
      <NoticeList home={home} />
    </Page>
  )
}
