import { asFunction } from '../dev/permissions.ts'
import { keys } from '../src/tables/keys.ts'
import { query } from '../src/tables/table.ts'
import { transact } from '../src/tables/transact.ts'
import { useLocalTable } from './local-table.ts'

useLocalTable()

test('a function may do in a test what its role permits', async () => {
  const nothing = { items: [] }

  expect(await asFunction('inbox', () => query({ pk: 'AREAS' }))).toEqual(nothing)
  expect(await asFunction('inbox', () => query({ index: 'gsi1', pk: 'WORK#luotang' }))).toEqual(nothing)
  expect(await asFunction('people', () => transact([{ put: { ...keys.area('taiyu'), id: 'taiyu' } }]))).toBeUndefined()
})

test.each([
  ['inbox', 'dynamodb:UpdateItem Table.Arn', () => transact([{ update: keys.area('taiyu'), set: { name: '太宇' } }])],
  ['inbox', 'dynamodb:Query index/gsi4', () => query({ index: 'gsi4', pk: 'REGISTER#act' })],
  // Who is told of a hazard, `hazard-news` reads.
  ['stream', 'dynamodb:Query index/gsi1', () => query({ index: 'gsi1', pk: 'STAFF' })],
  ['people', 'dynamodb:DeleteItem Table.Arn', () => transact([{ delete: keys.area('taiyu') }])],
])('in a test as in the cloud, the role of %s does not permit %s', async (name, need, use: () => Promise<unknown>) => {
  await expect(asFunction(name, use)).rejects.toThrow(`The role of ${name} in serverless.yml does not permit ${need}`)
})

test('a function of a test has no setting that only others have in the cloud', async () => {
  expect(await asFunction('people', async () => process.env['SEALING_SECRET'])).toBe(process.env['SEALING_SECRET'])
  expect(await asFunction('areas', async () => process.env['SEALING_SECRET'])).toBeUndefined()
})

test('what runs as no function may do everything', async () => {
  expect(await transact([{ delete: keys.area('taiyu') }])).toBeUndefined()
})
