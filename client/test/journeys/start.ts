import startStack from '../weapp/start-stack'
import { type Browser, startBrowser } from './browser/start-browser'

declare global {
  var testBrowser: Browser | undefined
}

/** The stack at `MULIN_TEST_URL`, and one browser for all journeys at `MULIN_TEST_BROWSER`. */
export default async function start() {
  const [browser] = await Promise.all([startBrowser(), startStack()])
  globalThis.testBrowser = browser
  process.env['MULIN_TEST_BROWSER'] = browser.address
}
