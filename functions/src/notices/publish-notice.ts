import { Area, covers, idOf } from '@mulin/shared/areas'
import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import type { Notice, notices } from '@mulin/shared/notices'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { keys } from '../tables/keys.ts'
import { addNotice, noticeOf } from '../tables/notices.ts'
import type { Item } from '../tables/reading.ts'
import { answeredOnce, createOnce, type Request, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'

type Publish = UseCase<typeof notices.publish>

export const publishNotice: Publish = async (call) => {
  const { input, actor, personId, refuse } = call
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  if (!mayDecideIn(actor, content.areaPath)) throw refuse('outside_your_area')
  const [remembered, ...found] = await getItems([
    requestKey(request),
    keys.area(idOf(content.areaPath)),
    keys.area(idOf(officeOf(actor, content.areaPath))),
    ...invitedTo(content).map(keys.activity),
  ])
  return answeredOnce<Notice>(request, remembered, () => published(call, request, found), asItStands)
}

/** It may have been withdrawn since. */
const asItStands = async (earlier: Notice): Promise<Notice> => (await noticeOf(earlier.id)) ?? earlier

async function published(
  { input, now, refuse }: Parameters<Publish>[0],
  request: Request,
  found: (Item | undefined)[],
) {
  const { requestId: _, ...content } = input
  const [area, speaker, ...invited] = found
  if (area?.['path'] !== content.areaPath || !speaker) throw refuse('area_not_found')
  if (!invited.every(isPublic)) throw refuse('activity_not_found')

  const notice: Notice = { ...content, id: newId('not'), by: Area.parse(speaker).name, publishedAt: now }
  const done = await createOnce(request, notice, [addNotice(notice, request.personId)])
  if ('lost' in done) throw refuse('request_id_reused')
  return done.answer
}

const invitedTo = ({ activityId }: Pick<Notice, 'activityId'>) => (activityId === undefined ? [] : [activityId])

const isPublic = (activity: Item | undefined) =>
  activity?.['publishedAt'] !== undefined && activity['cancelledAt'] === undefined

/** The area of the duty that permits it: the office speaks for the subdistrict, an officer for the community. */
const officeOf = ({ duties }: Actor, areaPath: string) =>
  duties.find((duty) => covers(duty.areaPath, areaPath))?.areaPath ?? areaPath
