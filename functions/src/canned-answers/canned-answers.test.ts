import { type CannedAnswer, cannedAnswers } from '@mulin/shared/canned-answers'
import { call, callOk } from '../../test/call.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
})

const notFound: CannedAnswer = { id: 'not-found', words: '现场核实没有发现', actions: ['decline'] }
const cleared: CannedAnswer = { id: 'cleared', words: '通道已清空', actions: ['fix'], categoryIds: ['escape-route'] }

const office = async () => (await onDuty('office', 'luotang')).id
const read = async () => callOk(handler, cannedAnswers.list, {}, await office())
const write = async (answers: CannedAnswer[], version: number, by?: string) =>
  call(handler, cannedAnswers.set, { answers, version }, by ?? (await office()))

test('what the office writes is offered to whoever handles hazards', async () => {
  const { version } = await read()
  expect(await write([notFound, cleared], version)).toMatchObject({ status: 200, body: { version: version + 1 } })
  const property = (await onDuty('property', 'luotang/taiyu/taiyu-g1', { unitId: 'property-01' })).id
  expect(await callOk(handler, cannedAnswers.list, {}, property)).toMatchObject({ answers: [notFound, cleared] })
})

test('who wrote by an older version is told, and the newer list stands', async () => {
  const { version } = await read()
  await write([cleared], version)
  expect(await write([notFound], version)).toMatchObject({ body: { code: 'answers_changed' } })
  expect(await read()).toEqual({ answers: [cleared], version: version + 1 })
})

describe('an older client, which knows no ends,', () => {
  const persuaded: CannedAnswer = { id: 'told', words: '已到场劝导', actions: ['close'], outcomes: ['persuaded'] }
  const { outcomes: _, ...asItKnows } = persuaded

  test('leaves those that are known, also when it sends its list again after a lost answer', async () => {
    const { version } = await read()
    await write([persuaded, notFound], version)
    const changed = [{ ...asItKnows, words: '已劝导' }, notFound]

    const once = await write(changed, version + 1)
    const again = await write(changed, version + 1)

    expect(once).toMatchObject({ status: 200, body: { answers: [{ ...persuaded, words: '已劝导' }, notFound] } })
    expect(again.body).toEqual(once.body)
    expect(await read()).toEqual(once.body)
  })

  test('is told when somebody else wrote meanwhile, and moves no end', async () => {
    const { version } = await read()
    await write([persuaded], version)
    await write([{ ...persuaded, outcomes: ['unfounded'] }], version + 1)

    expect(await write([asItKnows, notFound], version + 1)).toMatchObject({ body: { code: 'answers_changed' } })
    expect((await read()).answers).toEqual([{ ...persuaded, outcomes: ['unfounded'] }])
  })
})

test('the same list sent again after a lost answer is answered again', async () => {
  const { version } = await read()
  const once = await write([notFound], version)
  expect((await write([notFound], version)).body).toEqual(once.body)
})

test('an answer for a category that is not there is refused', async () => {
  const { version } = await read()
  expect(await write([{ ...cleared, categoryIds: ['nothing'] }], version)).toMatchObject({
    body: { code: 'category_not_found' },
  })
})

test('an administrator of one community writes none for all', async () => {
  const { id } = await onDuty('administrator', 'luotang/taiyu')
  expect(await write([notFound], 0, id)).toMatchObject({ body: { code: 'outside_your_area' } })
})
