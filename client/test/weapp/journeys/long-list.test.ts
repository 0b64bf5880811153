import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contract } from '@mulin/shared/contract'
import { auditPage, sizeFindings } from '../audit/page-audit'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'
import { stackAddress } from '../stack-address'

const rows = 500
const perPage = 50
/** Within which somebody who keeps scrolling is at the end. */
const scrollingMs = 45_000
let front: Server

const numberOf = (place: number) => `YH20261122-${String(place).padStart(6, '0')}`

/** The API as it is, but for a list of hazards that nobody wants to fill in by hand. */
beforeAll(async () => {
  const ask = await someoneElse('office')
  const { hazards } = await ask(contract.handling.list, {})
  const [one] = hazards
  if (!one) throw new Error('The demo has none')
  const page = (from: number) => ({
    hazards: Array.from({ length: perPage }, (_, place) => ({
      ...one,
      id: `haz_${String(from + place).padStart(26, '0')}`,
      number: numberOf(from + place),
    })),
    ...(from + perPage < rows && { next: String(from + perPage) }),
  })
  front = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', stackAddress())
    if (request.method === 'GET' && address.pathname.endsWith('/hazards')) {
      response.setHeader('content-type', 'application/json')
      return void response.end(JSON.stringify(page(Number(address.searchParams.get('after') ?? 0))))
    }
    const answer = await fetch(address, { method: request.method ?? 'GET', ...(await passedOn(request)) })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done))
})
afterAll(() => front.close())

async function passedOn(request: IncomingMessage) {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const { authorization = '' } = request.headers
  return {
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    ...(parts.length > 0 && { body: Buffer.concat(parts) }),
  }
}

test('scrolled through 500 hazards, the page never holds more than WeChat draws well', async () => {
  const { port } = front.address() as AddressInfo
  const app = await launch({
    origin: `http://127.0.0.1:${port}`,
    path: 'packages/staff/hazards/index',
    loginCode: 'demo:office',
    haste: 10,
  })
  await app.see(numberOf(0))

  const last = numberOf(rows - 1)
  const until = Date.now() + scrollingMs
  while (Date.now() < until && !app.words.includes(last)) {
    await app.scrollToEnd()
    await app.idle()
    expect(sizeFindings(app.host)).toEqual([])
  }

  expect(app.words).toContain(last)
  expect(app.words).not.toContain(numberOf(0))
  expect(await auditPage(app)).toEqual([])
}, 90_000)
