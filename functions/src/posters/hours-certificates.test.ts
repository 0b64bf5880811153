import { certificates } from '@mulin/shared/certificates/endpoints'
import { certificateAddress } from '@mulin/shared/h5-address'
import { posters } from '@mulin/shared/posters'
import jsQr from 'jsqr'
import sharp from 'sharp'
import { call, callOk } from '../../test/call.ts'
import { someHours } from '../../test/hours.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { handler as certificateHandler } from '../certificates/handler.ts'
import { newId } from '../platform/ids.ts'
import { putIssuer } from '../tables/certificates.ts'
import { transact } from '../tables/transact.ts'
import { draw } from './draw.ts'
import type { Drawn } from './elements.ts'
import { handler } from './handler.ts'
import { drawHours } from './hours-sheet.ts'
import { sheet } from './look.ts'

useLocalTable()

const pictureOf = (number: string, personId?: string) => call(handler, posters.ofHours, { number }, personId)
const pictureIn = ({ body }: { body: unknown }) => sharp(Buffer.from(String(body), 'base64'))

/** Everything that is written on it. */
const wordsOn = (drawn: readonly Drawn[]): string[] =>
  drawn.flatMap(({ props: { children = [] } }) => (typeof children === 'string' ? children : wordsOn(children)))

async function aCertificate(shifts = 1) {
  await transact([putIssuer({ name: '罗塘街道', contact: '罗塘街道党群服务中心' })])
  const { id: personId } = await aResident({ name: '欧阳志愿', volunteer: 'approved' })
  for (let place = 0; place < shifts; place++)
    await someHours({ personId, state: 'confirmed', activityTitle: '走'.repeat(40), sessionTitle: `第 ${place} 班` })
  const wish = { requestId: newId('hrs') }
  return { personId, certificate: await callOk(certificateHandler, certificates.issue, wish, personId) }
}

test('its owner gets a sheet whose code leads to the page that checks it', async () => {
  const { personId, certificate } = await aCertificate()

  const reply = await pictureOf(certificate.number, personId)

  expect(reply.headers['content-type']).toBe('image/png')
  expect(await pictureIn(reply).metadata()).toMatchObject({ format: 'png', ...sheet })
  const { data, info } = await pictureIn(reply).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const code = jsQr(new Uint8ClampedArray(data), info.width, info.height)
  expect(code?.data).toBe(certificateAddress('https://h5.test', certificate.number))
})

test('nothing between keeps it: it has the whole name', async () => {
  const { personId, certificate } = await aCertificate()

  expect((await pictureOf(certificate.number, personId)).headers).toMatchObject({ 'cache-control': 'no-store' })
})

test('it says everything that a record of service has to say', async () => {
  const { certificate } = await aCertificate()
  const { number, volunteerNumber, hash } = certificate

  const said = wordsOn(drawHours({ ...certificate, from: '2026-10-01', until: '2026-11-20' }, '')).join('\n')

  for (const words of ['欧阳志愿', volunteerNumber, number, '2.0 小时', '2026年10月1日 至 2026年11月20日'])
    expect(said).toContain(words)
  expect(said).toContain(`校验码（SHA-256）${hash}`)
  for (const words of ['120 分钟', '第 0 班', '罗塘街道', '联系方式：罗塘街道党群服务中心', '输入编号核验'])
    expect(said).toContain(words)
})

test('of more services than there is room for, the rest is counted', async () => {
  const { certificate } = await aCertificate(12)

  const said = wordsOn(drawHours(certificate, ''))

  expect(said).toContain('另有 7 次，共 840 分钟，见完整证明')
  expect(said.filter((words) => words.includes('班'))).toHaveLength(5)
})

test('with everything that may stand on it, the frame is closed below it, and nothing crosses it', async () => {
  const { certificate } = await aCertificate(12)
  const fullest = {
    ...certificate,
    identity: { type: 'identity_card' as const, number: '32128319900101123X' },
    name: '名'.repeat(20),
    from: '2026-10-10',
    until: '2026-12-31',
    issuer: { name: '罗塘街道'.repeat(5), head: '负责人甲', contact: '罗塘街道党群服务中心'.repeat(4) },
  }

  const picture = sharp(await draw(drawHours(fullest, 'https://h5.test'), sheet))

  const line = await coloursIn(picture, sheet.height - 50)
  expect(line).toEqual(new Set([waiting]))
  // Between the words and the inner line.
  expect(await coloursIn(picture, sheet.height - 100)).toEqual(new Set([white]))
})

const [white, waiting] = ['255 255 255', '138 90 0']

/** From one side of the inner frame to the other. */
async function coloursIn(picture: ReturnType<typeof sharp>, top: number) {
  const strip = { left: 80, top, width: sheet.width - 160, height: 1 }
  const { data, info } = await picture.clone().extract(strip).raw().toBuffer({ resolveWithObject: true })
  return new Set(
    Array.from({ length: info.width }, (_, x) => [...data.subarray(x * info.channels).subarray(0, 3)].join(' ')),
  )
}

test('nobody else gets it, and nobody what was never issued', async () => {
  const { certificate } = await aCertificate()
  const { id: stranger } = await aResident()
  const refused = { status: 404, body: { code: 'certificate_not_found' } }

  expect(await pictureOf(certificate.number, stranger)).toMatchObject(refused)
  expect(await pictureOf('ZY2026-0000-0000', stranger)).toMatchObject(refused)
  expect(await pictureOf(certificate.number)).toMatchObject({ status: 401 })
})

test('a withdrawn one is not handed out any more', async () => {
  const { personId, certificate } = await aCertificate()
  const { number } = certificate
  const office = await onDuty('office', 'luotang')
  await callOk(certificateHandler, certificates.withdraw, { number, reason: '登记有误' }, office.id)

  expect(await pictureOf(number, personId)).toMatchObject({
    status: 409,
    body: { code: 'certificate_already_withdrawn' },
  })
})
