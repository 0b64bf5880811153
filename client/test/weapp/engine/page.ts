import { pagesOf } from './app-config'
import type { Host } from './host'
import { resolveFrom } from './package-files'

export type Query = Record<string, string>
export type Address = { path: string; query: Query }
type Life =
  | 'onLoad'
  | 'onShow'
  | 'onReady'
  | 'onHide'
  | 'onUnload'
  | 'onPullDownRefresh'
  | 'onReachBottom'
  | 'onPageScroll'
  | 'onShareAppMessage'
  | 'onTabItemTap'

/** One open page: its script's instance, its elements, and what was measured while it stood. */
export type Page = {
  path: string
  query: Query
  title: string
  /** The frame around the page's own `page` element. */
  element: HTMLElement
  setDataBytes: number[]
  scrollTop: number
  instance: object
  call(name: Life, detail?: unknown): unknown
  close(): void
}

/** As WeChat takes an address apart: nothing is decoded, and a value ends at its next equals sign. */
export function addressOf(url: string): Address {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search.split('&').filter(Boolean)
  return {
    path,
    query: Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([name, value]) => [name, `${value}`])),
  }
}

/** Loads the page's script and components and draws it. Its life starts with `onLoad`, which the caller tells it. */
export function createPage(host: Host, { path, query }: Address): Page {
  const { built, engine, realm } = host
  if (!pagesOf(built.app).includes(path)) throw new Error(`page "${path}" is not found`)
  loadWithComponents(host, path, new Set())
  const root = engine.createRoot(path)
  const instance = Object.assign(root.get(), { route: path, __route__: path, options: realm.adopt(query) })
  const element = host.window.document.createElement('div')
  const placeholder = element.appendChild(host.window.document.createElement('i'))
  host.window.document.body.prepend(element)
  const page: Page = {
    path,
    query,
    title: built.configs.get(path)?.navigationBarTitleText ?? built.app.window.navigationBarTitleText,
    element,
    setDataBytes: [],
    scrollTop: 0,
    instance,
    call: (name, detail) => realm.guard(() => method(instance, name)?.call(instance, realm.adopt(detail))),
    close: () => {
      page.call('onUnload')
      realm.guard(() => root.release())
      element.remove()
    },
  }
  engine.attach(root, element, placeholder)
  return page
}

type Method = (...values: unknown[]) => unknown

/** A method of an object that the mini-program made. */
export function method(object: object, name: string): Method | undefined {
  const found: unknown = Reflect.get(object, name)
  return typeof found === 'function' ? (found as Method) : undefined
}

function loadWithComponents(host: Host, path: string, seen: Set<string>) {
  if (seen.has(path)) return
  seen.add(path)
  const { usingComponents = {} } = host.built.configs.get(path) ?? {}
  for (const target of Object.values(usingComponents)) loadWithComponents(host, resolveFrom(path, target), seen)
  host.require(path)
}
