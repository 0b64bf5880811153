import type { Activity } from '@mulin/shared/activities/activity'
import { structuredDataOf } from '@mulin/shared/activities/structured-data'
import { now } from '../../platform/clock'
import { linkTo } from '../../platform/navigation'
import { useStructuredData } from '../../platform/structured-data'
import { isWeapp } from '../../platform/target'
import { nameAt, useAreas } from '../../queries/use-areas'
import { posterAddress } from './addresses'

/** Nothing to see: the activity in the words of schema.org. */
export function EventData({ activity }: { activity: Activity }) {
  const { value } = useAreas()
  const area = nameAt(value?.areas, activity.areaPath)
  useStructuredData(isWeapp || area === '' ? undefined : dataOf(activity, area))
  return null
}

const dataOf = (activity: Activity, area: string) =>
  structuredDataOf(activity, {
    url: linkTo('activity', { activityId: activity.id }),
    image: posterAddress(activity.id, activity.version),
    area,
    now: now(),
  })
