import type { Turnout } from '@mulin/shared/check-ins/turnout'
import type { Item } from '../../src/tables/reading.ts'
import { type Model, storedAs } from './model.ts'
import { canEverSit, type Party, type Role } from './parties.ts'
import type { World } from './world.ts'

type Seen = Awaited<ReturnType<World['look']>>

interface Entry {
  id: string
  size: number
  seats?: { count: number }[]
}

const holding = ['offered', 'confirmed', 'attended', 'absent']
const sum = (numbers: readonly unknown[]) => numbers.reduce<number>((total, one) => total + Number(one ?? 0), 0)
const sharesOf = (item: Item) => (item['seats'] ?? []) as { shard: number; count: number }[]
const entriesIn = (list: Item | undefined, name: string) => (list?.[name] ?? []) as Entry[]

/** What holds after every step, whatever happened: counters, lists and rows are of one mind. */
export function areConsistent({ activity, lists, rows }: Seen, { rules }: Model) {
  for (const as of ['participant', 'volunteer'] as const) {
    const counters = activity.filter((item) => item.sk.startsWith('SEATS#') && item['as'] === as)
    const own = rows.filter((row) => row['as'] === as)
    const holders = own.filter(({ state }) => holding.includes(String(state)))
    for (const counter of counters) {
      const taken = sum(
        holders.flatMap(sharesOf).flatMap(({ shard, count }) => (shard === counter['shard'] ? count : [])),
      )
      expect([counter.sk, counter['taken']]).toEqual([counter.sk, taken])
      expect(Number(counter['free'])).toBeGreaterThanOrEqual(0)
    }
    for (const kind of ['open', 'reserved'] as const) {
      const ofKind = counters.filter(({ pool }) => (pool !== undefined) === (kind === 'reserved'))
      const seats = sum(ofKind.map(({ free, taken }) => Number(free) + Number(taken)))
      expect([as, kind, seats]).toEqual([as, kind, rules.seats[as][kind]])
    }
    isWholly(own, holders)
    isListed(lists[as], own, sum(counters.map(({ waiting }) => waiting)))
  }
}

/** No party is split: it has as many seats as it is people, or none. */
function isWholly(own: readonly Item[], holders: readonly Item[]) {
  for (const row of own) {
    const seats = sum(sharesOf(row).map(({ count }) => count))
    expect([row['id'], seats]).toEqual([row['id'], holders.includes(row) ? row['size'] : 0])
  }
}

/** Nobody waits and holds, and the counters count who waits. */
function isListed(list: Item | undefined, own: readonly Item[], counted: number) {
  const [waiting, offers] = [entriesIn(list, 'waiting'), entriesIn(list, 'offers')]
  const inState = (wanted: string) => own.filter(({ state }) => state === wanted)
  const entrants = inState('waiting').filter((row) => sharesOf(row).length > 0)
  const listed = inState('waiting').filter((row) => !entrants.includes(row))
  const ids = (some: readonly object[]) => some.map((one) => String('id' in one && one.id)).toSorted()
  expect(ids(waiting)).toEqual(ids(listed))
  expect(ids(offers)).toEqual(ids(inState('offered')))
  expect(counted).toBe(waiting.length + entrants.length)
  for (const { id, size } of [...waiting, ...offers]) expect(size).toBe(own.find((row) => row['id'] === id)?.['size'])
}

/** Everybody stands as in the model, and who waits does so in its order. */
export function agree({ lists, rows }: Seen, model: Model, world: World, now: string) {
  const standing = (as: Role) =>
    rows.flatMap((row) =>
      row['as'] === as && isOn(row)
        ? [[world.owner(String(row['id'])), row['state'], missingIn(row), row['seatsEver'] !== undefined]]
        : [],
    )
  for (const as of ['participant', 'volunteer'] as const) {
    const wanted = model.parties.filter((party) => party.as === as)
    const isPassed = (party: Party) => hoping.includes(party.state) && !canEverSit(party, model.rules)
    const asStored = wanted.map((party) => [party.person, storedAs(party), party.missing ?? 0, isPassed(party)])
    expect(standing(as).toSorted()).toEqual(asStored.toSorted())
    const inOrder = entriesIn(lists[as], 'waiting').map(({ id }) => world.owner(id))
    expect(inOrder).toEqual(model.those(as, 'waiting').map(({ person }) => person))
  }
  for (const party of model.parties.filter(({ state }) => state === 'offered')) {
    const row = rows.find(({ id }) => id === world.idOf(party.person))!
    const until = String(row['offeredUntil'])
    if (party.until !== until) expect(until > now && until <= String(row['startsAt'])).toBe(true)
    party.until = until
  }
}

const hoping = ['pending', 'entered', 'waiting']

const missingIn = ({ turnout }: Item) => (turnout as Turnout | undefined)?.missing.length ?? 0

const isOn = ({ state }: Item) => [...holding, 'pending', 'waiting'].includes(String(state))
