import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import * as fc from 'fast-check'
import { handler as checkInsHandler } from '../../src/check-ins/handler.ts'
import { now } from '../../src/platform/clock.ts'
import { handler as registersHandler } from '../../src/registers/handler.ts'
import { aWish, cancel, mySignUp, signUp } from '../activities.ts'
import { call } from '../call.ts'
import { accept, decline, open, propose, take, takeBack, withdraw } from '../hand-overs.ts'
import { setTime } from '../lanes.ts'
import { weighted } from '../weighted.ts'
import type { Model } from './model.ts'
import type { HandOver, Party } from './shifts.ts'
import { type Answer, chosen, command, odds, said, withHandOver, withParty } from './steps.ts'
import { personCount } from './world.ts'

const person = fc.nat(personCount - 1)

const signingUp = fc
  .record({
    who: person,
    session: fc.nat(3),
    as: fc.constantFrom('volunteer', 'volunteer', 'volunteer', 'participant'),
  })
  .map(({ who, session, as }) =>
    command({
      name: `sign up ${who} for ${session} as ${as}`,
      applies: () => true,
      product: async (world) => {
        const wish = aWish({ id: world.activityId, sessions: [{ id: world.sessionId(session) }] }, { as })
        const reply = await signUp(world.personId(who), wish)
        if (reply.status === 200) world.signUps.push({ id: reply.body.id, person: who })
        return said(reply)
      },
      expected: (model, at) => model.signUp(who, session, as, at),
    }),
  )

const isConfirmed = ({ state }: Party) => state === 'confirmed'
const isShift = (party: Party) => isConfirmed(party) && party.as === 'volunteer'

const canceling = withParty('cancel', {
  product: ({ personId, signUpId }) => cancel(personId, signUpId),
  expected: (model, party, at) => model.cancel(party, at),
  fits: isConfirmed,
})
const removing = withParty('remove', {
  product: ({ signUpId, office }) => call(registersHandler, registers.remove, { signUpId, reason: '换人' }, office),
  expected: (model, party) => model.remove(party),
  fits: isConfirmed,
})
const checkingIn = withParty('check in', {
  bySession: true,
  product: ({ signUpId, office }) => call(checkInsHandler, checkIns.checkIn, { signUpId }, office),
  expected: (model, party, at) => model.checkIn(party, at),
  fits: isConfirmed,
})

const opening = fc.record({ ...odds, inReturn: fc.constantFrom(true, true, false) }).map(({ inReturn, ...given }) => {
  const one = ({ parties }: Readonly<Model>) =>
    chosen(parties, (party) => isShift(party) && party.handOver === undefined, given)
  return command({
    name: `give away ${given.pick} ${inReturn ? 'in return' : ''}`,
    applies: (model) => one(model) !== undefined,
    product: async (world, model) => {
      const { signUpId, personId } = world.shiftOf(model.parties.indexOf(one(model)!))
      const { status, body } = await open(signUpId, personId, { inReturn })
      const { code = '' } = body
      if (status !== 200) return code
      if (!world.codes.includes(code)) world.codes.push(code)
      return ''
    },
    expected: (model, at) => model.open(one(model)!, inReturn, at),
  })
})

const anyShift = ({ parties }: Readonly<Model>, { owner }: HandOver, pick: number) => {
  const isAnother = ({ person: who, session }: Party) => who !== owner.person && session !== owner.session
  const others = parties.filter((party) => isShift(party) && isAnother(party))
  const some = pick % 8 === 0 ? parties : others
  return some[pick % some.length]
}
const itsProposal = (model: Readonly<Model>, handOver: HandOver, pick: number) =>
  pick % 8 === 0 ? anyShift(model, handOver, pick) : handOver.proposal

const taking = withHandOver('take', {
  by: ({ parties }, _, pick) => parties[pick % parties.length],
  product: async (world, { code, personId }) => {
    const reply = await take(code, personId)
    if (reply.status === 200) world.keep((reply.body as { id: string }).id, personId)
    return reply as Answer
  },
  expected: (model, handOver, { person: who }, at) => model.take(handOver, who, at),
  fits: ({ state, owner }) => state === 'open' && isConfirmed(owner),
})
const proposing = withHandOver('propose', {
  by: anyShift,
  product: (_, { code, ...given }) => propose(code, given),
  expected: (model, handOver, mine, at) => model.propose(handOver, mine, at),
  fits: ({ state, owner }) => state === 'in_return' && isConfirmed(owner),
})
const accepting = withHandOver('accept', {
  by: itsProposal,
  product: async (world, { code, owner, ...given }) => {
    const reply = await accept(code, owner, given)
    if (reply.status !== 200) return reply as Answer
    world.keep((reply.body as { id: string }).id, owner)
    const { handedOverTo } = await mySignUp(given.personId, given.signUpId)
    world.keep(handedOverTo!.inReturn!, given.personId)
    return reply as Answer
  },
  expected: (model, handOver, given, at) => model.accept(handOver, given, at),
  fits: ({ state }) => state === 'proposed',
})
const declining = withHandOver('decline', {
  by: itsProposal,
  product: (_, { code, owner, ...given }) => decline(code, owner, given),
  expected: (model, handOver, given) => model.takeBack(handOver, given),
  fits: ({ state }) => state === 'proposed',
})
const takingBack = withHandOver('take back', {
  by: itsProposal,
  product: (_, { code, ...given }) => takeBack(code, given),
  expected: (model, handOver, given) => model.takeBack(handOver, given),
  fits: ({ state }) => state === 'proposed',
})
const withdrawing = withHandOver('withdraw', {
  by: (_, { owner }) => owner,
  product: (_, { code, owner }) => withdraw(code, owner),
  expected: (model, handOver) => model.withdraw(handOver),
  fits: ({ state }) => state === 'open' || state === 'in_return' || state === 'proposed',
})

const telling = fc.constant(
  command({
    name: 'the stream tells',
    applies: () => true,
    product: async (world) => {
      await world.tell()
      return ''
    },
    expected: (model) => {
      model.tell()
      return ''
    },
  }),
)

const momentsOf = ({ sessions }: Readonly<Model>) => sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])

/** Whatever comes next begins or ends. */
export const timeGoesOn = command({
  name: 'time goes on',
  applies: (model) => momentsOf(model).some((moment) => moment > now()),
  product: async (world, model) => {
    const next = momentsOf(model)
      .toSorted()
      .find((moment) => moment > now())!
    setTime(next)
    await world.tick()
    return ''
  },
  expected: (model, at) => {
    model.look(at)
    return ''
  },
})
const goingOn = fc.constant(timeGoesOn)

/** Up to 60: most of them while all shifts are ahead, the others on their days. */
export const someCommands = fc.record({
  ahead: weighted(
    40,
    [9, signingUp],
    [1, canceling],
    [1, removing],
    [5, opening],
    [2, taking],
    [8, proposing],
    [6, accepting],
    [1, declining],
    [1, takingBack],
    [1, withdrawing],
    [3, telling],
  ),
  onTheDays: weighted(
    20,
    [5, goingOn],
    [6, checkingIn],
    [5, signingUp],
    [1, canceling],
    [1, removing],
    [1, opening],
    [1, taking],
    [1, proposing],
    [1, accepting],
    [1, telling],
  ),
})
