import { keys, ratedMatter } from '../src/tables/keys.ts'
import { getItems, query } from '../src/tables/table.ts'
import { transact } from '../src/tables/transact.ts'
import { countCalls } from './calls.ts'
import { injectFaults } from './faults.ts'
import { useLocalTable } from './local-table.ts'

useLocalTable()

const read = () => getItems([keys.area('a')])
const write = () => transact([{ put: { ...keys.area('a'), name: '甲' } }])

test('parallel calls are one wave, what follows them is the next', async () => {
  const calls = await countCalls(async () => {
    await Promise.all([read(), query({ pk: 'AREAS' })])
    await write()
  })

  expect(calls).toEqual({ reads: 2, writes: 1, waves: 2 })
})

test('a call that the SDK repeats counts once', async () => {
  const { stop, met } = injectFaults({ seed: 7, share: 0.6 })

  const calls = await countCalls(() => query({ pk: 'AREAS' })).finally(stop)

  expect(calls).toEqual({ reads: 1, writes: 0, waves: 1 })
  expect(Object.values(met).reduce((sum, count) => sum + count)).toBeGreaterThan(0)
})

test('the same seed draws the same faults', async () => {
  const draw = async () => {
    const { stop, met } = injectFaults({ seed: 3, share: 0.3 })
    for (let call = 0; call < 10; call++) await read()
    stop()
    return met
  }

  expect(await draw()).toEqual(await draw())
})

test('a transaction whose answer was lost, or that met a conflict, is done once', async () => {
  const counter = keys.ratingSummary(ratedMatter('m'))
  const count = async () => Number((await getItems([counter]))[0]?.['count'])
  const { stop, met } = injectFaults({ seed: 11, share: 0.4 })

  for (let call = 0; call < 30; call++) await transact([{ update: counter, add: { count: 1 } }])
  stop()

  expect(await count()).toBe(30)
  expect(met.lost_after).toBeGreaterThan(0)
  expect(met.conflict).toBeGreaterThan(0)
})
