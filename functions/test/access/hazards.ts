import { addDays, dayOf } from '@mulin/shared/times'
import { newId } from '../../src/platform/ids.ts'
import { aResident } from '../people.ts'
import { aPhoto, aPicture } from '../photos.ts'
import { areaOf, type Where, type World } from './world.ts'

const aPhotoId = newId('pho')

const because = { reason: '经核实不在范围' }
const later = { until: addDays(dayOf(new Date().toISOString()), 60) }
const requestId = () => newId('haz')

async function withPicture(world: World, where: Where) {
  const photoId = await aPicture()
  return { hazardId: (await world.hazard(where, { photoIds: [photoId] })).id, photoId }
}

/** What hazards and handling are asked. */
export const hazardInputs: Record<
  string,
  (world: World, where: Where, asker: string) => Record<string, unknown> | Promise<Record<string, unknown>>
> = {
  'hazards.categories': () => ({}),
  // Far is somebody else's photo.
  'hazards.report': async (_world, where, asker) => ({
    requestId: requestId(),
    categoryId: 'other',
    estateId: 'taiyu-e1',
    place: '3 栋',
    photoIds: [await aPhoto(where === 'near' && asker ? asker : (await aResident()).id)],
  }),
  'hazards.mine': () => ({}),
  'hazards.one': async (world, where) => ({ hazardId: (await world.dispatched(where)).id }),
  'hazards.verify': async (world, where) => ({ hazardId: (await world.dispatched(where)).id }),
  'hazards.withdraw': async (world, where) => ({ hazardId: (await world.hazard(where)).id }),
  'joining.similar': () => ({ categoryId: 'other', estateId: 'taiyu-e1', latitude: 32.5, longitude: 120.15 }),
  'joining.join': async (world, where) => ({ hazardId: (await world.hazard(where)).id, requestId: requestId() }),
  'joining.leave': async (world, where) => ({ hazardId: (await world.hazard(where)).id }),
  'joining.others': async (world, where) => ({ hazardId: (await world.dispatched(where)).id }),
  'hazards.answer': async (world, where) => {
    const question = { text: '在几楼？', at: '2026-11-22T01:00:00.000Z' }
    return { hazardId: (await world.hazard(where, { question })).id, note: '在二楼' }
  },
  'hazards.add': async (world, where) => ({ hazardId: (await world.hazard(where)).id, note: '又多了一辆' }),
  'hazards.dispute': async (world, where, asker) => ({
    hazardId: (await world.hazard(where, { state: 'closed', endedAt: new Date().toISOString() })).id,
    photoIds: [await aPhoto(asker || world.owners.far)],
    ...because,
  }),
  'hazards.appeal': async (world, where) => ({
    hazardId: (await world.hazard(where, { state: 'declined', endedAt: new Date().toISOString() })).id,
    ...because,
  }),
  'hazards.rate': async (world, where) => ({ hazardId: (await world.hazard(where, { state: 'closed' })).id, level: 5 }),
  'handling.hidePhoto': async (world, where) => ({
    hazardId: (await world.hazard(where, { photoIds: [aPhotoId] })).id,
    photoId: aPhotoId,
    ...because,
  }),
  'handling.showPhoto': async (world, where) => ({
    hazardId: (await world.hazard(where, { photoIds: [aPhotoId], hiddenPhotoIds: [aPhotoId] })).id,
    photoId: aPhotoId,
    ...because,
  }),
  'covering.cover': async (world, where) => ({
    ...(await withPicture(world, where)),
    requestId: requestId(),
    version: 1,
    rectangles: [{ left: 0.1, top: 0.1, right: 0.5, bottom: 0.5 }],
  }),
  'covering.uncover': async (world, where) => {
    const coveredPhotos = { [aPhotoId]: newId('pho') }
    const { id: hazardId } = await world.hazard(where, { photoIds: [aPhotoId], coveredPhotos })
    return { hazardId, photoId: aPhotoId, ...because }
  },
  'covering.original': withPicture,
  'handling.list': (_world, where) => ({ areaPath: where === 'near' ? 'luotang/taiyu/taiyu-g1' : areaOf.far }),
  'handling.numbered': async (world, where) => ({ number: (await world.hazard(where)).number }),
  'handling.handlers': (_world, where) => ({
    areaPath: where === 'near' ? 'luotang/taiyu/taiyu-g1' : areaOf.far,
    categoryId: 'other',
  }),
  'handling.accept': async (world, where) => ({ hazardId: (await world.hazard(where)).id }),
  'handling.decline': async (world, where) => ({ hazardId: (await world.hazard(where)).id, ...because }),
  'handling.handUp': async (world, where) => ({ hazardId: (await world.hazard(where)).id, ...because }),
  'handling.dispatch': async (world, where) => ({
    hazardId: (await world.hazard(where, { state: 'accepted' })).id,
    unitId: 'fire-brigade',
  }),
  'handling.takeOn': async (world, where) => ({ hazardId: (await world.hazard(where, { state: 'accepted' })).id }),
  'handling.reroute': async (world, where) => ({
    hazardId: (await world.dispatched(where)).id,
    unitId: 'fire-brigade',
    ...because,
  }),
  'handling.correct': async (world, where) => ({
    hazardId: (await world.dispatched(where)).id,
    version: 1,
    estateId: where === 'near' ? 'taiyu-e2' : 'yanhe-e1',
    place: '东门',
  }),
  'handling.ask': async (world, where) => ({ hazardId: (await world.dispatched(where)).id, note: '在几楼？' }),
  'handling.requestExtension': async (world, where) => ({
    hazardId: (await world.dispatched(where)).id,
    ...later,
    ...because,
  }),
  'handling.extend': async (world, where) => ({ hazardId: (await world.dispatched(where)).id, ...later, ...because }),
  'handling.refuseExtension': async (world, where) => {
    const extension = { dueAt: '2099-01-05T15:59:00.000Z', reason: '等配件', at: '2026-11-22T01:00:00.000Z' }
    return { hazardId: (await world.hazard(where, { state: 'dispatched', extension })).id, ...because }
  },
  'handling.split': async (world, where) => ({
    hazardId: (await world.hazard(where, { state: 'accepted' })).id,
    parts: [
      { unitId: 'fire-brigade', what: '清走车辆' },
      { unitId: 'fire-brigade', what: '装上栏杆' },
    ],
  }),
  'handling.merge': async (world, where) => ({
    hazardId: (await world.hazard(where)).id,
    number: (await world.hazard(where)).number,
  }),
  'handling.sendBack': async (world, where) => ({ hazardId: (await world.dispatched(where)).id, ...because }),
  'handling.fix': async (world, where, asker) => ({
    hazardId: (await world.dispatched(where)).id,
    photoIds: [await aPhoto(asker || world.owners.far)],
  }),
  'handling.rework': async (world, where) => ({ hazardId: (await world.dispatched(where, 'fixed')).id, ...because }),
  'handling.check': async (world, where) => ({ hazardId: (await world.dispatched(where, 'fixed')).id }),
  'handling.close': async (world, where) => ({
    hazardId: (await world.dispatched(where, 'checked')).id,
    outcome: 'rectified',
  }),
  'handling.revealReporter': async (world, where) => ({ hazardId: (await world.reported(where)).id }),
}
