import * as z from 'zod'
import { knownParts } from './known-parts'

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reminder'), text: z.string() }),
  z.object({ kind: z.literal('changed'), parts: z.array(z.enum(['time', 'place'])) }),
])
const Page = z.object({ unread: z.number(), messages: z.array(Message) })

const reminder = { kind: 'reminder', text: '明天见' }

test('what is as promised is given whole', () => {
  expect(knownParts(Page, { unread: 1, messages: [reminder] }).data).toEqual({ unread: 1, messages: [reminder] })
})

test.each([
  ['of a kind that came later', { kind: 'poem', verses: 3 }],
  ['without what it must have', { kind: 'reminder' }],
])('an entry %s is left out, the others stay', (_case, entry) => {
  const logged = jest.spyOn(console, 'error').mockImplementation()
  const messages = [reminder, entry, { ...reminder, text: '后天见' }, entry]

  expect(knownParts(Page, { unread: 4, messages }).data?.messages).toEqual([reminder, { ...reminder, text: '后天见' }])
  expect(logged).toHaveBeenLastCalledWith('Left out of an answer: messages/1 messages/3')
})

const Rows = z.object({ rows: z.array(z.object({ name: z.string(), steps: z.array(z.enum(['a', 'b'])).min(1) })) })

test('of a list in a list only what is not known is left out, and the whole row where nothing would be left', () => {
  jest.spyOn(console, 'error').mockImplementation()
  const [known, first] = [
    { name: '甲', steps: ['a', 'later', 'b'] },
    { name: '乙', steps: ['later'] },
  ]
  const told = [{ ...reminder }, { kind: 'changed', parts: ['time', 'price'] }]

  expect(knownParts(Page, { unread: 2, messages: told }).data?.messages).toEqual([
    reminder,
    { kind: 'changed', parts: ['time'] },
  ])
  expect(knownParts(Rows, { rows: [known] }).data?.rows).toEqual([{ name: '甲', steps: ['a', 'b'] }])
  expect(knownParts(Rows, { rows: [{ name: '丙', steps: ['b'] }, first] }).data?.rows).toEqual([
    { name: '丙', steps: ['b'] },
  ])
})

test.each([
  ['beside a list', { unread: 'many', messages: [reminder, { kind: 'poem' }] }],
  ['that is no list', { unread: 1, messages: 'none' }],
  ['that is nothing', undefined],
])('what is wrong %s is an error', (_case, body) => {
  expect(knownParts(Page, body)).toMatchObject({ success: false })
})
