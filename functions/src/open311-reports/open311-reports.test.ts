import { hazards } from '@mulin/shared/hazards/endpoints'
import gcoord from 'gcoord'
import { asFunction } from '../../dev/permissions.ts'
import { anApiKey } from '../../test/api-keys.ts'
import { callOk, eventFor } from '../../test/call.ts'
import { Errors, fromXml, RequestResponse } from '../../test/georeport.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotang, luotangAreas } from '../../test/people.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { endApiKey } from '../tables/api-keys.ts'
import { putArea } from '../tables/areas.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
beforeAll(hazardCategories)

const here = { jurisdiction_id: 'luotang' }
const someEstate = luotang.find(({ id }) => id === 'taiyu-e2')!

const aReport = (api_key: string, more: Record<string, string> = {}) => ({
  ...here,
  api_key,
  service_code: 'escape-route',
  'attribute[estate]': 'taiyu-e1',
  'attribute[place]': '3 栋楼道',
  ...more,
})

const posted = async (form: Record<string, string>, ending = '.json', accept = '*/*') =>
  asFunction('open311-reports', () =>
    handler(
      eventFor(`POST /open311/v2/requests${ending}`, {
        headers: { accept, 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: new URLSearchParams(form).toString(),
      }),
    ),
  )

test('with a key makes a hazard of its owner', async () => {
  const owner = await aResident()
  const { key } = await anApiKey(owner.id)

  const answer = await posted(
    aReport(key, { lat: '32.511', long: '120.121', description: '门打不开', 'attribute[spot]': 'stairwell' }),
  )

  const [made] = RequestResponse.array().length(1).parse(JSON.parse(answer.body!))
  const { hazards: mine } = await callOk(hazardsHandler, hazards.mine, {}, owner.id)
  const [east, north] = gcoord.transform([120.121, 32.511], gcoord.WGS84, gcoord.GCJ02)
  expect(mine).toMatchObject([
    {
      number: made!.service_request_id,
      place: '3 栋楼道',
      estateId: 'taiyu-e1',
      spot: 'stairwell',
      description: '门打不开',
      location: { latitude: expect.closeTo(north!, 5), longitude: expect.closeTo(east!, 5) },
    },
  ])
})

test('takes an address instead of attributes, empty fields as none, and answers in XML', async () => {
  const { key } = await anApiKey((await aResident()).id)
  const form = { ...here, api_key: key, service_code: 'other', address_id: 'taiyu-e1', address_string: '北门' }

  const answer = await posted({ ...form, lat: '', long: '', email: '', description: '' }, '.xml')

  const { service_requests } = fromXml(answer.body)
  expect(RequestResponse.array().parse(service_requests)).toHaveLength(1)
})

test.each(['*/*', 'text/xml'])('without an ending is answered in what is accepted: %s', async (accept) => {
  const { key } = await anApiKey((await aResident()).id)

  const { headers, body } = await posted(aReport(key), '', accept)

  const isXml = accept === 'text/xml'
  expect(headers?.['content-type']).toMatch(isXml ? 'text/xml' : 'application/json')
  const answered = isXml ? fromXml(body)['service_requests'] : JSON.parse(body!)
  expect(RequestResponse.array().parse(answered)).toHaveLength(1)
})

/** What a post with that comes to, and why not. */
async function whatComesOf(more: Record<string, string>) {
  const owner = await aResident()
  const { key } = await anApiKey(owner.id)
  const answer = await posted({ ...here, api_key: key, service_code: 'other', ...more })
  const [made] = (await callOk(hazardsHandler, hazards.mine, {}, owner.id)).hazards
  const body = JSON.parse(answer.body!)
  return { made, answered: body[0], description: String(body[0]?.description) }
}

test('finds the estate near a position', async () => {
  await transact([putArea({ ...someEstate, location: { latitude: 32.5, longitude: 120.12 } })])
  // The estate lies at that place in WGS-84.
  const [east, north] = gcoord.transform([120.12, 32.5], gcoord.GCJ02, gcoord.WGS84)

  const near = await whatComesOf({ lat: String(north! + 0.002), long: String(east!) })
  const far = await whatComesOf({ lat: String(north! + 0.1), long: String(east!) })

  expect(near.made).toMatchObject({ estateId: someEstate.id, place: '位置见地图' })
  expect(far.made).toBeUndefined()
  expect(far.description).toMatch(/attribute\[estate\] or address_id.*address_string.*lat and long/)
})

test('finds the estate that an address names', async () => {
  const { made } = await whatComesOf({ address_string: '罗塘街道太宇社区太宇一区 3 栋' })

  expect(made).toMatchObject({ estateId: 'taiyu-e1', place: '罗塘街道太宇社区太宇一区 3 栋' })
})

test.each([
  [{ address_string: '没有这个小区' }, /address_id/],
  [{ address_id: 'taiyu-e1' }, /^attribute\[place\] or address_string: /],
  [{ address_id: 'taiyu-e1', address_string: '北门', 'attribute[spot]': 'moon' }, /^attribute\[spot\]: /],
  [
    { address_id: 'taiyu-e1', address_string: '北门', 'attribute[how-many]': 'x'.repeat(41) },
    /^attribute\[how-many\]: /,
  ],
  [{ address_id: 'taiyu-e1', address_string: '北门', lat: '123' }, /at lat/],
  [{ address_id: 'taiyu-e1', address_string: '北门', 'attribute[moon]': '1' }, /^attribute\[moon\]: /],
])('says in the words of the standard what is wrong with %j', async (more, words) => {
  const { made, description } = await whatComesOf(more)

  expect(made).toBeUndefined()
  expect(description).toMatch(words)
  expect(description).not.toMatch(/estateId|categoryId|answers|→ at (place|spot)/)
})

test('says of a picture elsewhere that it is not fetched', async () => {
  const address = { address_id: 'taiyu-e1', address_string: '北门' }

  expect((await whatComesOf({ ...address, media_url: 'https://example.org/1.jpg' })).answered).toMatchObject({
    service_notice: expect.stringContaining('media_url'),
  })
  expect((await whatComesOf(address)).answered).not.toHaveProperty('service_notice')
})

test('says of how to reach who reported that it is not kept, and why', async () => {
  const address = { address_id: 'taiyu-e1', address_string: '北门' }
  const { answered, made } = await whatComesOf({ ...address, first_name: '三', phone: '13800000000', email: 'a@b.cn' })

  expect(answered).toMatchObject({
    service_notice: expect.stringMatching(/^first_name、phone、email 没有保存.*api_key/),
  })
  expect(JSON.stringify(made)).not.toContain('13800000000')
})

test('needs no jurisdiction where there is only one', async () => {
  const { made } = await whatComesOf({ jurisdiction_id: '', address_id: 'taiyu-e1', address_string: '北门' })

  expect(made).toMatchObject({ estateId: 'taiyu-e1' })
})

test('with the same request_id is one report, with other content it is refused', async () => {
  const owner = await aResident()
  const { key } = await anApiKey(owner.id)
  const form = aReport(key, { request_id: newId('haz') })

  const answers = await Promise.all([posted(form), posted(form)])
  const other = await posted({ ...form, description: '另一件事' })

  expect(answers[0]!.body).toBe(answers[1]!.body)
  expect((await callOk(hazardsHandler, hazards.mine, {}, owner.id)).hazards).toHaveLength(1)
  expect(other.statusCode).toBe(409)
})

test('is refused without a key, with a forged one and with one that was ended', async () => {
  const owner = await aResident()
  const { id, key } = await anApiKey(owner.id)
  await transact([endApiKey(id, now(), owner.id)])
  const live = await anApiKey(owner.id)

  for (const given of ['', 'nonsense', key, `${live.key}x`, `${live.id}.`]) {
    const answer = await posted(aReport(given))
    const errors = Errors.parse(JSON.parse(answer.body!))
    expect([given, answer.statusCode, errors[0]?.code]).toEqual([given, 403, 403])
  }
  expect((await callOk(hazardsHandler, hazards.mine, {}, owner.id)).hazards).toEqual([])
})

test.each([
  ['an unknown service', { service_code: 'nothing' }, 404],
  ['an estate of nowhere', { 'attribute[estate]': 'nowhere' }, 404],
  ['no place', { 'attribute[place]': '' }, 400],
  ['no estate', { 'attribute[estate]': '' }, 400],
  ['a place that is none', { lat: '123' }, 400],
  ['another jurisdiction', { jurisdiction_id: 'elsewhere' }, 404],
])('is refused with %s', async (_what, change, status) => {
  const { key } = await anApiKey((await aResident()).id)

  const answer = await posted(aReport(key, change))

  expect(answer.statusCode).toBe(status)
  expect(Errors.parse(JSON.parse(answer.body!))[0]).toMatchObject({ code: status })
})
