import { apiKeys } from '@mulin/shared/api-keys'
import { people } from '@mulin/shared/people'
import { call, callOk } from '../../test/call.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as peopleHandler } from '../people/handler.ts'
import { newId } from '../platform/ids.ts'
import { ownerOfKey } from '../tables/api-keys.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

const office = async () => (await onDuty('office', 'luotang')).id
const codeOf = async (personId: string) => (await callOk(peopleHandler, people.showCode, {}, personId)).code
const aWish = (code: string) => ({ requestId: newId('key'), name: '12345 热线', code })

test('a key opens as its owner, and only its hash is kept', async () => {
  const owner = await aResident()

  const { key, ...granted } = await callOk(handler, apiKeys.grant, aWish(await codeOf(owner.id)), await office())

  expect(await ownerOfKey(key!)).toBe(owner.id)
  const [, secret = '-'] = key!.split('.')
  expect(JSON.stringify(await itemsWhere(() => true))).not.toContain(secret)
  expect(granted).toEqual({ id: expect.stringMatching(/^key_/), name: '12345 热线', grantedAt: expect.any(String) })
})

test('the same call again is the same key, told only once', async () => {
  const officer = await office()
  const wish = aWish(await codeOf((await aResident()).id))

  const first = await callOk(handler, apiKeys.grant, wish, officer)
  const second = await callOk(handler, apiKeys.grant, wish, officer)

  expect(second).toEqual({ id: first.id, name: first.name, grantedAt: first.grantedAt })
  expect(await call(handler, apiKeys.grant, { ...wish, name: '别的' }, officer)).toMatchObject({
    status: 409,
    body: { code: 'request_id_reused' },
  })
})

test('a code that nobody shows, or that was used, gives none', async () => {
  const officer = await office()
  const code = await codeOf((await aResident()).id)
  await callOk(handler, apiKeys.grant, aWish(code), officer)

  expect((await call(handler, apiKeys.grant, aWish(code), officer)).body).toMatchObject({ code: 'person_code_used' })
  const unknown = code === '123456' ? '654321' : '123456'
  expect((await call(handler, apiKeys.grant, aWish(unknown), officer)).body).toMatchObject({
    code: 'person_code_unknown',
  })
})

test('an ended key opens nothing, and ends once', async () => {
  const officer = await office()
  const { id: apiKeyId, key } = await callOk(
    handler,
    apiKeys.grant,
    aWish(await codeOf((await aResident()).id)),
    officer,
  )

  const ended = await callOk(handler, apiKeys.end, { apiKeyId }, officer)

  expect(await ownerOfKey(key!)).toBeUndefined()
  const { apiKeys: all } = await callOk(handler, apiKeys.list, {}, officer)
  expect(all.find(({ id }) => id === apiKeyId)).toEqual(ended)
  expect((await call(handler, apiKeys.end, { apiKeyId }, officer)).body).toMatchObject({
    code: 'api_key_already_ended',
  })
  expect((await call(handler, apiKeys.end, { apiKeyId: newId('key') }, officer)).body).toMatchObject({
    code: 'api_key_not_found',
  })
})

test('who is there for one community only lets nobody in or out, and sees nobody', async () => {
  const { id: apiKeyId } = await callOk(
    handler,
    apiKeys.grant,
    aWish(await codeOf((await aResident()).id)),
    await office(),
  )
  const { id } = await onDuty('administrator', 'luotang/taiyu')
  const code = await codeOf((await aResident()).id)

  const replies = [
    await call(handler, apiKeys.list, {}, id),
    await call(handler, apiKeys.grant, aWish(code), id),
    await call(handler, apiKeys.end, { apiKeyId }, id),
  ]

  for (const reply of replies) expect(reply).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  const { apiKeys: all } = await callOk(handler, apiKeys.list, {}, await office())
  expect(all.find((key) => key.id === apiKeyId)).not.toHaveProperty('endedAt')
})
