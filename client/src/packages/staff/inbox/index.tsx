import type { InboxItem } from '@mulin/shared/inbox'
import { WaitingAppeal } from '../../../features/absences/staff/waiting-appeal'
import { WaitingDecisionAppeal } from '../../../features/activities/register/waiting-decision-appeal'
import { WaitingSignUp } from '../../../features/activities/register/waiting-sign-up'
import { takeDown } from '../../../features/hazards/patrol/take-down'
import { BulkBar } from '../../../features/hazards/work/bulk/bulk-bar'
import { ChooseSeveral } from '../../../features/hazards/work/bulk/choose-several'
import { type Selection, useSelection } from '../../../features/hazards/work/bulk/use-selection'
import { HazardWork } from '../../../features/hazards/work/hazard-work'
import { WaitingHazard } from '../../../features/hazards/work/waiting-hazard'
import { type Faces } from '../../../features/inbox/faces'
import { WaitingHours } from '../../../features/hours/staff/waiting-hours'
import { WaitingInspection } from '../../../features/inspections/waiting-inspection'
import { WaitingRecheck } from '../../../features/inspections/waiting-recheck'
import { InspectionWork } from '../../../features/inspections/one/inspection-work'
import { SiteWork } from '../../../features/inspections/sites/site-work'
import { UnsentCheckIns } from '../../../features/check-ins/unsent-check-ins'
import { UnsentStrip } from '../../../features/inspections/unsent/unsent-strip'
import { Inbox } from '../../../features/inbox/inbox'
import { linksOf } from '../../../features/referrals/links-of'
import { WaitingVolunteer } from '../../../features/volunteers/waiting-volunteer'
import { go } from '../../../platform/navigation'
import { Page } from '../../../ui/page'

const facesWith = (selection: Selection): Faces => ({
  hazard: {
    row: (item, state) => <WaitingHazard item={item} selection={selection} {...state} />,
    detail: ({ id }) => <HazardWork key={id} hazardId={id} also={linksOf} />,
    open: ({ id }) => void go('staffHazard', { hazardId: id }),
  },
  volunteer: { row: (item, { chosen }) => <WaitingVolunteer item={item} chosen={chosen} /> },
  sign_up: {
    row: (item, { chosen }) => (
      <WaitingSignUp item={item} chosen={chosen} onOpen={() => go('staffSignUps', { activityId: item.activityId })} />
    ),
  },
  sign_up_appeal: {
    row: (item, { chosen }) => (
      <WaitingDecisionAppeal
        item={item}
        chosen={chosen}
        onOpen={() => go('staffSignUps', { activityId: item.activityId })}
      />
    ),
  },
  appeal: { row: (item, { chosen }) => <WaitingAppeal item={item} chosen={chosen} /> },
  inspection: {
    row: (item, state) => <WaitingInspection item={item} {...state} />,
    detail: ({ id }) => <InspectionWork key={id} inspectionId={id} asReport={takeDown} />,
    open: ({ id }) => void go('inspection', { inspectionId: id }),
  },
  recheck: {
    row: (item, state) => <WaitingRecheck item={item} {...state} />,
    detail: ({ id, siteId }) => <SiteWork key={id} siteId={siteId} />,
    open: ({ siteId }) => void go('site', { siteId }),
  },
  hours: { row: (item, { chosen }) => <WaitingHours item={item} chosen={chosen} /> },
})

export default function InboxPage() {
  const selection = useSelection()
  return (
    <Page title="工作台" wide bar={selection.isOn && <BulkBar selection={selection} />}>
      <UnsentStrip />
      <UnsentCheckIns />
      <Inbox
        faces={facesWith(selection)}
        onFilter={selection.leave}
        tools={(items) => <ChooseSeveral selection={selection} hazards={items.flatMap(hazardIn)} />}
      />
    </Page>
  )
}

const hazardIn = (item: InboxItem) => (item.kind === 'hazard' ? item : [])
