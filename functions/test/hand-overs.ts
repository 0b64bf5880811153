import type { SentTo } from '@mulin/shared/endpoint'
import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { handler } from '../src/hand-overs/handler.ts'
import { later, now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { anActivity, aSession, aWish, type SessionPlan, signUpOk, startingAt, wanting } from './activities.ts'
import { call, callOk } from './call.ts'
import { itemsWhere } from './items.ts'
import { aResident } from './people.ts'

type Open = SentTo<typeof handOvers.open>

export const aVolunteer = (more: Parameters<typeof aResident>[0] = {}) => aResident({ volunteer: 'approved', ...more })

/** A shift of its volunteer, in an activity of its own. */
export async function aShift(plan: Partial<SessionPlan> = {}, name = '志愿者 甲') {
  const activity = await anActivity({ sessions: [aSession({ shifts: wanting(1), ...plan })] })
  const skill = plan.shifts?.[0]?.skill
  const { id: personId } = await aVolunteer({ name, ...(skill && { skills: [skill] }) })
  const { id: signUpId, startsAt } = await signUpOk(personId, aWish(activity, { as: 'volunteer' }))
  return { activity, personId, signUpId, startsAt }
}

export const open = (signUpId: string, personId: string, more: Partial<Open> = {}) =>
  call(handler, handOvers.open, { signUpId, ...more }, personId)
export const openOk = (signUpId: string, personId: string, more: Partial<Open> = {}) =>
  callOk(handler, handOvers.open, { signUpId, ...more }, personId)
export const read = (code: string, personId: string) => callOk(handler, handOvers.one, { code }, personId)
export const take = (code: string, personId: string, requestId = newId('sgn')) =>
  call(handler, handOvers.take, { code, requestId }, personId)
export const withdraw = (code: string, personId: string) => call(handler, handOvers.withdraw, { code }, personId)

const day = 24 * 60

/** On another day than the usual shift. */
export const onDay = (days: number, plan: Partial<SessionPlan> = {}): Partial<SessionPlan> => ({
  title: '下午场',
  ...startingAt(later(now(), days * day)),
  ...plan,
})

/** A proposal is named by the shift that is given. */
type Given = { personId: string; signUpId: string }

export const propose = (code: string, { personId, signUpId }: Given, requestId = newId('sgn')) =>
  call(handler, handOvers.propose, { code, signUpId, requestId }, personId)
export const accept = (code: string, personId: string, { signUpId }: Given, requestId = newId('sgn')) =>
  call(handler, handOvers.accept, { code, signUpId, requestId }, personId)
export const decline = (code: string, personId: string, { signUpId }: Given) =>
  call(handler, handOvers.decline, { code, signUpId }, personId)
export const takeBack = (code: string, { personId, signUpId }: Given) =>
  call(handler, handOvers.takeBack, { code, signUpId }, personId)

export const outcomeOf = ({ status, body }: { status: number; body: { code?: string } }) =>
  status === 200 ? 'ok' : body.code

interface Plans {
  requestId?: string
  wanted?: Partial<SessionPlan>
  /** On another day, unless it says otherwise. */
  given?: Partial<SessionPlan>
}

/** 甲 gives a shift away for another one, and 乙 proposed theirs for it. */
export async function aProposedSwap({ wanted: wantedPlan, given: givenPlan = onDay(3), requestId }: Plans = {}) {
  const [shift, given] = [await aShift(wantedPlan), await aShift(givenPlan, '王五')]
  const wanted = { ...shift, ...(await openOk(shift.signUpId, shift.personId, { inReturn: true })) }
  expect(outcomeOf(await propose(wanted.code, given, requestId))).toBe('ok')
  return { wanted, given, code: wanted.code }
}

export type Swap = Awaited<ReturnType<typeof aProposedSwap>>

export const helpersOf = async (activityId: string) =>
  (await itemsWhere((item) => item.sk.startsWith('SIGNUP#') && item['activityId'] === activityId))
    .filter(({ state }) => state === 'confirmed')
    .map(({ personId }) => personId)
