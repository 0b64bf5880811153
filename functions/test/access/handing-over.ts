import type { Activity } from '@mulin/shared/activities/activity'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { handler } from '../../src/hand-overs/handler.ts'
import { handler as signUpsHandler } from '../../src/sign-ups/handler.ts'
import { later, now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { activityOf } from '../../src/tables/activities.ts'
import { newHandOverCode, openHandOver } from '../../src/tables/hand-overs.ts'
import { keys } from '../../src/tables/keys.ts'
import { addSignUp, newSignUp } from '../../src/tables/sign-ups.ts'
import { transact } from '../../src/tables/transact.ts'
import type { SessionPlan } from '../activities.ts'
import { callOk } from '../call.ts'
import { aResident } from '../people.ts'

type Where = 'near' | 'far'
type Publish = (where: Where, rules: Partial<SessionPlan>) => Promise<Activity>

/** Shifts, each on a day of its own, that are handed over. */
export function handOverMakers(publish: Publish, owners: Record<Where, string>) {
  let days = 0
  const helped = (where: Where) => {
    const startsAt = later(now(), 2000 + ++days * 24 * 60)
    return publish(where, { startsAt, endsAt: later(startsAt, 120), volunteersNeeded: 1 })
  }
  /** Of the owner of what is near or far, written past the rules: they are no volunteers elsewhere. */
  const ownShift = async (where: Where) => {
    const { activity } = (await activityOf((await helped(where)).id))!
    const personId = owners[where]
    const who = { id: newId('sgn'), personId, name: '居民 甲', phone: '13800008000', pools: [], signedUpAt: now() }
    const seats = { state: 'confirmed' as const, seats: [{ shard: 0, count: 1 }] }
    const signUp = newSignUp(activity, activity.sessions[0]!, { ...who, as: 'volunteer' }, seats)
    await transact([addSignUp(signUp)])
    const code = newHandOverCode()
    return { signUpId: signUp.id, open: () => transact(openHandOver(code, signUp)).then(() => ({ code })) }
  }
  const handedOver = async (where: Where) => {
    const activity = await helped(where)
    const helper = await aResident({ volunteer: 'approved' })
    const wish = { activityId: activity.id, sessionId: activity.sessions[0]!.id, requestId: newId('sgn') }
    const { id: signUpId } = await callOk(signUpsHandler, signUps.signUp, { ...wish, as: 'volunteer' }, helper.id)
    return callOk(handler, handOvers.open, { signUpId }, helper.id)
  }
  return { ownShift, handedOver }
}

type World = ReturnType<typeof handOverMakers> & { owners: Record<Where, string> }

export const handOverInputs: Record<
  string,
  (world: World, where: Where, asker: string) => Promise<Record<string, unknown>>
> = {
  'handOvers.open': async (world, where) => ({ signUpId: (await world.ownShift(where)).signUpId }),
  'handOvers.withdraw': async (world, where) => (await world.ownShift(where)).open(),
  'handOvers.one': (world, where) => world.handedOver(where),
  // Everybody but the resident is a volunteer then.
  'handOvers.take': async (world, where, asker) => {
    const set = { volunteer: { id: newId('vol'), state: 'approved' } }
    if (asker !== '' && asker !== world.owners.near) await transact([{ update: keys.person(asker), set }])
    return { ...(await world.handedOver(where)), requestId: newId('sgn') }
  },
}
