import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Request, Response } from 'playwright-core'
import { stackAddress } from '../weapp/stack-address'

/** Everything that goes wrong in a browser: nothing of it may, but for the refusals a journey is about. */
export function watchFor(context: BrowserContext) {
  const faults: string[] = []
  const answers: Promise<string>[] = []
  const expected = new Set<string>()

  context.on('weberror', (event) => faults.push(`page error: ${event.error().stack}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAboutRequest(message.text())) faults.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    if (!isOurs(request)) faults.push(`asks somebody else: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    if (!isCut(request)) faults.push(`${request.failure()?.errorText} ${wordsOf(request)}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) answers.push(refusalIn(response))
  })

  return {
    rest: restOf(context),
    expectsRefusal: (code: string) => void expected.add(code),
    takeFaults: async () => {
      const refusals = (await Promise.all(answers)).filter((refusal) => !isPartOfTheWay(refusal))
      const has = (code: string) => (refusal: string) => refusal.startsWith(`${code} `)
      return [
        ...faults,
        ...refusals.filter((refusal) => ![...expected].some((code) => has(code)(refusal))),
        ...[...expected].filter((code) => !refusals.some(has(code))).map((code) => `never refused: ${code}`),
      ]
    },
  }
}

const breathMs = 50

/** Gives how to wait until nothing is asked any more. */
function restOf(context: BrowserContext) {
  const asked = new Set<Request>()
  context.on('request', (request) => asked.add(request))
  context.on('requestfinished', (request) => asked.delete(request))
  context.on('requestfailed', (request) => asked.delete(request))
  return async () => {
    for (let quiet = 0; quiet < 2; quiet = asked.size === 0 ? quiet + 1 : 0) await wait(breathMs)
  }
}

/** `session_full 409 POST /api/…` */
async function refusalIn(response: Response): Promise<string> {
  const { code }: { code?: string } = await response.json().catch(() => ({}))
  return `${code} ${response.status()} ${wordsOf(response.request())}`
}

/** Sent before its photos were checked, a report waits and tries again. */
const isPartOfTheWay = (refusal: string) => refusal.startsWith('photo_not_ready ')

const wordsOf = (request: Request) => `${request.method()} ${new URL(request.url()).pathname}`

const isOurs = (request: Request) =>
  /^(data|blob):/.test(request.url()) || request.url().startsWith(`${stackAddress()}/`)

// The browser's own line about an answer or a cut request: those are judged by themselves.
const isAboutRequest = (text: string) => text.startsWith('Failed to load resource:')

// By the journey itself, or because the page was left.
const isCut = (request: Request) =>
  /ERR_(INTERNET_DISCONNECTED|ABORTED|FAILED)$/.test(request.failure()?.errorText ?? '')
