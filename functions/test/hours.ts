import { hoursIdOf, addHours, type StoredHours } from '../src/tables/hours.ts'
import { keys } from '../src/tables/keys.ts'
import { seal } from '../src/platform/sealing.ts'
import { later, now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { transact } from '../src/tables/transact.ts'
import { addSignUp, newSignUp, type StoredSignUp } from '../src/tables/sign-ups.ts'
import { anActivity, aSession, aWish, shiftId, signUpOk, type SessionPlan, wanting } from './activities.ts'
import { aResident } from './people.ts'

const day = 24 * 60

/** Two hours of yesterday in 太宇, recorded and not yet confirmed. */
export async function someHours(overrides: Partial<StoredHours> = {}): Promise<StoredHours> {
  const [signUpId, activityId] = [newId('sgn'), overrides.activityId ?? newId('act')]
  const startsAt = later(now(), -day)
  const endsAt = later(startsAt, 120)
  const hours: StoredHours = {
    id: hoursIdOf(signUpId),
    kind: 'hours',
    personId: overrides.personId ?? (await aResident({ volunteer: 'approved' })).id,
    areaPath: 'luotang/taiyu',
    sealedName: seal('志愿者 01', `activity:${activityId}`),
    signUpId,
    activityId,
    sessionId: newId('ses'),
    activityTitle: '义诊进社区',
    sessionTitle: '上午场',
    place: '银穆社区广场',
    startsAt,
    endsAt,
    checkedInAt: startsAt,
    checkedOutAt: endsAt,
    state: 'pending',
    stateAt: endsAt,
    dueAt: later(endsAt, 7 * day),
    entries: [{ at: endsAt, action: 'record', by: 'clock', minutes: 120 }],
    version: 1,
    ...overrides,
  }
  await transact([addHours(hours)])
  return hours
}

/** An approved volunteer with a shift. */
export async function aShift(plan: Partial<SessionPlan> = {}) {
  const volunteer = await aResident({ volunteer: 'approved' })
  const activity = await anActivity({ communityId: 'taiyu', sessions: [aSession({ shifts: wanting(5), ...plan })] })
  const signUp = await signUpOk(volunteer.id, aWish(activity, { as: 'volunteer' }))
  return { personId: volunteer.id, activity, signUp }
}

/** A shift of somebody that ended an hour ago; nobody was checked in. Written as it is, without counters. */
export async function aShiftOver(personId: string, over: Partial<StoredSignUp> = {}): Promise<StoredSignUp> {
  const activity = await anActivity({ communityId: 'taiyu', sessions: [aSession({ shifts: wanting(5) })] })
  const who = { id: newId('sgn'), personId, name: '志愿者 01', phone: '13800008000', pools: [], signedUpAt: now() }
  const shift = newSignUp(
    activity,
    activity.sessions[0]!,
    { ...who, as: 'volunteer', shiftId },
    { state: 'confirmed', seats: [] },
  )
  const signUp = { ...shift, startsAt: later(now(), -180), endsAt: later(now(), -60), ...over }
  await transact([addSignUp(signUp)])
  return signUp
}

interface Shift {
  personId: string
  signUp: { id: string }
}

/** As checking in and out leaves the sign-up; without a time to leave it again it is as before. */
export const checked = ({ personId, signUp }: Shift, times: { in?: string; out?: string }) =>
  transact([
    {
      update: keys.signUp(personId, signUp.id),
      set: { state: times.in ? 'attended' : 'confirmed', checkedInAt: times.in, checkedOutAt: times.out },
      remove: [...(times.in ? [] : ['checkedInAt']), ...(times.out ? [] : ['checkedOutAt'])],
      add: { version: 1 },
    },
  ])
