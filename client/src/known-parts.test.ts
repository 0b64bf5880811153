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
  ['with a value that came later', { kind: 'changed', parts: ['time', 'price'] }],
  ['without what it must have', { kind: 'reminder' }],
])('an entry %s is left out, the others stay', (_case, entry) => {
  const logged = jest.spyOn(console, 'error').mockImplementation()
  const messages = [reminder, entry, { ...reminder, text: '后天见' }, entry]

  expect(knownParts(Page, { unread: 4, messages }).data?.messages).toEqual([reminder, { ...reminder, text: '后天见' }])
  expect(logged).toHaveBeenLastCalledWith('Left out of an answer: messages/1 messages/3')
})

test.each([
  ['beside a list', { unread: 'many', messages: [reminder, { kind: 'poem' }] }],
  ['that is no list', { unread: 1, messages: 'none' }],
  ['that is nothing', undefined],
])('what is wrong %s is an error', (_case, body) => {
  expect(knownParts(Page, body)).toMatchObject({ success: false })
})
