import type { Activity } from '@mulin/shared/activities/activity'
import { spanText, timeText } from '../../platform/clock'
import { nameAt, useAreas } from '../../queries/use-areas'
import { CallCell } from '../../ui/call'
import { Cell, Cells } from '../../ui/cell'
import type { IconName } from '../../ui/icon'
import { sharedDeadline } from './seat-words'
import { texts } from './texts'

/** When, where, by whom, for whom, until when, with what. */
export function ActivityFacts({ activity }: { activity: Activity }) {
  const { value } = useAreas()
  return (
    <Cells label={texts.facts}>
      {factsOf(activity, nameAt(value?.areas, activity.areaPath)).map(
        ([icon, note, words]) => words && <Cell key={note} icon={icon} title={words} note={note} />,
      )}
      <CallCell phone={activity.contactPhone} name={activity.contactName} />
    </Cells>
  )
}

type Fact = readonly [icon: IconName, what: string, words: string | undefined]

const factsOf = (activity: Activity, here: string): readonly Fact[] => [
  ['calendar', texts.time, spanText(activity.startsAt, activity.endsAt)],
  ['place', texts.place, activity.place],
  ['office', texts.organiser, activity.organiser ?? here],
  ['people', texts.audience, activity.audience === 'community' ? texts.community(here) : undefined],
  ['clock', texts.deadline, deadlineOf(activity)],
  ['list', texts.bring, activity.bring],
]

const deadlineOf = (activity: Activity) => {
  const closesAt = sharedDeadline(activity)
  return closesAt && timeText(closesAt)
}
