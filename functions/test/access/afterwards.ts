import { albums } from '@mulin/shared/albums'
import { handler as albumHandler } from '../../src/albums/handler.ts'
import { newId } from '../../src/platform/ids.ts'
import { callOk } from '../call.ts'
import { sessionNow } from '../check-ins.ts'
import { aPhoto } from '../photos.ts'
import { onDuty } from '../people.ts'
import type { Where, World } from './world.ts'

const photoOf = async (ownerId: string) => ({
  requestId: newId('pho'),
  photoIds: [await aPhoto(ownerId)],
  faces: 'nobody' as const,
})

const inAlbum = async (world: World, where: Where) => {
  const { id: activityId } = await world.published(where, sessionNow())
  const { id: office } = await onDuty('office', 'luotang')
  const { photoIds } = await callOk(albumHandler, albums.add, { activityId, ...(await photoOf(office)) }, office)
  return { activityId, photoId: photoIds[0] }
}

/** What follows an activity: ratings and photos. */
export const afterwardsInputs = {
  'feedback.rate': async (world: World, where: Where) => ({
    signUpId: (await world.attended(where)).id,
    requestId: newId('rat'),
    level: 5,
  }),
  'feedback.ofActivity': ({ standing, standingDraft }: World, where: Where) => ({
    activityId: where === 'near' ? standing.near.id : standingDraft.id,
  }),
  'feedback.comments': ({ standing }: World, where: Where) => ({ activityId: standing[where].id }),
  'albums.ofActivity': ({ standing, standingDraft }: World, where: Where) => ({
    activityId: where === 'near' ? standing.near.id : standingDraft.id,
  }),
  'albums.add': async (world: World, where: Where, asker: string) => ({
    activityId: (await world.published(where, sessionNow())).id,
    ...(await photoOf(asker || world.owners.far)),
  }),
  'albums.remove': async (world: World, where: Where) => ({
    ...(await inAlbum(world, where)),
    reason: '家长要求撤下',
  }),
}
