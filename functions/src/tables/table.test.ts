import { useLocalTable } from '../../test/local-table.ts'
import { keys } from './keys.ts'
import { dynamo, getItems } from './table.ts'
import { transact } from './transact.ts'
import { written } from './written.ts'

useLocalTable()
afterEach(() => {
  dynamo.middlewareStack.remove('leaveOut')
  dynamo.destroy()
})

const wanted = [keys.area('taiyu'), keys.area('yanhe')]

/** Lets DynamoDB answer so many readings of several items with one of them only, as it does without capacity. */
function leaveOut(readings: number) {
  const met = { readings: 0 }
  dynamo.middlewareStack.add(
    (next) => async (given) => {
      const { output, response } = await next(given)
      if (++met.readings > readings) return { output, response }
      const UnprocessedKeys = { mulin: { Keys: wanted.slice(1).map(written) } }
      const Responses = { mulin: [written({ ...wanted[0], name: '太宇社区' })] }
      return { output: { ...output, Responses, UnprocessedKeys }, response }
    },
    { step: 'initialize', name: 'leaveOut', priority: 'low' },
  )
  dynamo.destroy()
  return met
}

test('what DynamoDB had no capacity for is read again', async () => {
  await transact(wanted.map((key) => ({ put: { ...key, name: `${key.sk} 社区` } })))
  const met = leaveOut(2)

  expect(await getItems(wanted)).toMatchObject([{ sk: 'taiyu' }, { sk: 'yanhe' }])
  expect(met.readings).toBe(3)
})

test('who cannot be served in the end may come again', async () => {
  leaveOut(1000)

  await expect(getItems(wanted)).rejects.toMatchObject({ code: 'busy' })
})
