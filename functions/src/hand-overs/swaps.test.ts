import { messages } from '@mulin/shared/messages'
import { asFunction } from '../../dev/permissions.ts'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  mySignUp,
  reviseActivity,
  type SessionPlan,
  signUp,
  signUpOk,
  startingAt,
  wanting,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { allRecordsOf } from '../../test/changes.ts'
import {
  accept,
  aProposedSwap,
  aShift,
  aVolunteer,
  decline,
  helpersOf,
  onDay,
  open,
  openOk,
  outcomeOf,
  propose,
  read,
  type Swap,
  take,
  takeBack,
  withdraw,
} from '../../test/hand-overs.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { luotangAreas } from '../../test/people.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as stream } from '../stream/handler.ts'
import { activityOf } from '../tables/activities.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const as = 'volunteer' as const

/** 甲 gives a shift away for another one. */
async function inReturn(plan: Partial<SessionPlan> = {}) {
  const shift = await aShift(plan)
  return { ...shift, ...(await openOk(shift.signUpId, shift.personId, { inReturn: true })) }
}

const clash = async (personId: string, { startsAt }: { startsAt: string }) => {
  const session = aSession({ ...startingAt(startsAt, 60), shifts: wanting(1) })
  return signUpOk(personId, aWish(await anActivity({ sessions: [session] }), { as }))
}

describe('proposing a shift in return', () => {
  test('is told to the two of them, and changes nothing yet', async () => {
    const { wanted, given, code } = await aProposedSwap()
    const other = await aVolunteer()

    const [toOwner, toProposer, toOther] = [
      await read(code, wanted.personId),
      await read(code, given.personId),
      await read(code, other.id),
    ]

    const { id: activityId, title: activityTitle } = given.activity
    const proposal = { signUpId: given.signUpId, activityId, activityTitle, nameMasked: '王*' }
    expect(toOwner).toMatchObject({
      inReturn: true,
      signUpId: wanted.signUpId,
      proposal: { ...proposal, isYours: false },
    })
    expect(toOwner.proposal?.whyNot).toBeUndefined()
    expect(toProposer).toMatchObject({ inReturn: true, proposal: { ...proposal, isYours: true } })
    expect(toOther).toMatchObject({ inReturn: true, whyNot: 'swap_proposed_already' })
    expect(toOther.proposal).toBeUndefined()
    expect(await helpersOf(wanted.activity.id)).toEqual([wanted.personId])
    expect(await mySignUp(given.personId, given.signUpId)).toMatchObject({ state: 'confirmed', proposedCode: code })
  })

  test('keeps the code from the table, and the person behind it from who is asked', async () => {
    const { wanted, given, code } = await aProposedSwap()

    expect(JSON.stringify(await itemsWhere(() => true))).not.toContain(code)
    expect(JSON.stringify(await read(code, wanted.personId))).not.toContain(given.personId)
  })

  test('sent again, also at the same moment, is one proposal', async () => {
    const [wanted, given] = [await inReturn(), await aShift(onDay(3))]
    const requestId = newId('sgn')

    const replies = [1, 2].map(() => propose(wanted.code, given, requestId))

    expect((await Promise.all(replies)).map(outcomeOf)).toEqual(['ok', 'ok'])
    expect((await propose(wanted.code, given, requestId)).body).toEqual({})
    await decline(wanted.code, wanted.personId, given)
    expect(await propose(wanted.code, given, requestId)).toMatchObject({ status: 200, body: { isOver: true } })
    expect((await read(wanted.code, wanted.personId)).proposal).toBeUndefined()
    expect(outcomeOf(await propose(wanted.code, await aShift(onDay(4)), requestId))).toBe('ok')
    expect(outcomeOf(await propose(wanted.code, { ...given, signUpId: newId('sgn') }, requestId))).toBe(
      'request_id_reused',
    )
  })

  test.each<[string, (swap: Swap) => Promise<unknown>]>([
    ['accepted', ({ code, wanted, given }) => accept(code, wanted.personId, given)],
    ['taken back', ({ code, given }) => takeBack(code, given)],
    ['of a shift that was given back', ({ given }) => cancel(given.personId, given.signUpId)],
  ])('sent again once it is %s says that it waits no longer', async (_, become) => {
    const requestId = newId('sgn')
    const swap = await aProposedSwap({ requestId })
    await become(swap)

    expect((await propose(swap.code, swap.given, requestId)).body).toEqual({ isOver: true })
  })

  test('may be for the very time of it: the shift that is given is left out', async () => {
    const [wanted, given] = [await inReturn(), await aShift()]

    expect((await read(wanted.code, given.personId)).whyNot).toBeUndefined()
    expect(outcomeOf(await propose(wanted.code, given))).toBe('ok')
    expect(outcomeOf(await accept(wanted.code, wanted.personId, given))).toBe('ok')
    expect(await helpersOf(given.activity.id)).toEqual([wanted.personId])
  })

  test('is what a shift for another one is for; it cannot just be taken', async () => {
    const [wanted, given] = [await inReturn(), await aShift(onDay(3))]
    const plain = await openOk(given.signUpId, given.personId)

    expect(outcomeOf(await take(wanted.code, given.personId))).toBe('swap_asked')
    expect(outcomeOf(await propose(plain.code, wanted))).toBe('swap_not_asked')
  })

  test.each<[string, () => Promise<{ code: string; personId: string; signUpId: string }>]>([
    ['hand_over_not_found', async () => ({ ...(await aShift()), code: 'n'.repeat(43) })],
    ['hand_over_is_your_own', inReturn],
    ['sign_up_not_found', async () => ({ ...(await inReturn()), personId: (await aVolunteer()).id })],
    ['not_a_shift', async () => ({ ...(await inReturn()), ...(await aSeat()) })],
    [
      'sign_up_moved_on',
      async () => {
        const [{ code }, shift] = [await inReturn(), await aShift(onDay(3))]
        await cancel(shift.personId, shift.signUpId)
        return { ...shift, code }
      },
    ],
    [
      'hand_over_too_late',
      async () => {
        const [{ code }, shift] = [await inReturn(onDay(3)), await aShift()]
        setClock(shift.startsAt)
        return { ...shift, code }
      },
    ],
    [
      'skill_required',
      async () => ({
        ...(await aShift(onDay(3))),
        code: (await inReturn({ shifts: wanting(1, { skill: 'medical' }) })).code,
      }),
    ],
    [
      'swap_unfit',
      async () => ({
        ...(await aShift(onDay(3, { shifts: wanting(1, { skill: 'medical' }) }))),
        code: (await inReturn()).code,
      }),
    ],
    [
      'shift_clash',
      async () => {
        const [wanted, shift] = [await inReturn(), await aShift(onDay(3))]
        await clash(shift.personId, wanted)
        return { ...shift, code: wanted.code }
      },
    ],
    [
      'swap_unfit',
      async () => {
        const [wanted, shift] = [await inReturn(), await aShift(onDay(3))]
        await clash(wanted.personId, shift)
        return { ...shift, code: wanted.code }
      },
    ],
    [
      'already_signed_up',
      async () => {
        const [wanted, shift] = [await inReturn(), await aShift(onDay(3))]
        await signUpOk(shift.personId, aWish(wanted.activity))
        return { ...shift, code: wanted.code }
      },
    ],
    ['swap_proposed_already', async () => ({ ...(await aShift(onDay(4))), code: (await aProposedSwap()).code })],
    [
      'hand_over_gone',
      async () => {
        const [wanted, shift] = [await inReturn(), await aShift(onDay(3))]
        await cancel(wanted.personId, wanted.signUpId)
        return { ...shift, code: wanted.code }
      },
    ],
  ])('is refused: %s', async (reason, plan) => {
    const { code, ...given } = await plan()

    expect(outcomeOf(await propose(code, given))).toBe(reason)
  })

  test('of two shifts of one session is none', async () => {
    const activity = await anActivity({ sessions: [aSession({ shifts: wanting(2) })] })
    const [one, other] = [await aVolunteer(), await aVolunteer()]
    const [{ id }, { id: signUpId }] = [
      await signUpOk(one.id, aWish(activity, { as })),
      await signUpOk(other.id, aWish(activity, { as })),
    ]
    const { code } = await openOk(id, one.id, { inReturn: true })

    expect(outcomeOf(await propose(code, { personId: other.id, signUpId }))).toBe('already_signed_up')
  })

  test('is for others again once the shift that was given is gone', async () => {
    const { wanted, given, code } = await aProposedSwap()
    await cancel(given.personId, given.signUpId)
    const other = await aShift(onDay(4))

    expect((await read(code, wanted.personId)).proposal).toBeUndefined()
    expect((await read(code, other.personId)).whyNot).toBeUndefined()
    expect(outcomeOf(await propose(code, other))).toBe('ok')
    expect(outcomeOf(await accept(code, wanted.personId, given))).toBe('swap_proposal_gone')
    expect(outcomeOf(await accept(code, wanted.personId, other))).toBe('ok')
  })
})

describe('proposing it elsewhere', () => {
  test('takes it back where it was proposed before, and others may propose there', async () => {
    const [{ wanted, given, code }, elsewhere] = [await aProposedSwap(), await inReturn(onDay(5))]

    expect(outcomeOf(await propose(elsewhere.code, given))).toBe('ok')

    expect((await read(code, wanted.personId)).proposal).toBeUndefined()
    expect((await read(elsewhere.code, elsewhere.personId)).proposal).toMatchObject({ signUpId: given.signUpId })
    expect(await mySignUp(given.personId, given.signUpId)).toMatchObject({ proposedCode: elsewhere.code })
    expect(outcomeOf(await accept(code, wanted.personId, given))).toBe('swap_proposal_gone')
    expect(outcomeOf(await propose(code, await aShift(onDay(4))))).toBe('ok')
  })

  test('for the same shift again is one proposal still', async () => {
    const { wanted, given, code } = await aProposedSwap()

    expect(outcomeOf(await propose(code, given))).toBe('swap_proposed_already')

    expect((await read(code, wanted.personId)).proposal).toMatchObject({ signUpId: given.signUpId })
  })

  test('leaves another one’s proposal where it was declined before', async () => {
    const [{ wanted, given, code }, elsewhere] = [await aProposedSwap(), await inReturn(onDay(5))]
    const other = await aShift(onDay(4))
    await decline(code, wanted.personId, given)
    await propose(code, other)

    expect(outcomeOf(await propose(elsewhere.code, given))).toBe('ok')

    expect((await read(code, wanted.personId)).proposal).toMatchObject({ signUpId: other.signUpId })
  })

  test('is refused where it cannot be, and stays proposed where it was', async () => {
    const [{ wanted, given, code }, elsewhere] = [
      await aProposedSwap(),
      await aProposedSwap({ given: onDay(3, { title: '晚场' }) }),
    ]

    expect(outcomeOf(await propose(elsewhere.code, given))).toBe('swap_proposed_already')

    expect((await read(code, wanted.personId)).proposal).toMatchObject({ signUpId: given.signUpId })
  })
})

async function aSeat() {
  const activity = await anActivity({ sessions: [aSession(onDay(3))] })
  const { id: personId } = await aVolunteer()
  return { personId, signUpId: (await signUpOk(personId, aWish(activity))).id }
}

describe('accepting it', () => {
  test('is one step: each has the other’s shift, under the name they gave for their own', async () => {
    const { wanted, given, code } = await aProposedSwap()

    const { body } = await accept(code, wanted.personId, given)

    expect(body).toMatchObject({
      activityId: given.activity.id,
      as,
      state: 'confirmed',
      inReturnFor: wanted.signUpId,
      nameMasked: '志****',
    })
    expect(await helpersOf(wanted.activity.id)).toEqual([given.personId])
    expect(await helpersOf(given.activity.id)).toEqual([wanted.personId])
    expect(await mySignUp(wanted.personId, wanted.signUpId)).toMatchObject({
      state: 'cancelled',
      handedOverTo: { nameMasked: '王*', inReturn: (body as { id: string }).id },
    })
    expect(await mySignUp(given.personId, given.signUpId)).toMatchObject({
      state: 'cancelled',
      handedOverTo: { nameMasked: '志****', signUpId: (body as { id: string }).id },
    })
    for (const { activity } of [wanted, given]) {
      expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ shifts: [{ taken: 1 }] })
      const counters = (await activityOf(activity.id))!.seats.filter((seats) => seats.as === as)
      expect(counters).toMatchObject([{ free: 0, taken: 1, entered: 2 }])
    }
  })

  test('frees each for the time of the old shift, and binds them to the new one', async () => {
    const { wanted, given, code } = await aProposedSwap()
    await accept(code, wanted.personId, given)
    const again = async ({ startsAt }: { startsAt: string }) =>
      anActivity({ sessions: [aSession({ ...startingAt(startsAt, 60), shifts: wanting(2) })] })
    const [then, later3] = [await again(wanted), await again(given)]

    expect(outcomeOf(await signUp(wanted.personId, aWish(then, { as })))).toBe('ok')
    expect(outcomeOf(await signUp(wanted.personId, aWish(later3, { as })))).toBe('shift_clash')
    expect(outcomeOf(await signUp(given.personId, aWish(later3, { as })))).toBe('ok')
    expect(outcomeOf(await signUp(given.personId, aWish(then, { as })))).toBe('shift_clash')
  })

  test('works between two sessions of one activity that lets nobody be in two', async () => {
    const sessions = [aSession({ shifts: wanting(1) }), aSession({ shifts: wanting(1), title: '同一时间' })]
    const activity = await anActivity({ sessions, sessionsPerPerson: 1, noClashes: true })
    const [one, other] = [await aVolunteer(), await aVolunteer()]
    const mine = { personId: one.id, signUpId: (await signUpOk(one.id, aWish(activity, { as }))).id }
    const second = aWish(activity, { as, sessionId: activity.sessions[1]!.id })
    const theirs = { personId: other.id, signUpId: (await signUpOk(other.id, second)).id }
    const { code } = await openOk(mine.signUpId, one.id, { inReturn: true })

    await propose(code, theirs)

    expect(outcomeOf(await accept(code, one.id, theirs))).toBe('ok')
    expect(await helpersOf(activity.id)).toHaveLength(2)
    // Each is in the other session only.
    expect(outcomeOf(await signUp(one.id, aWish(activity)))).toBe('too_many_sessions')
    expect(outcomeOf(await signUp(other.id, aWish(activity)))).toBe('already_signed_up')
  })

  test('sent again, also at the same moment, gives the same shift', async () => {
    const { wanted, given, code } = await aProposedSwap()
    const requestId = newId('sgn')

    const replies = await Promise.all([1, 2].map(() => accept(code, wanted.personId, given, requestId)))

    expect(replies.map(outcomeOf)).toEqual(['ok', 'ok'])
    expect(replies[0]!.body).toEqual(replies[1]!.body)
    expect((await accept(code, wanted.personId, given, requestId)).body).toEqual(replies[0]!.body)
    expect(outcomeOf(await accept(code, wanted.personId, await aShift(), requestId))).toBe('request_id_reused')
  })

  test.each<[string, (swap: Swap) => unknown]>([
    ['hand_over_gone', ({ code, wanted }) => withdraw(code, wanted.personId)],
    ['hand_over_gone', ({ wanted }) => cancel(wanted.personId, wanted.signUpId)],
    ['hand_over_gone', ({ wanted }) => cancelActivity(wanted.activity.id)],
    ['hand_over_gone', ({ wanted }) => setClock(wanted.startsAt)],
    ['swap_proposal_gone', ({ code, given }) => takeBack(code, given)],
    ['swap_proposal_gone', ({ code, wanted, given }) => decline(code, wanted.personId, given)],
    ['swap_proposal_gone', ({ given }) => cancel(given.personId, given.signUpId)],
    ['swap_proposal_gone', ({ given }) => cancelActivity(given.activity.id)],
    ['shift_clash', ({ wanted, given }) => clash(wanted.personId, given)],
    ['swap_unfit', ({ wanted, given }) => clash(given.personId, wanted)],
    ['already_signed_up', async ({ wanted, given }) => signUpOk(wanted.personId, aWish(given.activity))],
    [
      'skill_required',
      async ({ given }) => {
        const { startsAt, endsAt } = given.activity.sessions[0]!
        const { id } = given.activity.sessions[0]!
        const session = { ...aSession({ startsAt, endsAt, signUpClosesAt: startsAt, cancelBy: startsAt }), id }
        await reviseActivity(await activityNow(given.activity.id), {
          sessions: [{ ...session, shifts: wanting(1, { skill: 'medical' }) }],
        })
      },
    ],
  ])('is refused: %s', async (reason, meanwhile) => {
    const swap = await aProposedSwap()
    await meanwhile(swap)

    expect(outcomeOf(await accept(swap.code, swap.wanted.personId, swap.given))).toBe(reason)
  })

  test('is the owner’s alone, as saying no is; taking back is who proposed it', async () => {
    const { wanted, given, code } = await aProposedSwap()
    const { id } = await aVolunteer()

    for (const personId of [given.personId, id]) {
      expect(outcomeOf(await accept(code, personId, given))).toBe('hand_over_not_found')
      expect(outcomeOf(await decline(code, personId, given))).toBe('hand_over_not_found')
    }
    for (const personId of [wanted.personId, id])
      expect(outcomeOf(await takeBack(code, { ...given, personId }))).toBe('hand_over_not_found')
    expect((await read(code, wanted.personId)).proposal).toBeDefined()
  })
})

describe('saying no to it', () => {
  test.each<
    [
      string,
      (
        code: string,
        wanted: { personId: string },
        given: { personId: string; signUpId: string },
      ) => Promise<{ status: number; body: { code?: string } }>,
    ]
  >([
    ['declining', (code, { personId }, given) => decline(code, personId, given)],
    ['taking it back', (code, _, given) => takeBack(code, given)],
  ])('%s leaves both shifts as they are, and the way open; done twice it is the same', async (_, say) => {
    const { wanted, given, code } = await aProposedSwap()

    expect(outcomeOf(await say(code, wanted, given))).toBe('ok')
    expect(outcomeOf(await say(code, wanted, given))).toBe('ok')

    expect((await mySignUp(given.personId, given.signUpId)).proposedCode).toBeUndefined()
    expect(await helpersOf(given.activity.id)).toEqual([given.personId])
    expect(outcomeOf(await propose(code, await aShift(onDay(4))))).toBe('ok')
    // The next one is another: it stays.
    expect(outcomeOf(await say(code, wanted, given))).toBe('ok')
    expect((await read(code, wanted.personId)).proposal).toBeDefined()
  })

  test('is too late once they are exchanged', async () => {
    const { wanted, given, code } = await aProposedSwap()
    await accept(code, wanted.personId, given)

    expect(outcomeOf(await decline(code, wanted.personId, given))).toBe('hand_over_gone')
    expect(outcomeOf(await takeBack(code, given))).toBe('hand_over_gone')
    expect(outcomeOf(await withdraw(code, wanted.personId))).toBe('hand_over_gone')
  })

  test('by keeping the own shift ends the code, also for who proposed', async () => {
    const { wanted, given, code } = await aProposedSwap()

    expect(outcomeOf(await withdraw(code, wanted.personId))).toBe('ok')

    expect((await mySignUp(given.personId, given.signUpId)).proposedCode).toBeUndefined()
    expect((await read(code, given.personId)).whyNot).toBe('hand_over_gone')
    expect(outcomeOf(await open(wanted.signUpId, wanted.personId))).toBe('ok')
  })

  test('forgets nothing of a shift that was proposed elsewhere since', async () => {
    const { wanted, given, code } = await aProposedSwap()
    const other = await inReturn(onDay(5))
    expect(outcomeOf(await propose(other.code, given))).toBe('ok')

    await decline(code, wanted.personId, given)

    expect(await mySignUp(given.personId, given.signUpId)).toMatchObject({ proposedCode: other.code })
  })
})

describe('at the same moment', () => {
  const yes = ({ code, wanted, given }: Swap) => accept(code, wanted.personId, given)
  const others: [string, (swap: Swap) => Promise<{ status: number; body: { code?: string } }>, string, string][] = [
    ['it is taken back', ({ code, given }) => takeBack(code, given), 'swap_proposal_gone', 'hand_over_gone'],
    [
      'it is declined',
      ({ code, wanted, given }) => decline(code, wanted.personId, given),
      'swap_proposal_gone',
      'hand_over_gone',
    ],
    ['it is withdrawn', ({ code, wanted }) => withdraw(code, wanted.personId), 'hand_over_gone', 'hand_over_gone'],
    [
      'the one shift is cancelled',
      ({ wanted }) => cancel(wanted.personId, wanted.signUpId),
      'hand_over_gone',
      'sign_up_already_cancelled',
    ],
    [
      'the other shift is cancelled',
      ({ given }) => cancel(given.personId, given.signUpId),
      'swap_proposal_gone',
      'sign_up_already_cancelled',
    ],
  ]

  test.each(others)('%s while it is accepted: the one who was first counts', async (_, other, late) => {
    const swap = await aProposedSwap()

    const [accepted, first] = await overtake(
      () => yes(swap),
      () => other(swap),
    )

    expect([accepted, first].map(outcomeOf)).toEqual([late, 'ok'])
    expect(await helpersOf(swap.given.activity.id)).not.toContain(swap.wanted.personId)
  })

  test.each(others)('it is accepted while %s: the one who was first counts', async (_, other, _late, tooLate) => {
    const swap = await aProposedSwap()

    const [late, accepted] = await overtake(
      () => other(swap),
      () => yes(swap),
    )

    expect([late, accepted].map(outcomeOf)).toEqual([tooLate, 'ok'])
    expect(await helpersOf(swap.wanted.activity.id)).toEqual([swap.given.personId])
    expect(await helpersOf(swap.given.activity.id)).toEqual([swap.wanted.personId])
  })

  test('two propose: one waits for the answer, the other reads that somebody does', async () => {
    const [{ code }, one, other] = [await inReturn(), await aShift(onDay(3)), await aShift(onDay(4))]

    const replies = await overtake(
      () => propose(code, one),
      () => propose(code, other),
    )

    expect(replies.map(outcomeOf)).toEqual(['swap_proposed_already', 'ok'])
  })

  test('somebody takes on a clashing shift while it is accepted', async () => {
    const swap = await aProposedSwap()

    const [accepted] = await overtake(
      () => yes(swap),
      () => clash(swap.given.personId, swap.wanted),
    )

    expect(outcomeOf(accepted)).toBe('swap_unfit')
  })

  test('a plan is changed while it is accepted: it is done by the new one', async () => {
    const swap = await aProposedSwap()

    const [accepted] = await overtake(
      () => yes(swap),
      async () => reviseActivity(await activityNow(swap.given.activity.id), { place: '太宇文化站' }),
    )

    expect(accepted.body).toMatchObject({ place: '太宇文化站' })
  })

  test('one shift is proposed for two: it waits at the last one', async () => {
    const [one, other, given] = [await inReturn(), await inReturn(onDay(5)), await aShift(onDay(3))]

    const replies = await overtake(
      () => propose(one.code, given),
      () => propose(other.code, given),
    )

    expect(replies.map(outcomeOf)).toEqual(['ok', 'ok'])
    expect((await read(one.code, one.personId)).proposal).toMatchObject({ signUpId: given.signUpId })
    expect((await read(other.code, other.personId)).proposal).toBeUndefined()
  })

  test.each<[string, (swap: Swap) => Promise<unknown>, string]>([
    ['accepted', yes, 'sign_up_moved_on'],
    ['declined', ({ code, wanted, given }) => decline(code, wanted.personId, given), 'ok'],
    ['withdrawn', ({ code, wanted }) => withdraw(code, wanted.personId), 'ok'],
  ])('it is %s while it is proposed elsewhere: the answer counts', async (_, answer, outcome) => {
    const [swap, elsewhere] = [await aProposedSwap(), await inReturn(onDay(5))]

    const [late] = await overtake(
      () => propose(elsewhere.code, swap.given),
      () => answer(swap),
    )

    expect(outcomeOf(late)).toBe(outcome)
    const { proposal } = await read(elsewhere.code, elsewhere.personId)
    expect(proposal?.signUpId).toBe(outcome === 'ok' ? swap.given.signUpId : undefined)
    expect(await helpersOf(swap.given.activity.id)).toHaveLength(1)
  })

  test('it is proposed elsewhere while it is accepted: it is exchanged there', async () => {
    const [swap, elsewhere] = [await aProposedSwap(), await inReturn(onDay(5))]

    const replies = await overtake(
      () => yes(swap),
      () => propose(elsewhere.code, swap.given),
    )

    expect(replies.map(outcomeOf)).toEqual(['swap_proposal_gone', 'ok'])
    expect(outcomeOf(await accept(elsewhere.code, elsewhere.personId, swap.given))).toBe('ok')
    expect(await helpersOf(swap.given.activity.id)).toEqual([elsewhere.personId])
  })
})

describe('what they are told', () => {
  const told = async (who: string) => (await callOk(messagesHandler, messages.mine, {}, who)).messages

  /** Told twice, it is told once. */
  async function streamed(work: () => Promise<unknown>) {
    const Records = await allRecordsOf(work)
    for (let time = 1; time <= 2; time++) await asFunction('stream', () => stream({ Records }))
  }

  test('who is asked reads what is given', async () => {
    const [wanted, given] = [await inReturn(), await aShift(onDay(3))]

    await streamed(() => propose(wanted.code, given))

    const [message, ...none] = await told(wanted.personId)
    expect(none).toEqual([])
    expect(message).toMatchObject({
      kind: 'swap_proposed',
      about: { signUpId: wanted.signUpId },
      other: { sessionTitle: '下午场 · 秩序引导', startsAt: given.startsAt },
    })
    expect(await told(given.personId)).toEqual([])
  })

  test.each<[string, 'wanted' | 'given', (swap: Swap) => Promise<unknown>]>([
    ['swap_declined', 'given', ({ code, wanted, given }) => decline(code, wanted.personId, given)],
    ['swap_withdrawn', 'given', ({ code, wanted }) => withdraw(code, wanted.personId)],
    ['swap_withdrawn', 'wanted', ({ code, given }) => takeBack(code, given)],
  ])('%s is told to the other one: %s', async (kind, to, step) => {
    const swap = await aProposedSwap()

    await streamed(() => step(swap))

    const other = to === 'given' ? 'wanted' : 'given'
    expect(await told(swap[to].personId)).toMatchObject([
      { kind, about: { signUpId: swap[to].signUpId }, other: { startsAt: swap[other].startsAt } },
    ])
    expect(await told(swap[other].personId)).toEqual([])
  })

  test('proposed elsewhere, the one it was proposed to before reads that it is taken back', async () => {
    const [{ wanted, given }, elsewhere] = [await aProposedSwap(), await inReturn(onDay(5))]

    await streamed(() => propose(elsewhere.code, given))

    expect(await told(wanted.personId)).toMatchObject([{ kind: 'swap_withdrawn', other: { startsAt: given.startsAt } }])
    expect(await told(elsewhere.personId)).toMatchObject([{ kind: 'swap_proposed' }])
    expect(await told(given.personId)).toEqual([])
  })

  test('both read once that it is done, and what they have now', async () => {
    const { wanted, given, code } = await aProposedSwap()

    await streamed(() => accept(code, wanted.personId, given))

    const news = (activity: { id: string }) => [{ kind: 'swapped', about: { activityId: activity.id } }]
    expect(await told(wanted.personId)).toMatchObject(news(given.activity))
    expect(await told(given.personId)).toMatchObject(news(wanted.activity))
  })

  test('a shift that is opened, or kept before anybody proposed, is no news', async () => {
    const { personId, signUpId } = await aShift()

    await streamed(async () => withdraw((await openOk(signUpId, personId, { inReturn: true })).code, personId))

    expect(await told(personId)).toEqual([])
  })
})
