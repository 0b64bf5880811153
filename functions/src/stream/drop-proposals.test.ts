import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { messages } from '@mulin/shared/messages'
import type { DynamoDBRecord } from 'aws-lambda-types'
import { asFunction } from '../../dev/permissions.ts'
import {
  activityNow,
  cancel,
  cancelActivity,
  mySignUp,
  reviseActivity,
  theOffice,
  tick,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { allRecordsOf } from '../../test/changes.ts'
import {
  accept,
  aProposedSwap,
  aShift,
  decline,
  onDay,
  openOk,
  outcomeOf,
  propose,
  read,
  type Swap,
  take,
  takeBack,
  withdraw,
} from '../../test/hand-overs.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { luotangAreas } from '../../test/people.ts'
import { registers } from '@mulin/shared/sign-ups/registers'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as stream } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const day = 24 * 60

/** Each change is told twice, and so is what follows from it. */
async function followed(work: () => Promise<unknown>) {
  let Records = await allRecordsOf(work)
  while (Records.length > 0) Records = await allRecordsOf(() => toldTwice(Records))
}

async function toldTwice(Records: DynamoDBRecord[]) {
  for (let time = 1; time <= 2; time++) {
    const { batchItemFailures } = await asFunction('stream', () => stream({ Records }))
    expect(batchItemFailures).toEqual([])
  }
}

const told = async (personId: string) => (await callOk(messagesHandler, messages.mine, {}, personId)).messages
const swapNewsOf = async (personId: string) => (await told(personId)).filter(({ kind }) => kind.startsWith('swap_'))

const removed = async ({ signUpId }: { signUpId: string }) =>
  callOk(registersHandler, registers.remove, { signUpId, reason: '当天不来' }, (await theOffice()).id)

async function checkedIn({ signUpId, startsAt }: { signUpId: string; startsAt: string }) {
  const office = (await theOffice()).id
  setClock(startsAt)
  await callOk(checkInsHandler, checkIns.checkIn, { signUpId }, office)
}

async function checkInUndone({ signUpId }: { signUpId: string }) {
  await callOk(checkInsHandler, checkIns.undo, { signUpId, reason: '扫错了人' }, (await theOffice()).id)
}

type Shift = Swap['given']
const endOf = ({ activity }: Shift) => activity.sessions[0]!.endsAt

/** Nobody was checked in. */
async function over(shift: Shift) {
  setClock(endOf(shift))
  await tick()
}

async function anonymised(shift: Shift) {
  setClock(later(endOf(shift), 30 * day))
  await tick()
}

const ends: [string, (shift: Shift) => Promise<unknown>][] = [
  ['is cancelled by its owner', ({ personId, signUpId }) => cancel(personId, signUpId)],
  ['is taken away by staff', removed],
  ['is called off with the activity', ({ activity }) => cancelActivity(activity.id)],
  ['has its volunteer checked in', checkedIn],
  ['is over and nobody was checked in', over],
]

describe('a proposal falls with the shift', () => {
  test.each(ends)('that was asked for, when it %s: who proposed is told once', async (_, end) => {
    const { wanted, given, code } = await aProposedSwap()

    await followed(() => end(wanted))

    expect(await swapNewsOf(given.personId)).toMatchObject([
      { kind: 'swap_fell', about: { signUpId: given.signUpId }, other: { startsAt: wanted.startsAt } },
    ])
    expect(await swapNewsOf(wanted.personId)).toEqual([])
    expect((await mySignUp(given.personId, given.signUpId)).proposedCode).toBeUndefined()
    expect(outcomeOf(await accept(code, wanted.personId, given))).toBe('hand_over_gone')
  })

  test.each(ends)('that was given, when it %s: whom it was proposed to is told once', async (_, end) => {
    const { wanted, given, code } = await aProposedSwap({ wanted: onDay(6) })

    await followed(() => end(given))

    expect(await swapNewsOf(wanted.personId)).toMatchObject([
      { kind: 'swap_fell', about: { signUpId: wanted.signUpId }, other: { startsAt: given.startsAt } },
    ])
    expect(await swapNewsOf(given.personId)).toEqual([])
    expect((await read(code, wanted.personId)).proposal).toBeUndefined()
    expect((await mySignUp(given.personId, given.signUpId)).proposedCode).toBeUndefined()
  })

  test.each(['wanted', 'given'] as const)(
    'that is %s, told as the session ends, and not when names go',
    async (lost) => {
      const swap = await aProposedSwap(lost === 'given' ? { wanted: onDay(6) } : {})
      const to = lost === 'wanted' ? swap.given : swap.wanted
      await followed(() => over(swap[lost]))

      await followed(() => anonymised(swap[lost]))

      const news = await swapNewsOf(to.personId)
      expect(news).toMatchObject([{ kind: 'swap_fell' }])
      // The clock goes on while the session is closed.
      expect(news[0]!.at < later(endOf(swap[lost]), 1)).toBe(true)
    },
  )

  test('and another one may come in its place, which is told too', async () => {
    const [{ wanted, given, code }, other] = [await aProposedSwap(), await aShift(onDay(4))]
    await followed(() => cancel(given.personId, given.signUpId))

    await followed(() => propose(code, other))

    expect((await swapNewsOf(wanted.personId)).map(({ kind }) => kind)).toEqual(['swap_proposed', 'swap_fell'])
    expect((await read(code, wanted.personId)).proposal).toMatchObject({ signUpId: other.signUpId })
  })

  test('and one that came before that was told stays, and is told', async () => {
    const [{ wanted, given, code }, other] = [await aProposedSwap(), await aShift(onDay(4))]

    await followed(async () => {
      await cancel(given.personId, given.signUpId)
      expect(outcomeOf(await propose(code, other))).toBe('ok')
    })

    expect((await swapNewsOf(wanted.personId)).map(({ kind }) => kind)).toEqual(['swap_proposed'])
    expect((await read(code, wanted.personId)).proposal).toMatchObject({ signUpId: other.signUpId })
  })

  test('also when it was proposed as the other one was lost: who proposed is told', async () => {
    const [wanted, given, other] = [await aShift(), await aShift(onDay(3)), await aShift(onDay(4))]
    const { code } = await openOk(wanted.signUpId, wanted.personId, { inReturn: true })

    await followed(async () => {
      const replies = await overtake(
        () => propose(code, given),
        () => cancel(wanted.personId, wanted.signUpId),
      )
      expect(replies.map(outcomeOf)).toEqual(['ok', 'ok'])
    })

    expect(await swapNewsOf(given.personId)).toMatchObject([{ kind: 'swap_fell' }])
    expect(outcomeOf(await propose(code, other))).toBe('hand_over_gone')
  })

  test('once the shift that is given begins, others may propose', async () => {
    const wanted = await aShift(onDay(6))
    const [given, other] = [await aShift(onDay(3)), await aShift(onDay(4))]
    const { code } = await openOk(wanted.signUpId, wanted.personId, { inReturn: true })
    await propose(code, given)

    setClock(given.startsAt)

    expect((await read(code, other.personId)).whyNot).toBeUndefined()
    for (const { personId } of [wanted, given]) expect((await read(code, personId)).proposal).toBeUndefined()
    expect(outcomeOf(await propose(code, other))).toBe('ok')
  })
})

describe('without a proposal', () => {
  test('a code ends with its shift: who proposes late is refused', async () => {
    const [wanted, given] = [await aShift(), await aShift(onDay(3))]
    const { code } = await openOk(wanted.signUpId, wanted.personId, { inReturn: true })

    const [late] = await overtake(
      () => propose(code, given),
      () => followed(() => cancel(wanted.personId, wanted.signUpId)),
    )

    expect(outcomeOf(late)).toBe('hand_over_gone')
    expect((await mySignUp(given.personId, given.signUpId)).proposedCode).toBeUndefined()
    expect(await swapNewsOf(given.personId)).toEqual([])
  })

  test.each([true, false])(
    'a check-in that is undone leaves the way to another code, in return: %s',
    async (inReturn) => {
      const [shift, other] = [await aShift(), await aShift(onDay(3))]
      const { code } = await openOk(shift.signUpId, shift.personId, { inReturn })
      const early = later(shift.startsAt, -30)

      await followed(() => checkedIn({ ...shift, startsAt: early }))
      await followed(() => checkInUndone(shift))

      expect(outcomeOf(await take(code, other.personId))).toBe('hand_over_gone')
      const again = await openOk(shift.signUpId, shift.personId)
      expect(again.code).not.toBe(code)
      expect(outcomeOf(await take(again.code, other.personId))).toBe('ok')
    },
  )
})

test.each<[string, (swap: Swap) => Promise<unknown>]>([
  ['the exchange', ({ code, wanted, given }) => accept(code, wanted.personId, given)],
  ['keeping the shift', ({ code, wanted }) => withdraw(code, wanted.personId)],
  ['declining', ({ code, wanted, given }) => decline(code, wanted.personId, given)],
  ['taking back', ({ code, given }) => takeBack(code, given)],
  [
    'moving the place',
    async ({ wanted }) => reviseActivity(await activityNow(wanted.activity.id), { place: '太宇文化站' }),
  ],
])('%s is no loss', async (_, step) => {
  const swap = await aProposedSwap()

  await followed(() => step(swap))

  const all = [...(await told(swap.wanted.personId)), ...(await told(swap.given.personId))]
  expect(all.filter(({ kind }) => kind === 'swap_fell')).toEqual([])
})
