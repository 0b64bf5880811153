import { contract } from '@mulin/shared/contract'
import type { Endpoint } from '@mulin/shared/endpoint'
import { handlers } from '../../dev/handlers.ts'
import { transact } from '../../src/tables/transact.ts'
import { putMatter } from '../../src/tables/matters.ts'
import { call } from '../call.ts'
import { hazardCategories } from '../hazards.ts'
import { useLocalTable } from '../local-table.ts'
import { luotangAreas } from '../people.ts'
import { type Asker, askers, everyAsker, statusOf } from './askers.ts'
import { expected } from './expected.ts'
import { inputs } from './inputs.ts'
import { makeWorld, type Where, type World } from './world.ts'

useLocalTable()

let asking: Record<Asker, string | undefined>
let world: World

beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await transact([putMatter({ id: 'card', name: '老年优待证', desk: '综合窗口', papers: [], hours: '工作日' })])
  asking = await everyAsker()
  world = await makeWorld(asking)
}, 60_000)

const endpoints = Object.entries(contract).flatMap(([feature, all]) =>
  Object.entries(all).map(([name, endpoint]: [string, Endpoint]) => ({
    feature,
    name: `${feature}.${name}`,
    endpoint,
  })),
)

test('every endpoint has a row, and every row an endpoint', () => {
  const names = endpoints.map(({ name }) => name).toSorted()

  expect(Object.keys(expected).toSorted()).toEqual(names)
  expect(Object.keys(inputs).toSorted()).toEqual(names)
})

const cases = endpoints.flatMap(({ feature, name, endpoint }) => {
  const { near, far } = expected[name] ?? {}
  return [
    ...(near ? [{ feature, name, where: 'near' as Where, line: near, endpoint }] : []),
    ...(far ? [{ feature, name, where: 'far' as Where, line: far, endpoint }] : []),
  ]
})

test.each(cases)(
  '$name, $where',
  async ({ feature, name, where, line, endpoint }) => {
    const handler = handlers[feature]!
    // Refused whoever asks: what one of them is sent does for all. What a resident may not hangs on who it is.
    const alike = endpoint.access === 'anyone' || endpoint.access === 'resident' ? [401, 404] : [401, 403, 404]
    const isRefused = (asker: Asker) => alike.includes(statusOf(line, asker))
    const inputOf = async (asker: Asker) => inputs[name]!(world, where, asking[asker] ?? '')
    const ask = async (asker: Asker, input: Record<string, unknown>) => {
      const { status } = await call(handler, endpoint, input, asking[asker])
      return [asker, status] as const
    }
    const others = askers.filter((asker) => !isRefused(asker))
    const answered = await Promise.all(others.map(async (asker) => ask(asker, await inputOf(asker))))
    const input = await inputOf('administrator')
    const refused = await Promise.all(askers.filter(isRefused).map((asker) => ask(asker, input)))
    const statuses = [...answered, ...refused]

    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries(askers.map((asker) => [asker, statusOf(line, asker)])),
    )
  },
  20_000,
)
