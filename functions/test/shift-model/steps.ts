import * as fc from 'fast-check'
import { now } from '../../src/platform/clock.ts'
import { letPass } from '../lanes.ts'
import { agree, areConsistent } from './invariants.ts'
import type { Model } from './model.ts'
import type { HandOver, Party } from './shifts.ts'
import type { World } from './world.ts'

export type Command = fc.AsyncCommand<Model, World>

interface Step {
  name: string
  /** What it is done with; nothing is done without. */
  applies: (model: Readonly<Model>) => boolean
  product: (world: World, model: Model) => Promise<string>
  expected: (model: Model, at: string) => string
}

/** Both do it, and agree on the answer and on everything afterwards. */
export const command = ({ name, applies, product, expected }: Step): Command => ({
  check: applies,
  toString: () => name,
  async run(model, world) {
    // What an instance remembers for a second is over by then.
    letPass(60_000)
    const answer = await product(world, model)
    expect(`${name}: ${answer}`).toBe(`${name}: ${expected(model, now())}`)
    const seen = await world.look()
    areConsistent(seen, model, world)
    agree(seen, model, world)
  },
})

export interface Answer {
  status: number
  body: { id?: string; state?: string; code?: string }
}
export const said = ({ status, body }: Answer) => (status === 200 ? (body.state ?? '') : body.code!)

const isOdd = fc.nat(7).map((odds) => odds === 0)
export const odds = { pick: fc.nat(999), isOdd }
interface Odds {
  pick: number
  isOdd: boolean
}

/** One that it can be done with, mostly. */
export function chosen<One>(all: readonly One[], fits: (one: One) => boolean, given: Odds): One | undefined {
  const some = given.isOdd ? all : all.filter(fits)
  return some[given.pick % some.length]
}

interface OfParty {
  product: (given: { personId: string; signUpId: string; office: string }) => Promise<Answer>
  expected: (model: Model, party: Party, at: string) => string
  fits: (party: Party) => boolean
  /** Rather one of an early session. */
  bySession?: true
}

const bySession = (one: Party, other: Party) => one.session - other.session

export const withParty = (what: string, { product, expected, fits, ...rather }: OfParty) =>
  fc.record(odds).map((given) => {
    const one = ({ parties }: Readonly<Model>) =>
      rather.bySession && !given.isOdd
        ? parties.filter(fits).toSorted(bySession)[given.pick % 2]
        : chosen(parties, fits, given)
    return command({
      name: `${what} ${given.pick}`,
      applies: (model) => one(model) !== undefined,
      product: async (world, model) => said(await product({ ...world.shiftOf(model.parties.indexOf(one(model)!)) })),
      expected: (model, at) => expected(model, one(model)!, at),
    })
  })

interface OfHandOver {
  /** Whom, or which shift, it is done with. */
  by: (model: Readonly<Model>, handOver: HandOver, pick: number) => Party | undefined
  product: (world: World, given: { code: string; owner: string; signUpId: string; personId: string }) => Promise<Answer>
  expected: (model: Model, handOver: HandOver, by: Party, at: string) => string
  fits: (handOver: HandOver) => boolean
}

export const withHandOver = (what: string, { by, product, expected, fits }: OfHandOver) =>
  fc.record({ ...odds, other: fc.nat(999) }).map(({ other, ...given }) => {
    const both = (model: Readonly<Model>) => {
      const handOver = chosen(model.handOvers, fits, given)
      const party = handOver && by(model, handOver, other)
      return party && { handOver, party }
    }
    return command({
      name: `${what} ${given.pick} ${other}`,
      applies: (model) => both(model) !== undefined,
      product: async (world, model) => {
        const { handOver, party } = both(model)!
        const code = world.codes[model.handOvers.indexOf(handOver)]!
        const owner = world.personId(handOver.owner.person)
        return said(await product(world, { code, owner, ...world.shiftOf(model.parties.indexOf(party)) }))
      },
      expected: (model, at) => {
        const { handOver, party } = both(model)!
        return expected(model, handOver, party, at)
      },
    })
  })
