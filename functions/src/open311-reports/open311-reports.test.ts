import { hazards } from '@mulin/shared/hazards/endpoints'
import gcoord from 'gcoord'
import { asFunction } from '../../dev/permissions.ts'
import { anApiKey } from '../../test/api-keys.ts'
import { callOk, eventFor } from '../../test/call.ts'
import { Errors, fromXml, RequestResponse } from '../../test/georeport.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { endApiKey } from '../tables/api-keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
beforeAll(hazardCategories)

const here = { jurisdiction_id: 'luotang' }

const aReport = (api_key: string, more: Record<string, string> = {}) => ({
  ...here,
  api_key,
  service_code: 'escape-route',
  'attribute[estate]': 'taiyu-e1',
  'attribute[place]': '3 栋楼道',
  ...more,
})

const posted = async (form: Record<string, string>, ending = 'json') =>
  asFunction('open311-reports', () =>
    handler(
      eventFor(`POST /open311/v2/requests.${ending}`, {
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
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

  const answer = await posted({ ...form, lat: '', long: '', email: '', description: '' }, 'xml')

  const { service_requests } = fromXml(answer.body)
  expect(RequestResponse.array().parse(service_requests)).toHaveLength(1)
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
