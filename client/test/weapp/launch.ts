import { join } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import { compilePackage, type Package } from './engine/compile-package'
import { createEngine } from './engine/engine'
import { noFaults, type Fault } from './engine/faults'
import { shownPage, type Host } from './engine/host'
import { createRequire } from './engine/modules'
import { show } from './engine/navigation'
import { addressOf, method } from './engine/page'
import { createRealm } from './engine/realm'
import { createApp, type App } from './app'
import { emptyMemory, memoryAfterClosing, type Memory } from './wx/memory'
import { newPhone, type Phone } from './wx/phone'
import { drawTabs } from './wx/routes'
import { createWx } from './wx/wx'

export type LaunchOptions = Omit<Partial<Phone>, 'network'> & {
  network?: Partial<Phone['network']>
  /** Page with query, as in a shared link; else the first page of app.json. */
  path?: string
  /** What an earlier run left on the phone. */
  memory?: Memory
  folder?: string
  /** How many times faster than usual its timers run. */
  haste?: number
}

const builtFolder = join(__dirname, '../../dist/weapp')
const packages = new Map<string, Package>()
const running = new Set<Host>()
const faultsLeft: Fault[] = []

/** Starts the built mini-program as a tap on it in WeChat does. */
export async function launch(options: LaunchOptions = {}): Promise<App> {
  const host = createHost(options)
  running.add(host)
  const start = addressOf(options.path ?? host.built.app.entryPagePath ?? host.built.app.pages[0] ?? '')
  host.start = start
  host.realm.guard(() => {
    host.require('app.js')
    for (const life of ['onLaunch', 'onShow']) {
      method(host.app, life)?.call(host.app, host.realm.adopt({ ...start, scene: 1001, referrerInfo: {} }))
    }
    show(host, start)
    drawTabs(host)
  })
  return createApp(host, (changes) => {
    close(host)
    return launch({ ...options, ...changes, memory: host.memory })
  })
}

/** Ends everything that was launched and gives what went wrong meanwhile. */
export function closeAll(): Fault[] {
  running.forEach(close)
  return faultsLeft.splice(0)
}

export function packageIn(folder = builtFolder): Package {
  const built = packages.get(folder) ?? compilePackage(folder)
  packages.set(folder, built)
  return built
}

function close(host: Host) {
  running.delete(host)
  host.realm.close()
  host.window.close()
  faultsLeft.push(...host.faults.take())
}

function createHost({ path: _path, memory, folder, haste, ...phone }: LaunchOptions): Host {
  const built = packageIn(folder)
  const faults = noFaults()
  const realm = createRealm(faults, haste)
  const window = createWindow(built)
  const engine = createEngine(built, realm, window, faults)
  const host: Host = {
    built,
    faults,
    realm,
    window,
    engine,
    start: { path: '', query: {} },
    require: () => undefined,
    wx: {},
    stack: [],
    tabs: new Map(),
    app: {},
    phone: newPhone(phone),
    memory: memory ? memoryAfterClosing(memory) : emptyMemory(),
    listeners: new Map(),
  }
  host.wx = createWx(host)
  host.require = createRequire(built, realm, engine.scope, globalsOf(host))
  engine.onSetData((bytes) => {
    if (host.stack.length > 0) shownPage(host).setDataBytes.push(bytes)
  })
  return host
}

const globalsOf = (host: Host) => ({
  wx: host.wx,
  App: (app: object) => void (host.app = app),
  getApp: () => host.app,
  getCurrentPages: () =>
    Object.assign(
      [],
      host.stack.map(({ instance }) => instance),
    ),
})

function createWindow(built: Package) {
  const { window } = new JSDOM(
    '<!doctype html><html lang="zh-CN"><head><title>mini-program</title></head><body></body></html>',
    {
      url: 'https://servicewechat.com/',
      pretendToBeVisual: true,
      runScripts: 'outside-only',
      virtualConsole: new VirtualConsole(),
    },
  )
  const style = window.document.createElement('style')
  style.textContent = built.styles.get('app') ?? ''
  window.document.head.append(style)
  return window
}
