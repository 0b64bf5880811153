import type { Activity } from '@mulin/shared/activities/activity'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { handler } from '../../src/hand-overs/handler.ts'
import { handler as signUpsHandler } from '../../src/sign-ups/handler.ts'
import { later, now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { activityOf } from '../../src/tables/activities.ts'
import { entriesFrom, entriesWith } from '../../src/tables/entries.ts'
import {
  aboutShift,
  handOverOf,
  moveHandOver,
  newHandOverCode,
  noteProposal,
  openHandOver,
} from '../../src/tables/hand-overs.ts'
import { keys } from '../../src/tables/keys.ts'
import { addSignUp, newSignUp, type StoredSignUp } from '../../src/tables/sign-ups.ts'
import { transact } from '../../src/tables/transact.ts'
import { type SessionPlan, shiftId, wanting } from '../activities.ts'
import { callOk } from '../call.ts'
import { aResident } from '../people.ts'

type Where = 'near' | 'far'
type Publish = (where: Where, rules: Partial<SessionPlan>) => Promise<Activity>

/** Written past the rules: not everybody is a volunteer. */
async function shiftIn(activityId: string, personId: string) {
  const { activity } = (await activityOf(activityId))!
  const who = { id: newId('sgn'), personId, name: '居民 甲', phone: '13800008000', pools: [], signedUpAt: now() }
  const seats = { state: 'confirmed' as const, seats: [{ shard: 0, count: 1 }] }
  const signUp = newSignUp(activity, activity.sessions[0]!, { ...who, as: 'volunteer', shiftId }, seats)
  await transact([addSignUp(signUp), entriesWith(entriesFrom(undefined), signUp)])
  return signUp
}

async function opened(signUp: StoredSignUp, state: 'open' | 'in_return') {
  const code = newHandOverCode()
  await transact(openHandOver(signUp, { code, state, at: now() }))
  return { code }
}

const aHelper = async () => (await aResident({ volunteer: 'approved' })).id

/** Shifts, each on a day of its own, that are handed over. */
export function handOverMakers(publish: Publish, owners: Record<Where, string>) {
  let days = 0
  const helped = (where: Where) => {
    const startsAt = later(now(), 2000 + ++days * 24 * 60)
    return publish(where, { startsAt, endsAt: later(startsAt, 120), shifts: wanting(1) })
  }
  const shiftOf = async (personId: string, where: Where) => shiftIn((await helped(where)).id, personId)
  const ownShift = (where: Where) => shiftOf(owners[where], where)
  const handedOver = async (where: Where) => {
    const activity = await helped(where)
    const helper = await aResident({ volunteer: 'approved' })
    const wish = { activityId: activity.id, sessionId: activity.sessions[0]!.id, requestId: newId('sgn') }
    const { id: signUpId } = await callOk(
      signUpsHandler,
      signUps.signUp,
      { ...wish, as: 'volunteer', shiftId },
      helper.id,
    )
    return callOk(handler, handOvers.open, { signUpId }, helper.id)
  }
  /** For a shift that another volunteer asks one in return for. */
  const proposable = async (where: Where, personId: string) => {
    const { code } = await opened(await shiftOf(await aHelper(), where), 'in_return')
    return { code, signUpId: (await shiftOf(personId, where)).id }
  }
  /** Of the one, waiting for the answer of the other. */
  const proposed = async (where: Where, { by = '', to = '' }) => {
    const [wanted, given] = [
      await shiftOf(to || (await aHelper()), where),
      await shiftOf(by || (await aHelper()), where),
    ]
    const { code } = await opened(wanted, 'in_return')
    const step = { state: 'proposed', stateAt: now(), by: 'proposer', proposal: aboutShift(given) } as const
    await transact([moveHandOver((await handOverOf(code))!, step), noteProposal(code, given)])
    return { code, signUpId: given.id }
  }
  return { ownShift, opened, handedOver, proposable, proposed }
}

type World = ReturnType<typeof handOverMakers> & { owners: Record<Where, string> }

/** Everybody but the resident is a volunteer then. */
async function volunteering({ owners }: World, asker: string) {
  const set = { volunteer: { id: newId('vol'), state: 'approved' } }
  if (asker !== '' && asker !== owners.near) await transact([{ update: keys.person(asker), set }])
}

export const handOverInputs: Record<
  string,
  (world: World, where: Where, asker: string) => Promise<Record<string, unknown>>
> = {
  'handOvers.open': async (world, where) => ({ signUpId: (await world.ownShift(where)).id }),
  'handOvers.withdraw': async (world, where) => world.opened(await world.ownShift(where), 'open'),
  'handOvers.one': (world, where) => world.handedOver(where),
  'handOvers.take': async (world, where, asker) => {
    await volunteering(world, asker)
    return { ...(await world.handedOver(where)), requestId: newId('sgn') }
  },
  // Of whoever asks.
  'handOvers.propose': async (world, where, asker) => {
    await volunteering(world, asker)
    return { ...(await world.proposable(where, asker || world.owners.near)), requestId: newId('sgn') }
  },
  // Near is to whoever asks.
  'handOvers.accept': async (world, where, asker) => {
    await volunteering(world, asker)
    const to = where === 'near' ? asker || world.owners.near : world.owners.far
    return { ...(await world.proposed(where, { to })), requestId: newId('sgn') }
  },
  'handOvers.decline': (world, where) => world.proposed(where, { to: world.owners[where] }),
  'handOvers.takeBack': (world, where) => world.proposed(where, { by: world.owners[where] }),
}
