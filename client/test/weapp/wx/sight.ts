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

// So many of what is watched are near the screen together.
const nearTogether = 3

/** What the page watches, from its top to its end; only the last of them are near its end. */
function watchedOn(host: Host) {
  const { element } = shownPage(host)
  const { Node } = host.window
  const watched = [...host.engine.sights].flatMap(({ target, see }) =>
    target instanceof Node && element.contains(target) ? [{ target, see }] : [],
  )
  watched.sort((one, other) =>
    one.target.compareDocumentPosition(other.target) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  return watched.map(({ see }, place) => ({ see, isNear: place >= watched.length - nearTogether }))
}

/** The end of the page comes into view: what loads more when it is reached, loads. */
export function reachEnd(host: Host) {
  scrollTo(host, 1000)
  shownPage(host).call('onReachBottom')
  for (const { see, isNear } of watchedOn(host)) see(isNear ? 1 : 0)
  for (const list of shownPage(host).element.querySelectorAll('wx-scroll-view')) {
    host.engine.fire(list, 'scrolltolower', { direction: 'bottom' })
  }
}

const callOn = (component: object, name: string, ...values: unknown[]) =>
  method(component, name)?.apply(component, values)
