import { people } from '@mulin/shared/people'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { call, callOk, eventFor } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { handler } from './handler.ts'

useLocalTable()

const asked: URL[] = []
let answers: object[] = []
const weChat = setupServer(
  http.get('https://api.weixin.qq.com/sns/jscode2session', ({ request }) => {
    asked.push(new URL(request.url))
    // WeChat says JSON in a text.
    return HttpResponse.text(JSON.stringify(answers.shift() ?? { errcode: -1, errmsg: 'system error' }))
  }),
)

beforeAll(() => weChat.listen({ onUnhandledRequest: 'bypass' }))
beforeEach(() => {
  asked.length = 0
  process.env['WECHAT_APP_ID'] = 'wxtest'
  jest.spyOn(console, 'info').mockImplementation()
})
afterEach(() => {
  process.env['STAGE'] = 'local'
  process.env['WECHAT_APP_ID'] = ''
})
afterAll(() => weChat.close())

const weChatSays = (...said: object[]) => (answers = said)
const signIn = (code: string) => call(handler, people.signIn, { code })

test('a code of WeChat opens a session of our own', async () => {
  weChatSays({ openid: 'o-ann', session_key: 'never-kept' })

  const { status, body } = await signIn('wx-code')

  expect(status).toBe(200)
  expect(asked[0]?.searchParams.get('js_code')).toBe('wx-code')
  expect(JSON.stringify(body)).not.toMatch(/o-ann|never-kept/)
  expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now())
})

test('the same openid is the same person', async () => {
  weChatSays({ openid: 'o-bob' }, { openid: 'o-bob', errcode: 0 })

  const replies = [await signIn('one'), await signIn('two')]

  expect(replies[0]?.body.person.id).toBe(replies[1]?.body.person.id)
})

test.each([
  [40029, 401, 'sign_in_code_invalid'],
  [40163, 401, 'sign_in_code_invalid'],
  [40226, 403, 'sign_in_blocked'],
  [45011, 429, 'sign_in_too_often'],
  [40013, 503, 'sign_in_unavailable'],
  [40125, 503, 'sign_in_unavailable'],
  [40164, 503, 'sign_in_unavailable'],
])('error %i of WeChat is answered with %i %s', async (errcode, status, code) => {
  weChatSays({ errcode, errmsg: 'no' })

  expect(await signIn('bad')).toMatchObject({ status, body: { code } })
  expect(asked).toHaveLength(1)
})

test('a busy WeChat is asked again', async () => {
  weChatSays({ errcode: -1 }, { openid: 'o-cai' })

  expect(await signIn('code')).toMatchObject({ status: 200 })
  expect(asked).toHaveLength(2)
})

test('a WeChat that stays busy is unavailable after three tries', async () => {
  weChatSays({ errcode: -1 }, { errcode: -1 }, { errcode: -1 }, { openid: 'o-late' })

  expect(await signIn('code')).toMatchObject({ status: 503, body: { code: 'sign_in_unavailable' } })
  expect(asked).toHaveLength(3)
})

test('an answer that is no JSON counts as unavailable', async () => {
  weChat.use(http.get('https://api.weixin.qq.com/sns/jscode2session', () => HttpResponse.text('<html>')))

  expect(await signIn('code')).toMatchObject({ status: 503 })
  weChat.resetHandlers()
})

test('the local stage without an app id knows the people of the demo, and asks WeChat about nobody', async () => {
  process.env['WECHAT_APP_ID'] = ''

  expect(await signIn('demo:resident-1')).toMatchObject({ status: 200 })
  expect(await signIn('wx-code')).toMatchObject({ status: 401, body: { code: 'sign_in_code_invalid' } })
  expect(asked).toHaveLength(0)
})

test('the local stage with an app id asks WeChat about everybody', async () => {
  weChatSays({ errcode: 40029, errmsg: 'invalid code' })

  expect(await signIn('demo:resident-1')).toMatchObject({ status: 401 })
  expect(asked).toHaveLength(1)
})

test('a deployed stage knows no people of the demo', async () => {
  process.env['STAGE'] = 'production'
  process.env['WECHAT_APP_ID'] = 'wxtest'
  weChatSays({ errcode: 40029, errmsg: 'invalid code' })

  expect(await signIn('demo:admin')).toMatchObject({ status: 401, body: { code: 'sign_in_code_invalid' } })
  expect(asked).toHaveLength(1)
})

test('a session that is over or forged is refused, whatever it says', async () => {
  process.env['WECHAT_APP_ID'] = ''
  const { token } = await callOk(handler, people.signIn, { code: 'demo:resident-3' })
  const me = (authorization: string) => handler(eventFor('GET /me', { headers: { authorization } }))

  expect((await me(`Bearer ${token}`)).statusCode).toBe(200)
  expect((await me(`Bearer ${token.slice(0, -4)}AAAA`)).statusCode).toBe(401)
  expect((await me('Bearer nonsense')).statusCode).toBe(401)
  expect((await me(token)).statusCode).toBe(401)
})
