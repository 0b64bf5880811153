import { outcomesOf, type SignUpAction, SignUpState, type StepBy } from '@mulin/shared/allocation/steps'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { shiftId, wanting } from '../../test/activities.ts'
import { call } from '../../test/call.ts'
import { aScan, aSessionNow, sendOk, venueCodeNow } from '../../test/check-ins.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { activityOf } from '../tables/activities.ts'
import { entriesFrom, entriesWith } from '../tables/entries.ts'
import { addSignUp, newSignUp, signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

interface Presence {
  checkedInAt?: string
  checkedOutAt?: string
}

/** A shift of now, and helpers of it in any state, however they came into it. */
async function aShift() {
  const { staffId, activity, where } = await aSessionNow({ shifts: wanting(50) })
  const venueCode = await venueCodeNow(staffId, where)
  const helperIn = async (state: SignUpState, presence: Presence = {}) => {
    const { id: personId } = await aResident()
    const known = (await activityOf(activity.id))!.activity
    const who = { id: newId('sgn'), personId, name: '居民 甲', phone: '13800008000', pools: [], signedUpAt: now() }
    const seats = { state, seats: [{ shard: 0, count: 1 }] }
    const helper = { ...who, as: 'volunteer' as const, shiftId }
    const signUp = { ...newSignUp(known, known.sessions[0]!, helper, seats), ...presence }
    await transact([addSignUp(signUp), entriesWith(entriesFrom(undefined), signUp)])
    return { signUpId: signUp.id, personId }
  }
  return { staffId, venueCode, helperIn }
}
let shift: Awaited<ReturnType<typeof aShift>>
beforeAll(async () => (shift = await aShift()))

type Helper = Awaited<ReturnType<(typeof shift)['helperIn']>>

const ticked =
  (endpoint: typeof checkIns.checkIn | typeof checkIns.checkOut) =>
  async ({ signUpId }: Helper) =>
    (await call(handler, endpoint, { signUpId }, shift.staffId)).body.code
const undone =
  (endpoint: typeof checkIns.undo | typeof checkIns.undoCheckOut) =>
  async ({ signUpId }: Helper) =>
    (await call(handler, endpoint, { signUpId, reason: '勾错了人' }, shift.staffId)).body.code
const scanned = (kind: 'in' | 'out') => async (helper: Helper) => {
  const [answer] = await sendOk(helper.personId, [aScan({ kind, venueCode: shift.venueCode })])
  return answer!.result === 'accepted' || answer!.reason === 'was_absent' ? undefined : answer!.reason
}

interface Way {
  action: SignUpAction
  by: StepBy
  /** Undefined when it was done. */
  ask: (helper: Helper) => Promise<string | undefined>
  /** What it says where it cannot be done. */
  codes: readonly string[]
  left?: true
}

const ways: readonly Way[] = [
  {
    action: 'check_in',
    by: 'organiser',
    ask: ticked(checkIns.checkIn),
    codes: ['sign_up_moved_on', 'already_checked_in'],
  },
  { action: 'check_in', by: 'self', ask: scanned('in'), codes: ['sign_up_moved_on', 'already_checked_in'] },
  { action: 'check_out', by: 'organiser', ask: ticked(checkIns.checkOut), codes: ['not_checked_in'] },
  { action: 'check_out', by: 'self', ask: scanned('out'), codes: ['not_checked_in'] },
  { action: 'undo_check_in', by: 'organiser', ask: undone(checkIns.undo), codes: ['not_checked_in'] },
  {
    action: 'undo_check_out',
    by: 'organiser',
    ask: undone(checkIns.undoCheckOut),
    codes: ['not_checked_out'],
    left: true,
  },
]

const triples = SignUpState.options.flatMap((state) => ways.map((way) => ({ state, ...way })))

test.each(triples)('$action by $by of a helper who is $state', async ({ state, action, by, ask, codes, left }) => {
  const was: Presence = state === 'attended' ? { checkedInAt: now(), ...(left && { checkedOutAt: now() }) } : {}
  const helper = await shift.helperIn(state, was)

  const refusal = await ask(helper)

  const after = await signUpOf(helper.personId, helper.signUpId)
  const outcomes = outcomesOf(state, action, by)
  expect(outcomes ? [undefined] : codes).toContain(refusal)
  expect(outcomes ?? [state]).toContain(after!.state)
})
