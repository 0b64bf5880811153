import { people } from '@mulin/shared/people'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { addPersonCode, behindCode } from '../tables/people.ts'
import { handler } from './handler.ts'

useLocalTable()
afterEach(() => setClock())

test('who signs in twice is the same person', async () => {
  const first = await callOk(handler, people.signIn, { code: 'demo:resident-1' })
  const second = await callOk(handler, people.signIn, { code: 'demo:resident-1' })

  expect(second.person.id).toBe(first.person.id)
})

test('many first sign-ins at once make one person', async () => {
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => callOk(handler, people.signIn, { code: 'demo:visitor-7' })),
  )

  expect(new Set(replies.map(({ person }) => person.id)).size).toBe(1)
})

test('my phone comes back masked, my name as I wrote it', async () => {
  const { person } = await callOk(handler, people.signIn, { code: 'demo:resident-2' })

  await callOk(handler, people.update, { name: '居民 乙', phone: '+86 138-0000-8000' }, person.id)
  const me = await callOk(handler, people.me, {}, person.id)

  expect(me).toMatchObject({ name: '居民 乙', phoneMasked: '138****8000' })
})

test('without a session there is no me', async () => {
  expect(await call(handler, people.me, {})).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
})

test('digits that stood for somebody stand for the next one as soon as their time is over', async () => {
  await addPersonCode('000042', 'per_first')
  expect(await addPersonCode('000042', 'per_second')).toBeUndefined()

  setClock(later(now(), 10))

  expect(await addPersonCode('000042', 'per_second')).toBeDefined()
  expect(await behindCode('000042')).toBe('per_second')
})
