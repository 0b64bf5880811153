import type { Fault } from './engine/faults'
import { shownPage, tell, type Host } from './engine/host'
import { navigateBack } from './engine/navigation'
import { method } from './engine/page'
import type { LaunchOptions } from './launch'
import { shareOf } from './screen/after-tap'
import { describeScreen, wordsOn } from './screen/describe-screen'
import { finders, type Finders } from './screen/locator'
import { says, type Words } from './screen/names'
import { breath, eventually } from './screen/waiting'
import { inFlight, setOffline } from './wx/http'
import type { Memory } from './wx/memory'
import type { Phone } from './wx/phone'
import { drawTabs } from './wx/routes'
import { reachEnd } from './wx/sight'

/** A running mini-program in a person's hand. */
export type App = {
  host: Host
  phone: Phone
  memory: Memory
  /** The page in front. */
  page: Finders
  /** Dialogs, sheets, toasts and the tab bar, which WeChat draws. */
  system: Finders
  readonly route: string
  readonly query: Record<string, string>
  readonly title: string
  /** All words on the screen. */
  readonly words: string
  see(words: Words): Promise<void>
  gone(words: Words): Promise<void>
  at(path: string): Promise<void>
  tab(name: string): Promise<void>
  back(): Promise<void>
  /** Nothing is asked or drawn any more. */
  idle(): Promise<void>
  scrollToEnd(): Promise<void>
  pullDown(): Promise<void>
  /** What passing this page on to a chat would send. */
  share(): unknown
  goOffline(): void
  goOnline(): void
  /** Another app comes to the front, and a minute later this one again. */
  leaveAndReturn(): Promise<void>
  /** WeChat closes the mini-program; storage and saved files stay. */
  restart(changes?: LaunchOptions): Promise<App>
  /** What went wrong so far; taken faults do not fail the test. */
  takeFaults(): Fault[]
}

export function createApp(host: Host, restart: App['restart']): App {
  const body = host.window.document.body
  const screen = () => wordsOn(body)
  return {
    host,
    phone: host.phone,
    memory: host.memory,
    page: finders(host, () => [shownPage(host).element]),
    system: finders(host, () => [...body.querySelectorAll('section')]),
    ...places(host),
    ...hands(host),
    get route() {
      return shownPage(host).path
    },
    get query() {
      return shownPage(host).query
    },
    get title() {
      return shownPage(host).title
    },
    get words() {
      return screen()
    },
    see: async (words) => {
      await eventually(
        () => says(screen(), words) || undefined,
        () => `Nobody says ${words}\n${describeScreen(host)}`,
      )
    },
    gone: async (words) => {
      await eventually(
        () => !says(screen(), words) || undefined,
        () => `Still says ${words}\n${describeScreen(host)}`,
      )
    },
    restart,
    takeFaults: () => host.faults.take(),
  }
}

function places(host: Host) {
  return {
    at: async (path: string) => {
      await eventually(
        () => shownPage(host).path === path || undefined,
        () => `Not at ${path}\n${describeScreen(host)}`,
      )
    },
    tab: (name: string) =>
      finders(host, () => [host.window.document.body])
        .role('tab', name)
        .tap(),
    back: async () => {
      const refusal = navigateBack(host)
      if (refusal) throw new Error(refusal)
      drawTabs(host)
      await breath(host)
    },
    idle: () => idle(host),
  }
}

function hands(host: Host) {
  return {
    scrollToEnd: async () => {
      reachEnd(host)
      await breath(host)
    },
    pullDown: async () => {
      shownPage(host).call('onPullDownRefresh')
      await breath(host)
    },
    share: () => shareOf(host, 'menu'),
    goOffline: () => setOffline(host, true),
    goOnline: () => setOffline(host, false),
    leaveAndReturn: async () => {
      appLife(host, 'Hide')
      host.realm.passTime(60_000)
      appLife(host, 'Show')
      await breath(host)
    },
  }
}

function appLife(host: Host, life: 'Hide' | 'Show') {
  const detail = { ...host.start, scene: 1001 }
  const page = shownPage(host)
  if (life === 'Hide') page.call('onHide')
  host.realm.guard(() => method(host.app, `on${life}`)?.call(host.app, host.realm.adopt(detail)))
  tell(host, `App${life}`, detail)
  if (life === 'Show') page.call('onShow')
}

async function idle(host: Host) {
  const isQuiet = () => shownPage(host).setDataBytes.length > 0 && inFlight(host) === 0 && !host.realm.isBusy()
  let quietTimes = 0
  await eventually(
    () => {
      quietTimes = isQuiet() ? quietTimes + 1 : 0
      return quietTimes > 1 || undefined
    },
    () => `Never comes to rest\n${describeScreen(host)}`,
  )
}
