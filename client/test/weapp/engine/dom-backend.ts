import type { DOMWindow } from 'jsdom'
import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { builtInTags } from './built-in-tags'

type Engine = typeof glassEasel
type ScreenElement = ReturnType<InstanceType<Engine['CurrentWindowBackendContext']>['document']['createElement']>

const builtIn = new Set(builtInTags)
const listened = new WeakMap<object, Set<string>>()

/** The kinds of event the mini-program listens to on this element. */
export const eventsHeardBy = (element: Element): ReadonlySet<string> => listened.get(element) ?? new Set()

type Sight = { target: object; see(ratio: number): void }

type Drawing = { backend: InstanceType<Engine['CurrentWindowBackendContext']>; sights: Set<Sight> }

/** Draws into jsdom. Nothing has a size there, so what an observer sees is said by the test. */
export function createBackend(engine: Engine, window: DOMWindow): Drawing {
  const { document } = window
  const sights = new Set<Sight>()
  class Backend extends engine.CurrentWindowBackendContext {
    override document = {
      createElement: (tag: string) => asScreen(withOwnId(document.createElement(builtIn.has(tag) ? `wx-${tag}` : tag))),
      createTextNode: (text: string) => asScreen(document.createTextNode(text)),
      createDocumentFragment: () => asScreen(document.createDocumentFragment()),
    }

    override getTheme = () => 'light'
    override onThemeChange = () => undefined

    override setListenerStats(
      ...change: Parameters<InstanceType<Engine['CurrentWindowBackendContext']>['setListenerStats']>
    ) {
      const [element, type] = change
      listened.set(element, (listened.get(element) ?? new Set()).add(type))
      if (!ownEvents.has(type)) super.setListenerStats(...change)
    }

    override createIntersectionObserver(
      ...[target, , , , listener]: Parameters<
        InstanceType<Engine['CurrentWindowBackendContext']>['createIntersectionObserver']
      >
    ) {
      const sight: Sight = { target, see: (ratio) => listener(intersection(ratio)) }
      sights.add(sight)
      return { disconnect: () => void sights.delete(sight) }
    }
  }
  return { backend: new Backend(), sights }
}

/** The engine puts the owner's number before an id; labels refer to ids as the app wrote them. */
function withOwnId(element: HTMLElement): HTMLElement {
  return Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => {
      element.setAttribute('id', id.slice(id.indexOf('--') + 2))
    },
  })
}

// WeChat's components send these themselves, with details that the browser's events of the same name lack.
const ownEvents = new Set(['input', 'focus', 'blur', 'change', 'confirm', 'submit', 'reset', 'scroll', 'load', 'error'])

const box = { left: 0, top: 0, right: 375, bottom: 44, width: 375, height: 44 }
const intersection = (ratio: number) => ({
  intersectionRatio: ratio,
  boundingClientRect: box,
  intersectionRect: ratio > 0 ? box : { ...box, right: 0, bottom: 0, width: 0, height: 0 },
  relativeRect: box,
  time: Date.now(),
})

// glass-easel describes DOM nodes by an interface of its own that real nodes fulfil at run time.
export const asScreen = (node: Node) => node as unknown as ScreenElement
