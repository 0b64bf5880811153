import { call } from '../call.ts'
import { type Asker, askers, statusOf } from './askers.ts'
import { expected } from './expected.ts'
import { inputs } from './inputs.ts'
import { endpoints, useWorld } from './stage.ts'
import type { Where } from './world.ts'

const { idOf, inputOf } = useWorld()

test('every endpoint has a row, and every row an endpoint', () => {
  const names = endpoints.map(({ name }) => name).toSorted()

  expect(Object.keys(expected).toSorted()).toEqual(names)
  expect(Object.keys(inputs).toSorted()).toEqual(names)
})

const cases = endpoints.flatMap(({ name, endpoint, handler }) => {
  const { near, far } = expected[name] ?? {}
  return [
    ...(near ? [{ name, handler, where: 'near' as Where, line: near, endpoint }] : []),
    ...(far ? [{ name, handler, where: 'far' as Where, line: far, endpoint }] : []),
  ]
})

test.each(cases)(
  '$name, $where',
  async ({ name, where, line, endpoint, handler }) => {
    // Refused whoever asks: what one of them is sent does for all. What a resident may not hangs on who it is.
    const alike = endpoint.access === 'anyone' || endpoint.access === 'resident' ? [401, 404] : [401, 403, 404]
    const isRefused = (asker: Asker) => alike.includes(statusOf(line, asker))
    const ask = async (asker: Asker, input: Record<string, unknown>) => {
      const { status } = await call(handler, endpoint, input, idOf(asker))
      return [asker, status] as const
    }
    const others = askers.filter((asker) => !isRefused(asker))
    const answered = await Promise.all(others.map(async (asker) => ask(asker, await inputOf(name, where, asker))))
    const input = await inputOf(name, where, 'administrator')
    const refused = await Promise.all(askers.filter(isRefused).map((asker) => ask(asker, input)))
    const statuses = [...answered, ...refused]

    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries(askers.map((asker) => [asker, statusOf(line, asker)])),
    )
  },
  20_000,
)
