import type { SentTo } from '@mulin/shared/endpoint'
import { open311 } from '@mulin/shared/open311/endpoints'
import gcoord from 'gcoord'
import { asFunction } from '../../dev/permissions.ts'
import { call, eventFor } from '../../test/call.ts'
import { Errors, fromXml, Service, ServiceDefinition, ServiceRequest, TokenResponse } from '../../test/georeport.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { aLedgerEntry, intoLedger } from '../../test/ledger.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { later, now } from '../platform/clock.ts'
import { putArea } from '../tables/areas.ts'
import { putHazardCategory } from '../tables/hazard-categories.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
beforeAll(hazardCategories)

const jurisdiction_id = 'luotang'
const here = { jurisdiction_id }

const listed = async (filter: Partial<SentTo<typeof open311.requestsJson>> = {}) =>
  ServiceRequest.array().parse((await call(handler, open311.requestsJson, { ...here, ...filter })).body)
const ids = (requests: readonly { service_request_id: string }[]) =>
  requests.map(({ service_request_id }) => service_request_id)

describe('what is there', () => {
  test('is discovered in both formats', async () => {
    const { body } = await call(handler, open311.discoveryJson, {})
    expect((await call(handler, open311.discovery, {})).body).toEqual(body)
    const xml = fromXml((await call(handler, open311.discoveryXml, {})).body)

    expect(body).toMatchObject({
      jurisdictions: [{ jurisdiction_id, name: '罗塘街道' }],
      endpoints: [{ specification: 'http://wiki.open311.org/GeoReport_v2', url: 'https://api.test/open311/v2' }],
    })
    expect(xml).toMatchObject({ discovery: body })
  })

  test('is listed as services, most pressing first', async () => {
    const { body } = await call(handler, open311.servicesJson, here)
    const xml = fromXml((await call(handler, open311.servicesXml, here)).body)

    const services = Service.array().parse(body)
    expect(services.map(({ service_code }) => service_code)).toEqual(['escape-route', 'other'])
    expect(xml).toEqual({ services })
  })

  test('is asked about by each service, also what its category asks', async () => {
    const question = { id: 'how-many', text: '停了几辆', options: ['1 辆', '2 辆以上'] }
    const asking = { id: 'ebike', name: '电动车', hint: '停在楼里', icon: 'bike', deadline: { hours: 24 } } as const
    await transact([putHazardCategory({ ...asking, questions: [question] }, 5)])

    const { body } = await call(handler, open311.service, { ...here, file: 'ebike.json' })
    const xml = fromXml((await call(handler, open311.service, { ...here, file: 'ebike.xml' })).body)

    const definition = ServiceDefinition.parse(body)
    expect(definition.attributes.map(({ code, required }) => [code, required])).toEqual([
      ['estate', false],
      ['place', false],
      ['spot', false],
      ['how-many', false],
    ])
    expect(definition.attributes[0]?.values).toContainEqual({ key: 'taiyu-e1', name: '罗塘街道太宇社区太宇一区' })
    expect(definition.attributes[3]?.values).toEqual(question.options.map((option) => ({ key: option, name: option })))
    expect(xml).toEqual({ service_definition: definition })
  })
})

describe('requests', () => {
  const location = { latitude: 32.509, longitude: 120.127 }
  const closing = { state: 'closed', outcome: 'persuaded', unitName: '消防救援站 & <物业>' } as const

  test('say what the ledger says, in both formats alike', async () => {
    const [entry] = await intoLedger([aLedgerEntry({ ...closing, location, closedAt: now() })])
    const file = (ending: string) => ({ ...here, file: `${entry!.number}.${ending}` })

    const request = ServiceRequest.parse((await call(handler, open311.request, file('json'))).body)
    const xml = await call(handler, open311.request, file('xml'))

    expect(request).toMatchObject({
      service_request_id: entry!.number,
      status: 'closed',
      status_notes: '已劝导',
      service_code: 'escape-route',
      agency_responsible: '消防救援站 & <物业>',
      address: '罗塘街道太宇社区太宇一区楼道',
    })
    expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8')
    expect(fromXml(xml.body)).toEqual({ service_requests: [request] })
  })

  test('that went into another one are closed and say which, and are in no list', async () => {
    const merged = { state: 'merged', mergedInto: 'YH20261122-000009' } as const
    const [entry] = await intoLedger([aLedgerEntry(merged)])

    const { body } = await call(handler, open311.request, { ...here, file: `${entry!.number}.json` })

    expect(ServiceRequest.parse(body)).toMatchObject({
      status: 'closed',
      status_notes: '已并案，请看 YH20261122-000009',
    })
    expect((await listed({})).map(({ service_request_id }) => service_request_id)).not.toContain(entry!.number)
  })

  test('have their place in WGS-84, within a metre of what gcoord makes of it', async () => {
    const [entry] = await intoLedger([aLedgerEntry({ location })])

    const [request] = await listed({ service_request_id: entry!.number })

    const [east, north] = gcoord.transform([location.longitude, location.latitude], gcoord.GCJ02, gcoord.WGS84)
    const metres = [(request!.lat! - north!) * 111_320, (request!.long! - east!) * 93_900]
    expect(Math.hypot(...metres)).toBeLessThan(1)
  })

  test('of homes have no place', async () => {
    const [entry] = await intoLedger([aLedgerEntry({ areaPath: 'luotang/yanhe', spot: undefined })])

    const [request] = await listed({ service_request_id: entry!.number })

    expect(request).toMatchObject({ address: '罗塘街道沿河社区' })
    expect(request).not.toHaveProperty('lat')
  })

  test('are found by service, by status and by numbers, which override the rest', async () => {
    const at = { reportedAt: later(now(), -200 * 24 * 60) }
    const span = { start_date: later(at.reportedAt, -5), end_date: later(at.reportedAt, 5) }
    const [open, closed, other] = await intoLedger([
      aLedgerEntry(at),
      aLedgerEntry({ ...at, ...closing, closedAt: now() }),
      aLedgerEntry({ ...at, categoryId: 'other', state: 'declined' }),
    ])
    const found = async (filter: object) => ids(await listed({ ...span, ...filter })).toSorted()
    const of = (...entries: ({ number: string } | undefined)[]) => entries.map((entry) => entry!.number).toSorted()

    expect(await found({})).toEqual(of(open, closed, other))
    expect(await found({ status: 'open' })).toEqual(of(open))
    expect(await found({ status: 'closed' })).toEqual(of(closed, other))
    expect(await found({ status: 'open,closed', service_code: 'other' })).toEqual(of(other))
    expect(await found({ service_code: 'other,escape-route' })).toEqual(of(open, closed, other))
    expect(
      await found({ service_request_id: `${open!.number}, ${other!.number},YH20200101-000000`, status: 'closed' }),
    ).toEqual(of(open, other))
  })

  test('of another jurisdiction are not shown, also when their number is known', async () => {
    const [ours, elsewhere] = await intoLedger([aLedgerEntry(), aLedgerEntry({ areaPath: 'elsewhere/one' })])
    const numbers = `${ours!.number},${elsewhere!.number}`

    expect(ids(await listed({ service_request_id: numbers }))).toEqual([ours!.number])
  })

  test('come of at most 90 days, of the last ones where nobody says which', async () => {
    const days = (count: number) => later(now(), count * 24 * 60)
    const [recent, old] = await intoLedger([
      aLedgerEntry({ reportedAt: days(-89) }),
      aLedgerEntry({ reportedAt: days(-91) }),
    ])
    const has = async (filter: object) => {
      const found = ids(await listed(filter))
      return [recent, old].map((entry) => found.includes(entry!.number))
    }

    expect(await has({})).toEqual([true, false])
    expect(await has({ start_date: days(-100) })).toEqual([true, true])
    expect(await has({ end_date: days(-90) })).toEqual([false, true])
    for (const span of [
      { start_date: days(-91), end_date: days(0) },
      { start_date: days(0), end_date: days(-1) },
    ])
      expect(await call(handler, open311.requestsJson, { ...here, ...span })).toMatchObject({ status: 400 })
  })

  test('are the newest 1000 in one answer', async () => {
    const at = later(now(), -400 * 24 * 60)
    const many = Array.from({ length: 1010 }, (_, place) => aLedgerEntry({ reportedAt: later(at, place) }))
    await intoLedger(many)

    const found = await listed({ start_date: later(at, -1), end_date: later(at, 1010) })

    expect(found.length).toBe(1000)
    expect(found[0]?.service_request_id).toBe(many.at(-1)!.number)
  })

  test('are found by the id of their hazard as a token', async () => {
    const hazard = await aHazard()
    const file = (ending: string) => ({ ...here, file: `${hazard.id}.${ending}` })

    const token = TokenResponse.parse((await call(handler, open311.token, file('json'))).body)

    expect(token).toEqual({ service_request_id: hazard.number, token: hazard.id })
    const xml = fromXml((await call(handler, open311.token, file('xml'))).body)
    expect(xml).toEqual({ service_requests: [token] })
  })
})

describe('an address without an ending', () => {
  const asked = async (path: string, file?: string, accept?: string) =>
    asFunction('open311', () =>
      handler(
        eventFor(`GET /open311/v2/${path}`, {
          queryStringParameters: here,
          headers: accept === undefined ? {} : { accept },
          ...(file && { pathParameters: { file } }),
        }),
      ),
    )
  const told = async (...[path, file, accept]: Parameters<typeof asked>) => {
    const { statusCode, headers, body } = await asked(path, file, accept)
    return { statusCode, type: headers?.['content-type'], body }
  }

  test.each(['discovery', 'services', 'requests'])('/%s is JSON, and XML for who accepts that', async (path) => {
    await intoLedger([aLedgerEntry()])
    const [json, xml] = [await told(`${path}.json`), await told(`${path}.xml`)]

    expect([json.statusCode, json.type]).toEqual([200, 'application/json; charset=utf-8'])
    expect([xml.statusCode, xml.type]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(await told(path)).toEqual(json)
    expect(await told(path, undefined, '*/*')).toEqual(json)
    expect(await told(path, undefined, 'application/xml')).toEqual(xml)
  })

  test.each([
    ['services', async () => 'other'],
    ['requests', async () => (await intoLedger([aLedgerEntry()]))[0]!.number],
    ['tokens', async () => (await aHazard()).id],
  ])('/%s/{id} likewise', async (path, made) => {
    const [route, id] = [`${path}/{file}`, await made()]
    const [json, xml] = [await told(route, `${id}.json`), await told(route, `${id}.xml`)]

    expect([json.statusCode, json.type]).toEqual([200, 'application/json; charset=utf-8'])
    expect([xml.statusCode, xml.type]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(await told(route, id)).toEqual(json)
    expect(await told(route, id, 'application/xml')).toEqual(xml)
  })

  test.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'xml'],
    ['application/json, text/xml', 'json'],
    ['text/xml, application/json;q=0.9', 'xml'],
    ['Text/XML ; Q=0.5 , application/json; q=0.4', 'xml'],
    ['text/*', 'xml'],
    ['application/*', 'json'],
    ['application/xml;q=0', 'json'],
    ['application/json;q=nonsense, text/xml;q=0.1', 'xml'],
    ['text/csv', 'json'],
    ['', 'json'],
  ])('accepting %p is answered in %s', async (accept, format) => {
    expect((await told('services', undefined, accept)).type).toMatch(format)
  })

  test('an ending counts more than what is accepted', async () => {
    expect((await told('services.json', undefined, 'text/xml')).type).toMatch('json')
    expect((await told('services/{file}', 'other.xml', 'application/json')).type).toMatch('xml')
  })

  test('is refused in the format that is accepted', async () => {
    const { statusCode, body } = await told('requests/{file}', 'YH20260101-000000', 'text/xml')

    expect(statusCode).toBe(404)
    expect(Errors.parse(fromXml(body)['errors'])).toMatchObject([{ code: 404 }])
  })
})

describe('errors', () => {
  const { requestsJson, requestsXml, servicesJson, service, request, token, nothing } = open311
  test.each([
    ['services elsewhere', servicesJson, { jurisdiction_id: 'elsewhere' }, 404, /jurisdiction_id/],
    ['requests elsewhere', requestsJson, { jurisdiction_id: 'elsewhere' }, 404, /jurisdiction_id/],
    ['a service elsewhere', service, { jurisdiction_id: 'elsewhere', file: 'other.json' }, 404, /jurisdiction_id/],
    ['an unknown service', service, { ...here, file: 'nothing.json' }, 404, /service_code/],
    ['an unknown request', request, { ...here, file: 'YH20260101-000000.json' }, 404, /service_request_id/],
    ['a request elsewhere', request, { jurisdiction_id: 'elsewhere', file: 'x.json' }, 404, /jurisdiction_id/],
    ['an unknown token', token, { ...here, file: 'haz_x.json' }, 404, /service_request_id/],
    ['a token elsewhere', token, { jurisdiction_id: 'elsewhere', file: 'haz_x.json' }, 404, /jurisdiction_id/],
    ['an ending nobody knows', request, { ...here, file: 'YH20260101-000000.csv' }, 404, /csv.*json and xml/],
    ['a service with an ending nobody knows', service, { ...here, file: 'other.html' }, 404, /html/],
    ['a token with an ending nobody knows', token, { ...here, file: 'haz_x.csv' }, 404, /csv/],
    ['a list with an ending nobody knows', nothing, { file: 'services.csv' }, 404, /csv.*json and xml/],
    ['an address that is none', nothing, { file: 'nowhere.json' }, 404, /no nowhere/],
    ['a name that is none', request, { ...here, file: 'YH2026.1.json' }, 400, /file/],
    ['a status nobody knows', requestsJson, { ...here, status: 'lost' }, 400, /status/],
    [
      'a number longer than any',
      requestsJson,
      { ...here, service_request_id: 'Y'.repeat(3000) },
      400,
      /service_request_id/,
    ],
    ['a date that is none', requestsJson, { ...here, start_date: 'yesterday' }, 400, /start_date/],
  ] as const)('%s', async (...[, endpoint, input, status, description]) => {
    const answer = await call(handler, endpoint as typeof requestsJson, input as never)

    expect(answer.status).toBe(status)
    expect(Errors.parse(answer.body)).toEqual([{ code: status, description: expect.stringMatching(description) }])
  })

  test('an address that is none is refused in XML where that is asked for', async () => {
    const route = 'GET /open311/v2/{file}'
    const ofEnding = await handler(eventFor(route, { pathParameters: { file: 'now<here>.xml' } }))
    const accepted = await handler(
      eventFor(route, { pathParameters: { file: 'nowhere' }, headers: { accept: 'text/xml' } }),
    )

    for (const { statusCode, body } of [ofEnding, accepted]) {
      expect(statusCode).toBe(404)
      expect(Errors.parse(fromXml(body)['errors'])).toMatchObject([{ code: 404 }])
    }
  })

  test('a call without a jurisdiction means the only one', async () => {
    const [entry] = await intoLedger([aLedgerEntry()])

    expect((await call(handler, requestsJson, {})).body).toEqual(await listed())
    expect((await call(handler, open311.servicesJson, {})).body).toHaveLength(3)
    expect(await call(handler, request, { file: `${entry!.number}.json` })).toMatchObject({ status: 200 })
  })

  test('where there are several, a call without one is refused, in XML where XML was asked for', async () => {
    await transact([putArea({ id: 'sanshui', path: 'sanshui', kind: 'subdistrict', name: '三水街道' })])

    const answer = await handler(eventFor('GET /open311/v2/requests.xml', {}))
    const ofFile = await call(handler, request, { ...here, file: 'YH20260101-000000.xml' })

    expect(answer.statusCode).toBe(400)
    for (const [text, code] of [
      [answer.body, 400],
      [ofFile.body, 404],
    ] as const) {
      expect(Errors.parse(fromXml(text)['errors'])).toMatchObject([{ code }])
    }
    expect(requestsXml.path).toBe('/open311/v2/requests.xml')
  })
})
