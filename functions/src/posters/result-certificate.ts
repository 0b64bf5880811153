import { resultsAddress } from '@mulin/shared/h5-address'
import type { posters } from '@mulin/shared/posters'
import type { Area } from '@mulin/shared/areas'
import type { EventResults } from '@mulin/shared/results/result'
import { h5Url } from '../platform/environment.ts'
import type { UseCase } from '../platform/serve.ts'
import { activityOf, type KnownActivity } from '../tables/activities.ts'
import { allAreas } from '../tables/areas.ts'
import { type KnownEvent, resultsOf } from '../tables/results.ts'
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
  const event = publishedIn(events, sessionId)
  const certified = event && certifiedIn({ activity: found.activity, areas, event }, input.entry)
  if (!certified) throw refuse('results_not_found')

  const version = `${activityId}-${found.activity.version}-${sessionId}-${event.version}-${certified.entry.id}`
  return { ...(await certificateFile(activityId, certified, version)), version }
}

export const publishedIn = (events: readonly KnownEvent[], sessionId: string) =>
  events.find((one) => one.sessionId === sessionId && one.state === 'published')

interface Known {
  activity: KnownActivity
  areas: readonly Area[]
  event: EventResults
}

/** Undefined for what has no rank. */
export function certifiedIn({ activity, areas, event }: Known, entryId: string): Certified | undefined {
  const entry = event.entries.find(({ id, rank }) => id === entryId && rank !== undefined)
  const by = activity.organiser ?? areas.find(({ path }) => path === activity.areaPath)?.name ?? ''
  return entry && { activityTitle: activity.title, by, event, entry }
}

/** `kept`: under what the picture is kept, another one for whatever makes it another. */
export async function certificateFile(activityId: string, certified: Certified, kept: string) {
  const { entry, event } = certified
  const content = await drawn(kept, () => pictureOf(certified, activityId))
  return { fileName: certificateTexts.fileName(entry.name, event.title), content, base64: true }
}

async function pictureOf(certified: Certified, activityId: string): Promise<string> {
  const url = h5Url() && resultsAddress(h5Url(), activityId)
  return (await draw(certificateOf(certified, url), sheet)).toString('base64')
}
