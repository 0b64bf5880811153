import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { addressOf, type Params, type Route } from '../../src/platform/routes'
import { type Hands, handsOn } from './hands'
import { watchFor } from './faults'
import { stackAddress } from '../weapp/stack-address'

interface Circumstances {
  width?: number
  height?: number
  /** The large type was chosen on this device. */
  elder?: boolean
  scale?: number
}

/** Somebody in front of a browser. */
export interface Someone extends Hands {
  context: BrowserContext
  open(route: Route, params?: Params): Promise<void>
  /** Until nothing is asked of the server any more. */
  rest(): Promise<void>
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** The same page once more, in another tab. */
  elsewhere(): Promise<Someone>
  /** This journey is about that refusal; without it, it fails. */
  expectsRefusal(code: string): void
}

interface Here {
  context: BrowserContext
  takeFaults: () => Promise<string[]>
}

let browser: Promise<Browser> | undefined
const here = new Set<Here>()

/** A browser of somebody's own; without a code nobody signed in. */
export async function someone(code?: string, circumstances: Circumstances = {}): Promise<Someone> {
  browser ??= chromium.connect(process.env['MULIN_TEST_BROWSER'] ?? '')
  const context = await openOn(await browser, circumstances, {
    ...(code !== undefined && { 'demo-person': `demo:${code}` }),
    ...(circumstances.elder && { 'elder-mode': true }),
  })
  const { takeFaults, ...watch } = watchFor(context)
  here.add({ context, takeFaults })
  return inFrontOf(await context.newPage(), watch)
}

async function openOn(onThat: Browser, circumstances: Circumstances, kept: Record<string, unknown>) {
  const { width = 375, height = 812, scale = 1 } = circumstances
  const context = await onThat.newContext({
    baseURL: stackAddress(),
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    storageState: onDevice(kept),
  })
  context.setDefaultTimeout(15_000)
  return context
}

/** Closes every browser that was opened and gives what went wrong in them. */
export async function leaveAll(): Promise<string[]> {
  const faults = []
  for (const { context, takeFaults } of here) {
    faults.push(...(await takeFaults()))
    await context.close()
  }
  here.clear()
  return faults
}

export async function disconnect(): Promise<void> {
  await (await browser)?.close()
}

/** What an earlier visit left, as Taro keeps it. */
function onDevice(values: Record<string, unknown>) {
  const localStorage = Object.entries(values).map(([name, data]) => ({ name, value: JSON.stringify({ data }) }))
  return { cookies: [], origins: [{ origin: stackAddress(), localStorage }] }
}

function inFrontOf(page: Page, watch: Pick<Someone, 'rest' | 'expectsRefusal'>): Someone {
  const context = page.context()
  return {
    ...handsOn(page),
    ...watch,
    context,
    open: async (route, params) => {
      await page.goto(addressOf(route, params), { waitUntil: 'commit' })
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
    elsewhere: async () => {
      const tab = await context.newPage()
      await tab.goto(page.url())
      return inFrontOf(tab, watch)
    },
    goOffline: () => context.setOffline(true),
    goOnline: () => context.setOffline(false),
  }
}
