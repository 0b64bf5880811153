import type { Activity } from '@mulin/shared/activities/activity'
import { activityAddress } from '@mulin/shared/h5-address'
import type { posters } from '@mulin/shared/posters'
import { h5Url } from '../platform/environment.ts'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'
import { allAreas } from '../tables/areas.ts'
import { draw } from './draw.ts'
import { drawn } from './kept-pictures.ts'
import { size } from './look.ts'
import { posterOf } from './poster.ts'
import { texts } from './texts.ts'

/** What was never published is not there for anybody. */
export const activityPoster: UseCase<typeof posters.ofActivity> = async ({ input: { activityId }, refuse }) => {
  const [found, areas] = await Promise.all([activityOf(activityId), allAreas()])
  const activity = found?.activity
  if (activity?.publishedAt === undefined) throw refuse('activity_not_found')
  const organiser = areas.find(({ path }) => path === activity.areaPath)?.name ?? ''
  const version = `${activityId}-${activity.version}`
  const content = await drawn(version, () => pictureOf(activity, organiser))
  return { fileName: texts.fileName(activity.title), content, base64: true, version }
}

async function pictureOf(activity: Activity, organiser: string): Promise<string> {
  const url = h5Url() && activityAddress(h5Url(), activity.id)
  return (await draw(posterOf(activity, { url, organiser }), size)).toString('base64')
}
