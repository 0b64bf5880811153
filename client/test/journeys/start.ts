import startStacks from '../weapp/start-stack'
import { type Browser, startBrowser } from './browser/start-browser'

declare global {
  var testBrowser: Browser | undefined
}

/** The stacks, and one browser for all journeys at `MULIN_TEST_BROWSER`. */
export default async function start(run: { maxWorkers: number }) {
  const [browser] = await Promise.all([startBrowser(), startStacks(run)])
  globalThis.testBrowser = browser
  process.env['MULIN_TEST_BROWSER'] = browser.address
}
