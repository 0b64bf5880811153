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

// A number, for those that have one.
const markOf = (place: number) => `YH20261122-${String(place).padStart(6, '0')}`

type Ask = Awaited<ReturnType<typeof someoneElse>>
interface Long {
  page: string
  /** Of what the API says, the field with the rows, and of a row the one that is read on the screen. */
  rows: string
  mark: string
  path: string
  read: (ask: Ask) => Promise<object>
}

const lists: readonly Long[] = [
  {
    page: 'hazards',
    path: '/hazards',
    rows: 'hazards',
    mark: 'number',
    read: (ask) => ask(contract.handling.list, {}),
  },
  { page: 'hours', path: '/hours', rows: 'hours', mark: 'name', read: (ask) => ask(contract.hours.list, {}) },
  {
    page: 'volunteers',
    path: '/volunteers',
    rows: 'volunteers',
    mark: 'name',
    read: (ask) => ask(contract.volunteers.list, {}),
  },
  {
    page: 'activities',
    path: '/staff/activities',
    rows: 'activities',
    mark: 'title',
    read: (ask) => ask(contract.activities.managed, { limit: 50 }),
  },
]
const pageOf = new Map<string, (from: number) => object>()

/** The API as it is, but for lists that nobody wants to fill in by hand. */
beforeAll(async () => {
  const ask = await someoneElse('office')
  for (const { path, rows: name, mark, read } of lists) {
    const [one] = new Map(Object.entries(await read(ask))).get(name) as { id: string }[]
    if (!one) throw new Error(`The demo has no ${name}`)
    const numbered = (place: number) => ({
      ...one,
      id: `${one.id.slice(0, 4)}${String(place).padStart(26, '0')}`,
      [mark]: markOf(place),
    })
    pageOf.set(`/api${path}`, (from) => ({
      [name]: Array.from({ length: perPage }, (_, place) => numbered(from + place)),
      ...(from + perPage < rows && { next: String(from + perPage) }),
    }))
  }
  front = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', stackAddress())
    const page = request.method === 'GET' && pageOf.get(address.pathname)
    if (page) {
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

test.each(lists)(
  'scrolled through 500 $page, the page never holds more than WeChat draws well',
  async ({ page }) => {
    const { port } = front.address() as AddressInfo
    const app = await launch({
      origin: `http://127.0.0.1:${port}`,
      path: `packages/staff/${page}/index`,
      loginCode: 'demo:office',
      haste: 10,
    })
    await app.see(markOf(0))

    const last = markOf(rows - 1)
    const until = Date.now() + scrollingMs
    while (Date.now() < until && !app.words.includes(last)) {
      await app.scrollToEnd()
      await app.idle()
      expect(sizeFindings(app.host)).toEqual([])
    }

    expect(app.words).toContain(last)
    expect(app.words).not.toContain(markOf(0))
    expect(await auditPage(app)).toEqual([])
  },
  90_000,
)
