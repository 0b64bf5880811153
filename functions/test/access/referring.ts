import { referrals } from '@mulin/shared/referrals'
import type { Calls } from '../calls.ts'
import { callOk } from '../call.ts'
import { aPhoto } from '../photos.ts'
import { addDays, dayOf } from '@mulin/shared/times'
import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { handler } from '../../src/referrals/handler.ts'
import { deciders, everyone, type Row } from './lines.ts'
import type { Where, World } from './world.ts'

const refer = async (world: World, where: Where) => {
  const input = { hazardId: (await world.dispatched(where)).id, requestId: newId('ref'), days: 3 }
  return { ...input, ...(await callOk(handler, referrals.refer, input, world.staff.office)) }
}
const toOpen = async (world: World) => ({ secret: (await refer(world, 'near')).secret })

/** Who gets what of the links for units without an account: whoever has one may use it. */
export const expectedOfReferrals: Record<string, Row> = {
  'referrals.refer': deciders,
  'referrals.ofHazard': deciders,
  'referrals.withdraw': deciders,
  'referrals.open': { near: everyone },
  'referrals.preparePhoto': { near: everyone },
  'referrals.fix': { near: everyone },
  'referrals.sendBack': { near: everyone },
  'referrals.ask': { near: everyone },
  'referrals.requestExtension': { near: everyone },
}

export const referralInputs: Record<string, (world: World, where: Where) => Promise<Record<string, unknown>>> = {
  'referrals.refer': async (world, where) => ({
    hazardId: (await world.dispatched(where)).id,
    requestId: newId('ref'),
    days: 3,
  }),
  'referrals.ofHazard': async (world, where) => ({ hazardId: (await refer(world, where)).hazardId }),
  'referrals.withdraw': async (world, where) => {
    const { hazardId, id: referralId } = await refer(world, where)
    return { hazardId, referralId }
  },
  'referrals.open': toOpen,
  'referrals.preparePhoto': async (world) => ({
    ...(await toOpen(world)),
    requestId: newId('pho'),
    contentType: 'image/jpeg',
    bytes: 1000,
  }),
  'referrals.fix': async (world) => {
    const { id, secret } = await refer(world, 'near')
    return { secret, requestId: newId('ref'), photoIds: [await aPhoto(id)] }
  },
  'referrals.sendBack': async (world) => ({ ...(await toOpen(world)), requestId: newId('ref'), reason: '不属于我们' }),
  'referrals.ask': async (world) => ({ ...(await toOpen(world)), requestId: newId('ref'), note: '从哪个门进？' }),
  'referrals.requestExtension': async (world) => ({
    ...(await toOpen(world)),
    requestId: newId('ref'),
    until: addDays(dayOf(now()), 9),
    reason: '等配件',
  }),
}

const costs = (reads: number, writes: number, waves: number): Calls => ({ reads, writes, waves })

export const referralCosts: Record<string, Calls> = {
  // The hazard, then how its estate is called.
  'referrals.refer': costs(2, 1, 3),
  'referrals.ofHazard': costs(2, 0, 1),
  'referrals.withdraw': costs(2, 1, 2),
  // Found by its secret; then the hazard, while it is written down that it was opened.
  'referrals.open': costs(2, 1, 2),
  'referrals.preparePhoto': costs(1, 1, 2),
  'referrals.fix': costs(3, 1, 3),
  'referrals.sendBack': costs(2, 1, 3),
  // And how it stands then.
  'referrals.ask': costs(3, 1, 4),
  'referrals.requestExtension': costs(3, 1, 4),
}
