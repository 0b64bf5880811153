import type { Item } from '../../src/tables/reading.ts'
import type { Model } from './model.ts'
import type { World } from './world.ts'

type Seen = Awaited<ReturnType<World['look']>>

const isOn = ({ state }: Item) => state !== 'cancelled'
const sum = (numbers: readonly unknown[]) => numbers.reduce<number>((total, one) => total + Number(one), 0)
const namesIn = (item: Item | undefined) => Object.keys(item ?? {}).filter((name) => name.startsWith('sgn_'))

/** What holds after every step, whatever happened. */
export function areConsistent({ rows, counters, own }: Seen, model: Model, world: World) {
  const taken = counters.map(({ taken, free, sessionId, as }) => ({ taken, free, sessionId, as }))
  const held = taken.map((one) => {
    const holders = rows.filter((row) => isOn(row) && row['sessionId'] === one.sessionId && row['as'] === one.as)
    return { ...one, taken: holders.length, free: Number(one.taken) + Number(one.free) - holders.length }
  })
  expect(taken).toEqual(held)
  expect(taken.filter(({ free }) => Number(free) < 0)).toEqual([])
  const needed = taken.filter(({ as }) => as === 'volunteer').map(({ taken, free }) => sum([taken, free]))
  expect(needed).toEqual(model.sessions.map((session) => session.needed))
  expect(clashes(rows, model, world)).toEqual([])
  expect(halves(rows)).toEqual([])
  expect(own.map(isIn)).toEqual(world.owned(rows.filter(isOn)))
}

/** A person's shifts, or what they are in. */
const isIn = (item: Item | undefined) =>
  (item?.sk.startsWith('ENTRIES') ? Object.values(item['signUps'] ?? {}).map(String) : namesIn(item)).toSorted()

/** Those who help at two places at once. */
const clashes = (rows: readonly Item[], model: Model, world: World) =>
  rows
    .filter((row) => isOn(row) && row['as'] === 'volunteer')
    .flatMap((row, place, helping) =>
      helping
        .slice(place + 1)
        .filter(
          (other) => other['personId'] === row['personId'] && model.clash(world.placeOf(row), world.placeOf(other)),
        )
        .map((other) => [row['id'], other['id']]),
    )

interface HandedOver {
  signUpId: string
  inReturn?: string
}

/** Swaps of which one side has not what it was given. */
const halves = (rows: readonly Item[]) =>
  rows.filter((row) => {
    const { signUpId, inReturn } = (row['handedOverTo'] ?? {}) as Partial<HandedOver>
    if (!inReturn) return false
    const [theirs, mine] = [signUpId, inReturn].map((id) => rows.find((one) => one['id'] === id))
    const partner = rows.find((one) => one['id'] === theirs?.['inReturnFor'])
    const back = (partner?.['handedOverTo'] ?? {}) as Partial<HandedOver>
    return mine?.['inReturnFor'] !== row['id'] || back.signUpId !== inReturn || back.inReturn !== signUpId
  })

/** Every sign-up and every hand-over stands as in the model. */
export function agree({ rows, handOvers }: Seen, model: Model, world: World) {
  expect(rows.map((row) => [world.personOf(row), world.placeOf(row), row['as'], row['state']])).toEqual(
    model.parties.map(({ person, session, as, state }) => [person, session, as, state]),
  )
  const place = (signUpId: unknown) => world.signUps.findIndex(({ id }) => id === signUpId)
  expect(
    handOvers.map(({ state, proposal }) => [state, place((proposal as { signUpId?: string } | undefined)?.signUpId)]),
  ).toEqual(model.handOvers.map(({ state, proposal }) => [state, proposal ? model.parties.indexOf(proposal) : -1]))
}
