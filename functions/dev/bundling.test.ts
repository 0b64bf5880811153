import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import sharp from 'sharp'
import { anActivity } from '../test/activities.ts'
import { eventFor, signedIn } from '../test/call.ts'
import { useLocalTable } from '../test/local-table.ts'
import { aResident, luotangAreas } from '../test/people.ts'
import { newId } from '../src/platform/ids.ts'
import { bare } from './bare-shared.ts'
import { bundle } from './bundling.ts'
import { entries, root } from './deployment.ts'

useLocalTable()

const folder = join(root, 'dist/tried')
beforeAll(async () => {
  const { posters, 'sign-ups': signUps } = entries()
  await bundle({ posters: posters!, 'sign-ups': signUps! }, folder)
  await luotangAreas()
}, 60_000)

/** What the bundle answers in a process of its own, as in Lambda. */
function answerOf(name: string, event: object) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '-e',
      `require(process.argv[1]).handler(JSON.parse(process.argv[2])).then((it) => console.log(JSON.stringify(it)))`,
    ].concat(join(folder, name, 'index.cjs'), JSON.stringify(event)),
    { encoding: 'utf8', maxBuffer: 10_000_000, env: { ...process.env } },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

test('what is bundled signs up, once, and says what is wrong with an input', async () => {
  const { id: activityId, sessions } = await anActivity()
  const session = await signedIn((await aResident()).id)
  const signUp = (body: object) =>
    answerOf(
      'sign-ups',
      eventFor('POST /activities/{activityId}/sign-ups', {
        ...session,
        pathParameters: { activityId },
        body: JSON.stringify(body),
      }),
    )
  const input = { sessionId: sessions[0]!.id, requestId: newId('sgn') }

  const first = signUp(input)

  expect(first).toMatchObject({ statusCode: 200 })
  expect(JSON.parse(first.body)).toMatchObject({ activityId, state: 'confirmed' })
  expect(signUp(input).body).toBe(first.body)
  const unfit = signUp({ ...input, sessionId: 7 })
  expect(unfit).toMatchObject({ statusCode: 400 })
  expect(JSON.parse(unfit.body)).toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('expected string'),
    details: { fields: ['sessionId'] },
  })
})

test('what is bundled draws with the libraries that lie beside it', async () => {
  const { id: activityId } = await anActivity()

  const { statusCode, body } = answerOf(
    'posters',
    eventFor('GET /activities/{activityId}/poster.png', { pathParameters: { activityId } }),
  )

  expect(statusCode).toBe(200)
  expect(await sharp(Buffer.from(body, 'base64')).metadata()).toMatchObject({ format: 'png' })
})

test('of shared only words go, and what nobody uses may go', () => {
  const source = `import * as z from 'zod'
import { endpoint } from './endpoint.ts'
export const Thing = z.object({ id: z.string(), summary: z.string() }).meta({ id: 'Thing' })
export const things = { one: endpoint({ method: 'GET', path: '/things', summary: 'One', output: Thing, refusals: ['x'] }) }
export const later = () => Thing.parse({})`

  const [code] = bare(source, 'things.ts').split('//# sourceMappingURL')

  expect(code).toContain('summary: /*#__PURE__*/ z.string()')
  expect(code).not.toMatch(/meta\(|'One'|refusals/)
  expect(code).toContain("path: '/things'")
  expect(code).toContain('=> Thing.parse({})')
})
