import { shownPage, type Host } from '../engine/host'
import { method } from '../engine/page'
import { quietly, succeed, type Callbacks } from './answers'

type Scroll = Callbacks & { scrollTop?: number }

/** Queries and observers are the engine's own. */
export const sightFacts = (host: Host) => ({
  createSelectorQuery: () => callOn(shownPage(host).instance, 'createSelectorQuery'),
  createIntersectionObserver: (component: object | undefined, options?: object) =>
    callOn(component ?? shownPage(host).instance, 'createIntersectionObserver', options),
  nextTick: (run: () => void) => host.realm.later(run),
  createAnimation: () => ({}),
  getPerformance: () => ({
    mark: () => undefined,
    getEntries: () => [],
    createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
  }),
})

export function sightApi(host: Host) {
  return {
    pageScrollTo: ({ scrollTop = 0, ...options }: Scroll) => {
      scrollTo(host, scrollTop)
      succeed(host, 'pageScrollTo', options)
    },
    startPullDownRefresh: (options?: Callbacks) => {
      shownPage(host).call('onPullDownRefresh')
      succeed(host, 'startPullDownRefresh', options)
    },
    stopPullDownRefresh: quietly(host, 'stopPullDownRefresh'),
  }
}

/** Moves a number, since nothing has a size in jsdom. */
export function scrollTo(host: Host, scrollTop: number) {
  const page = shownPage(host)
  page.scrollTop = scrollTop
  page.call('onPageScroll', { scrollTop })
}

/** The end of the page comes into view: what loads more when it is reached, loads. */
export function reachEnd(host: Host) {
  scrollTo(host, 1000)
  shownPage(host).call('onReachBottom')
  for (const { target, see } of host.engine.sights) {
    if (target instanceof host.window.Node && shownPage(host).element.contains(target)) see(1)
  }
  for (const list of shownPage(host).element.querySelectorAll('wx-scroll-view')) {
    host.engine.fire(list, 'scrolltolower', { direction: 'bottom' })
  }
}

const callOn = (component: object, name: string, ...values: unknown[]) =>
  method(component, name)?.apply(component, values)
