import { isOn, outcomesOf } from '@mulin/shared/allocation/steps'
import { tookPlace } from '@mulin/shared/sign-ups/moments'
import { tooFewFor } from '@mulin/shared/sign-ups/pools'
import { grouped, portions } from '../platform/grouped.ts'
import { activityOf, type KnownActivity } from '../tables/activities.ts'
import { calledOff } from '../tables/called-off.ts'
import type { Change } from '../tables/changes.ts'
import { isComplete, wholeRegisterOf } from '../tables/registers.ts'
import { leave, lineOf } from '../tables/leaving.ts'
import { copiesOf, type StoredSignUp } from '../tables/sign-ups.ts'
import { moveShift } from '../tables/shifts.ts'
import { refreshSignUp } from '../tables/sign-up-steps.ts'
import { transact, transactEach } from '../tables/transact.ts'
import { placeOf } from '../tables/waiting-lists.ts'
import type { Projection } from '../tables/following.ts'

const attemptsAtMost = 5
// Each is two or three writes of a transaction, beside the counters and the list.
const calledOffAtOnce = 25

/** What an organiser changes reaches every sign-up: its copies of the activity, or that it is called off. */
export const followActivities: Projection = (changes) => {
  const perActivity = grouped(changes.filter(concernsSignUps), ({ key }) => key.pk)
  return [...perActivity].map(([pk, [first]]) => ({
    since: first!.sequence,
    run: () => bringUpToDate(pk.slice('ACTIVITY#'.length)),
  }))
}

const concernsSignUps = ({ key, before, after }: Change) =>
  key.sk === 'ACTIVITY' && before?.['publishedAt'] !== undefined && before['version'] !== after?.['version']

/** By what the activity says now, not by what it said when the change was told. */
async function bringUpToDate(activityId: string): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const found = await activityOf(activityId)
    if (!found) return
    const { signUps } = (await wholeRegisterOf(activityId)) ?? { signUps: [] }
    if (!isComplete(signUps, found.seats)) throw new Error('the register does not know every sign-up yet')
    const { activity } = found
    if (await callOff(activity, signUps)) return refresh(activity, signUps)
  }
  throw new Error('the sign-ups changed meanwhile')
}

/** Of what was called off nothing changes any more. */
async function refresh(activity: KnownActivity, signUps: readonly StoredSignUp[]) {
  const behind = signUps.flatMap((signUp) => {
    const session = activity.sessions.find(({ id }) => id === signUp.sessionId)
    if (!session || calledOff(activity, session.id)) return []
    const copies = { ...copiesOf(activity, session, signUp), seatsEver: tooFewFor(session, signUp) }
    return differ(copies, signUp) ? [{ signUp, copies: { ...copies, planReason: reasonOf(activity, signUp) } }] : []
  })
  // Before the sign-ups, which say what is left to be done. Lost when somebody does not help any more.
  const helping = behind.filter(({ signUp }) => signUp.as === 'volunteer' && isOn(signUp.state))
  await transactEach(helping.map(({ signUp, copies }) => [moveShift({ ...signUp, ...copies })]))
  // Lost against newer copies: whoever writes those writes them everywhere.
  await transactEach(behind.map(({ signUp, copies }) => [refreshSignUp(signUp, copies)]))
}

/** Why, of what changed for it since it was last looked at. */
const reasonOf = ({ changes = [] }: KnownActivity, { plan, sessionId }: StoredSignUp) =>
  changes
    .filter(({ version = 0, what = [], more }) => {
      const isOfIt = what.some((one) => one.sessionId === undefined || one.sessionId === sessionId)
      // Of shifts it is not said what changed.
      const isUntold = what.length === 0 || more !== undefined
      return version > plan && (isOfIt || isUntold)
    })
    .map(({ reason }) => reason)
    .join('；') || undefined

function differ({ plan, ...copies }: ReturnType<typeof copiesOf>, signUp: StoredSignUp) {
  const known = new Map<string, unknown>(Object.entries(signUp))
  return plan > signUp.plan && Object.entries(copies).some(([name, value]) => !isEqual(known.get(name), value))
}

/** Also of lists: both come out of the same shape. */
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** False when something else changed in the meantime. */
async function callOff(activity: KnownActivity, signUps: readonly StoredSignUp[]) {
  const left = signUps.flatMap((signUp) => {
    const off = outcomesOf(signUp.state, 'call_off', 'organiser') && calledOff(activity, signUp.sessionId)
    return off && !tookPlace(signUp, off.at) ? [{ signUp, off }] : []
  })
  const perLine = grouped(left, ({ signUp }) => placeOf(signUp))
  for (const some of [...perLine.values()].flatMap((ofLine) => portions(ofLine, calledOffAtOnce))) {
    const ending = some.map(({ signUp }) => signUp)
    const line = await lineOf(ending[0]!)
    const writes = line && leave(ending, line, { ...ended, ...some[0]!.off })
    if (!writes || (await transact(writes))) return false
  }
  return true
}

const ended = { state: 'cancelled', by: 'organiser', calledOff: true } as const
