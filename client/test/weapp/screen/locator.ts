import type { Host } from '../engine/host'
import { describeScreen } from './describe-screen'
import { draw, pick, pressEnter, tap, type } from './gestures'
import { bestNamed, compact, isShown, nameOf, roleOf, says, type Words } from './names'
import { breath, eventually } from './waiting'

/** Something on the screen, looked for anew at every use. Acting waits until exactly one is there. */
export type Locator = Finders & {
  /** Those there are now. */
  all(): Element[]
  nth(index: number): Locator
  see(): Promise<Element>
  gone(): Promise<void>
  tap(): Promise<void>
  type(text: string): Promise<void>
  enter(): Promise<void>
  draw(points: readonly (readonly [x: number, y: number])[]): Promise<void>
  pick(choice: string | number[]): Promise<void>
  /** Any other event of a WeChat component. */
  fire(event: string, detail: unknown): Promise<void>
  words(): Promise<string>
  value(): Promise<string>
}

export type Finders = {
  role(role: string, name?: Words): Locator
  button(name: Words): Locator
  link(name: Words): Locator
  /** An input, picker, switch or other control by its label. */
  field(label: Words): Locator
  text(words: Words): Locator
  /** By CSS selector: for layout that has no words. */
  css(selector: string): Locator
}

const controls = ['textbox', 'combobox', 'switch', 'checkbox', 'radio', 'slider', 'spinbutton', 'searchbox']

export function finders(host: Host, scope: () => Element[]): Finders {
  const among = (description: string, filter: (elements: Element[]) => Element[]) =>
    locator(host, description, () => filter(scope().flatMap((root) => [...root.querySelectorAll('*')])))
  const byRole = (roles: string[], name: Words | undefined) =>
    among(`${roles[0] ?? ''} ${name ?? ''}`, (elements) => {
      const candidates = elements.filter((element) => roles.includes(roleOf(element)))
      return name === undefined ? candidates : bestNamed(candidates, name)
    })
  return {
    role: (role, name) => byRole([role], name),
    button: (name) => byRole(['button'], name),
    link: (name) => byRole(['link'], name),
    field: (label) =>
      among(`field ${label}`, (elements) =>
        bestNamed(
          elements.filter((element) => controls.includes(roleOf(element)) || isPicker(element)),
          label,
        ),
      ),
    text: (words) =>
      among(`text ${words}`, (elements) => deepest(elements.filter((at) => says(at.textContent ?? '', words)))),
    css: (selector) => among(selector, (elements) => elements.filter((element) => element.matches(selector))),
  }
}

const isPicker = (element: Element) => element.tagName === 'WX-PICKER'
const deepest = (elements: Element[]) =>
  elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)))

function locator(host: Host, description: string, find: () => Element[]): Locator {
  const all = () => outermost(find()).filter(isShown)
  const only = () => one(host, description, all)
  const act = async (gesture: (element: Element) => void | Promise<void>) => {
    await gesture(await only())
    await breath(host)
  }
  return {
    ...finders(host, all),
    all,
    nth: (index) => locator(host, `${description} [${index}]`, () => all().slice(index, index + 1)),
    see: async () =>
      eventually(
        () => all()[0],
        () => missing(host, description),
      ),
    gone: async () => {
      await eventually(
        () => all().length === 0 || undefined,
        () => `${description} is still there\n${describeScreen(host)}`,
      )
    },
    tap: async () => {
      await eventually(
        () => !isDisabled(all()[0]) || undefined,
        () => `${description} stays disabled`,
      )
      await act((element) => tap(host, element))
    },
    type: (text) => act((element) => type(host, element, text)),
    draw: (points) => act((element) => draw(host, element, points)),
    enter: () => act((element) => pressEnter(host, element)),
    pick: (choice) => act((element) => pick(host, element, choice)),
    fire: (event, detail) => act((element) => host.engine.fire(element, event, detail)),
    words: async () => nameOf(await only()),
    value: async () => valueOf(await only()),
  }
}

async function one(host: Host, description: string, all: () => Element[]): Promise<Element> {
  const found = await eventually(
    () => (all().length > 0 ? all() : undefined),
    () => missing(host, description),
  )
  const [element] = found
  if (!element || found.length > 1) {
    throw new Error(`${found.length} × ${description}: ${found.map((at) => compact(nameOf(at))).join(' | ')}`)
  }
  return element
}

const missing = (host: Host, description: string) => `No ${description}\n${describeScreen(host)}`

// A control inside of an equally named control is the same control.
const outermost = (elements: Element[]) =>
  elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)))

const isDisabled = (element: Element | undefined) => element?.getAttribute('aria-disabled') === 'true'

function valueOf(element: Element): string {
  const part = element.matches('input, textarea') ? element : element.querySelector('input, textarea')
  return part && 'value' in part ? String(part.value) : (element.getAttribute('aria-checked') ?? '')
}
