import { endpoint } from '@mulin/shared/endpoint'
import * as z from 'zod'
import { eventFor } from '../../test/call.ts'
import { serve } from './serve.ts'

const letters = {
  write: endpoint({
    method: 'POST',
    path: '/letters/{letterId}',
    access: 'anyone',
    summary: 'Gives back what it got',
    input: z.object({ letterId: z.string(), text: z.string().max(20).optional() }),
    output: z.object({ letterId: z.string(), text: z.string().optional() }),
    refusals: [],
  }),
}
const handler = serve(letters, { write: async ({ input }) => input }, async () => [])

const path = { letterId: 'mine' }
async function send(body: string | undefined, isBase64Encoded = false) {
  const event = eventFor('POST /letters/{letterId}', { pathParameters: path, isBase64Encoded, ...(body && { body }) })
  const answer = await handler(event)
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? '') }
}

test('a body never overrides the path', async () => {
  expect((await send('{"letterId":"yours"}')).body).toEqual(path)
})

test('no body is an empty one, and one in base64 is read', async () => {
  expect((await send(undefined)).body).toEqual(path)
  expect((await send(Buffer.from('{"text":"睦邻"}').toString('base64'), true)).body).toEqual({ ...path, text: '睦邻' })
})

test.each(['{', 'null', '[]', '"text"', '1', '['.repeat(50_000)])('%.10s is no body', async (body) => {
  expect(await send(body)).toMatchObject({ status: 400, body: { code: 'invalid_input', requestId: 'req-test' } })
})

test('half a character is replaced, a whole one stays', async () => {
  expect((await send('{"text":"睦\\ud83d邻\\udc4d"}')).body.text).toBe('睦\uFFFD邻\uFFFD')
  expect((await send('{"text":"睦\\ud83d\\udc4d"}')).body.text).toBe('睦👍')
})

test('what is not seen is taken out of every text, line breaks stay', async () => {
  expect((await send('{"text":"睦\\u0000邻\\u202e好\\n的\\t"}')).body.text).toBe('睦邻好\n的\t')
  expect((await send('{"text":"睦\u202e邻\u2066"}')).body.text).toBe('睦邻')
  expect((await send('{"text":"👨\u200d👩"}')).body.text).toBe('👨\u200d👩')
})

test('a name that every object has is a field like any other', async () => {
  expect((await send('{"__proto__":{"text":"a"},"constructor":1}')).body).toEqual(path)
})

test('what is wrong is told by field, without what was written there', async () => {
  const { body } = await send(JSON.stringify({ text: '13800008000'.repeat(3) }))

  expect(body).toMatchObject({ code: 'invalid_input', details: { fields: ['text'] } })
  expect(JSON.stringify(body)).not.toContain('13800008000')
})

test('a route of another feature is not found', async () => {
  expect(await handler(eventFor('GET /letters', {}))).toMatchObject({ statusCode: 404 })
})
