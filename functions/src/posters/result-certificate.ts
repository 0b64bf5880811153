import { resultsAddress } from '@mulin/shared/h5-address'
import type { posters } from '@mulin/shared/posters'
import { h5Url } from '../platform/environment.ts'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'
import { allAreas } from '../tables/areas.ts'
import { resultsOf } from '../tables/results.ts'
import { type Certified, certificateOf } from './certificate.ts'
import { draw } from './draw.ts'
import { drawn } from './kept-pictures.ts'
import { sheet } from './look.ts'
import { certificateTexts } from './texts.ts'

/** Of what is published, by the name that is published; a correction makes another one. */
export const resultCertificate: UseCase<typeof posters.ofResult> = async ({ input, refuse }) => {
  const { activityId, sessionId } = input
  const [found, { events }, areas] = await Promise.all([activityOf(activityId), resultsOf(activityId), allAreas()])
  if (!found) throw refuse('activity_not_found')
  const { title, organiser, areaPath, version } = found.activity
  const event = events.find((one) => one.sessionId === sessionId && one.state === 'published')
  const entry = event?.entries.find(({ id, rank }) => id === input.entry && rank !== undefined)
  if (!event || !entry) throw refuse('results_not_found')

  const by = organiser ?? areas.find(({ path }) => path === areaPath)?.name ?? ''
  const picture = `${activityId}-${version}-${sessionId}-${event.version}-${entry.id}`
  const content = await drawn(picture, () => pictureOf({ activityTitle: title, by, event, entry }, activityId))
  return { fileName: certificateTexts.fileName(entry.name, event.title), content, base64: true, version: picture }
}

async function pictureOf(certified: Certified, activityId: string): Promise<string> {
  const url = h5Url() && resultsAddress(h5Url(), activityId)
  return (await draw(certificateOf(certified, url), sheet)).toString('base64')
}
