import * as fc from 'fast-check'
import { later, now } from '../../src/platform/clock.ts'
import { letPass, setTime } from '../lanes.ts'
import { change } from './changing.ts'
import { agree, areConsistent } from './invariants.ts'
import type { Model } from './model.ts'
import type { Party } from './parties.ts'
import { isOld, personCount, roleOf, type World } from './world.ts'

export type Command = fc.AsyncCommand<Model, World>

interface Step {
  name: string
  applies: (model: Readonly<Model>) => boolean
  product: (world: World, model: Model) => Promise<string>
  expected: (model: Model, at: string, world: World) => string | Promise<string>
}

/** Both do it, and agree on the answer and on everything afterwards. */
export const command = ({ name, applies, product, expected }: Step): Command => ({
  check: applies,
  toString: () => name,
  async run(model, world) {
    // What an instance remembers for a second is over by then, and no two steps are told at the same moment.
    letPass(60_000)
    const answer = await product(world, model)
    const at = now()
    expect(`${name}: ${answer}`).toBe(`${name}: ${await expected(model, at, world)}`)
    const seen = await world.look()
    areConsistent(seen, model)
    agree(seen, model, world, at)
  },
})

const person = fc.nat(personCount - 1)
export const said = ({ status, body }: { status: number; body: { state?: string; code?: string } }) =>
  status === 200 ? (body.state ?? '') : body.code!

/** One time in eight something that means nothing there. */
export const isOdd = fc.nat(7).map((odds) => odds === 0)

export const signUp = fc
  .record({ who: person, size: fc.constantFrom(1, 1, 2, 3, 4), isOdd })
  .map(({ who, size, ...odds }) =>
    command({
      name: `sign up ${who} with ${size}`,
      applies: (model) => odds.isOdd || (model.next() === 'commit' && !model.of(who)),
      product: async (world) => said(await world.signUp(who, size)),
      expected: (model, _, world) =>
        model.signUp(who, roleOf(who), {
          ...partyBy(who, size, world),
          isOld: isOld(who) && roleOf(who) === 'participant',
        }),
    }),
  )

/** How many people a sign-up is for, as the rules see it. */
const partyBy = (who: number, size: number, { kind }: World) => {
  const isSingle = kind === 'team' || roleOf(who) === 'volunteer'
  const people = roleOf(who) === 'volunteer' ? 1 : size
  const isFit = kind !== 'team' || roleOf(who) === 'volunteer' || (size > 1 && size < 4)
  return { size: isSingle ? 1 : size, people, isFit }
}

export const changing = fc.record({ pick: fc.nat(999), size: fc.constantFrom(1, 1, 2, 3, 4) }).map(({ pick, size }) => {
  const chosen = ({ parties }: Readonly<Model>) => parties[pick % parties.length]
  return command({
    name: `change ${pick} to ${size}`,
    applies: (model) => chosen(model) !== undefined,
    product: async (world, model) => said(await world.change(chosen(model)!.person, size)),
    expected: (model, _, world) => change(model, chosen(model)!, partyBy(chosen(model)!.person, size, world)),
  })
})

type Reply = Promise<Parameters<typeof said>[0]>

interface Doing {
  product: (personId: string, signUpId: string, office: string) => Reply
  expected: (model: Model, party: Party, at: string) => string
}

/** Something that is done with a sign-up, mostly in a state in which it can be. */
export const withSignUp = (what: string, states: readonly Party['state'][], { product, expected }: Doing) =>
  fc.record({ pick: fc.nat(999), isOdd }).map(({ pick, ...odds }) => {
    const chosen = ({ parties }: Readonly<Model>) => {
      const some = odds.isOdd ? parties : parties.filter(({ state }) => states.includes(state))
      return some[pick % some.length]
    }
    return command({
      name: `${what} ${pick}${odds.isOdd ? ' of all' : ''}`,
      applies: (model) => chosen(model) !== undefined,
      product: async (world, model) => {
        const { person: who } = chosen(model)!
        return said(await product(world.personId(who), world.idOf(who), world.office))
      },
      expected: (model, at) => expected(model, chosen(model)!, at),
    })
  })

const untilOf = ({ parties }: Readonly<Model>) =>
  parties.flatMap(({ state, until }) => (state === 'offered' && until ? until : [])).toSorted()

export const letOffersEnd = fc.constant(
  command({
    name: 'let all offers end',
    applies: (model) => {
      const [last, next] = [untilOf(model).at(-1), model.next()]
      return last !== undefined && next !== undefined && later(last, 60) < model.at[next]
    },
    product: async ({ tick }, model) => {
      setTime(later(untilOf(model).at(-1)!, 1))
      await tick()
      return ''
    },
    expected: (model, at) => {
      model.look(at)
      return ''
    },
  }),
)

export const nextMoment = command({
  name: 'the next moment comes',
  applies: (model) => model.next() !== undefined,
  product: async ({ tick, namesKept }, model) => {
    const moment = model.next()!
    if (model.at[moment] > now()) setTime(model.at[moment])
    await tick()
    return moment === 'anonymise' ? namesKept() : ''
  },
  expected: async (model, at, world) => {
    const moment = model.next()
    const entrants = model.those('participant', 'entered').map(({ person: who }) => who)
    model.look(at, moment, moment === 'draw' ? await world.drawn(entrants) : [])
    return ''
  },
})
export const itsNextMoment = fc.constant(nextMoment)
