import { type Matter, matters } from '@mulin/shared/matters'
import { mattersAtMost, officeLists } from '@mulin/shared/office-lists'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { handler as mattersHandler } from '../matters/handler.ts'
import { putMatter } from '../tables/matters.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await onDuty('office', 'luotang')).id
})

const card: Matter = {
  id: 'elder-card',
  name: '老年优待证',
  desk: '2 号窗口',
  papers: ['身份证', '一寸照片 1 张'],
  hours: '工作日 8:30–17:30',
}
const allowance: Matter = { ...card, id: 'allowance', name: '高龄补贴申请', papers: [] }

const read = () => callOk(handler, officeLists.matters, {}, office)
const write = (all: Matter[], version: number, by = office) =>
  call(handler, officeLists.setMatters, { matters: all, version }, by)
const offered = async () => (await callOk(mattersHandler, matters.list, {})).matters
/** These first, and all that were there before behind them. */
async function withMatters(...all: Matter[]) {
  const { matters: before, version } = await read()
  return write([...all, ...before.filter(({ id }) => !all.some((one) => one.id === id))], version)
}

test('a new stage has none; what the office writes is what everybody reads, in its order', async () => {
  expect(await read()).toEqual({ matters: [], version: 0 })
  expect(await offered()).toEqual([])

  await write([card, allowance], 0)

  expect(await read()).toEqual({ matters: [card, allowance], version: 1 })
  expect(await offered()).toEqual([card, allowance])
})

test('those of a stage that had some before anybody could write them are kept', async () => {
  const { matters: before, version } = await read()
  await transact([putMatter({ ...card, id: 'older' })])

  expect((await read()).matters).toContainEqual({ ...card, id: 'older' })
  expect(await write(before, version)).toMatchObject({ body: { code: 'matter_left_out', details: { ids: ['older'] } } })
})

test('one is put earlier, renamed and retired', async () => {
  await withMatters(card, allowance)

  await withMatters({ ...allowance, name: '高龄津贴' }, { ...card, retired: true })

  expect((await offered()).slice(0, 2)).toEqual([
    { ...allowance, name: '高龄津贴' },
    { ...card, retired: true },
  ])
})

test('none is left out', async () => {
  await withMatters(card, allowance)
  const standing = await read()

  const reply = await write(
    standing.matters.filter(({ id }) => id !== card.id),
    standing.version,
  )

  expect(reply).toMatchObject({ status: 409, body: { code: 'matter_left_out', details: { ids: [card.id] } } })
  expect(await read()).toEqual(standing)
})

test('of two who write at once one wins, and the other is told', async () => {
  await withMatters(card, allowance)
  const { matters: all, version } = await read()
  const renamed = (name: string) => all.map((one) => (one.id === card.id ? { ...one, name } : one))

  const replies = await Promise.all([write(renamed('优待证甲'), version), write(renamed('优待证乙'), version)])

  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const [won, lost] = replies.toSorted((one, other) => one.status - other.status)
  expect(lost!.body).toMatchObject({ code: 'matters_changed' })
  expect(await read()).toEqual(won!.body)
})

test('the same list sent again after a lost answer is answered again', async () => {
  const once = await withMatters(allowance, card)
  const { matters: all, version } = await read()

  expect((await write(all, version - 1)).body).toEqual(once.body)
})

test('as many as one transaction takes are written at once, one more is refused', async () => {
  const { matters: before, version } = await read()
  const many = (count: number) =>
    Array.from({ length: count - before.length }, (_, index) => ({ ...card, id: `more-${index}` }))

  expect(await write([...before, ...many(mattersAtMost + 1)], version)).toMatchObject({ status: 400 })
  expect(await write([...before, ...many(mattersAtMost)], version)).toMatchObject({ status: 200 })
  expect(await offered()).toHaveLength(mattersAtMost)
})

test('two of one id, and one without a name, a desk or hours are refused', async () => {
  const { version } = await read()
  const unfit = [[card, card], [{ ...card, name: '' }], [{ ...card, desk: ' ' }], [{ ...card, hours: '' }]]

  for (const all of unfit) expect(await write(all, version)).toMatchObject({ status: 400 })
})

test('an administrator of one community writes none for all', async () => {
  const { id } = await onDuty('administrator', 'luotang/taiyu')

  expect(await write([card], 0, id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
})
