import type { DOMWindow } from 'jsdom'
import type { Memory } from '../wx/memory'
import type { Phone } from '../wx/phone'
import type { Package } from './compile-package'
import type { Engine } from './engine'
import type { Faults } from './faults'
import type { Address, Page } from './page'
import type { Realm } from './realm'

/** Everything one running mini-program consists of. */
export type Host = {
  built: Package
  window: DOMWindow
  realm: Realm
  engine: Engine
  faults: Faults
  /** Runs a file of the package once and gives its exports. */
  require(path: string): unknown
  wx: object
  /** The page and query the app was opened with. */
  start: Address
  /** Open pages, the shown one last. */
  stack: Page[]
  /** Tab pages that were opened once; WeChat keeps them. */
  tabs: Map<string, Page>
  /** What the app gave to `App()`. */
  app: object
  phone: Phone
  memory: Memory
  listeners: Map<string, Set<Listener>>
}

export type Listener = (detail: unknown) => void

export function shownPage(host: Host): Page {
  const page = host.stack.at(-1)
  if (!page) throw new Error('No page is open')
  return page
}

/** Tells everybody who registered with `wx.on<Event>`. */
export function tell(host: Host, event: string, detail: unknown) {
  for (const listener of host.listeners.get(event) ?? []) host.realm.guard(() => listener(host.realm.adopt(detail)))
}
