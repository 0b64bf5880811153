import type { Host } from '../engine/host'
import { afterTap } from './after-tap'
import { breath } from './waiting'

/** A finger's short touch in the middle of the element. */
export function tap(host: Host, element: Element) {
  const { MouseEvent } = host.window
  for (const type of ['mousedown', 'mouseup', 'click']) {
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 1, clientY: 1 }))
  }
  afterTap(host, element)
}

// Nothing has a place in jsdom, so what is drawn on gets one: a third of the way down a phone.
const area = { left: 16, top: 240, right: 359, bottom: 380, width: 343, height: 140 }

/** A finger comes down, moves from point to point of the element and is lifted; each is taken in before the next. */
export async function draw(host: Host, element: Element, points: readonly (readonly [x: number, y: number])[]) {
  Object.defineProperty(element, 'getBoundingClientRect', { configurable: true, value: () => area })
  for (const [place, [x, y]] of points.entries()) {
    const finger = { clientX: area.left + x, clientY: area.top + y }
    host.engine.touch(element, place === 0 ? 'touchstart' : 'touchmove', [finger])
    await breath(host)
  }
  host.engine.touch(element, 'touchend', [])
}

/** Replaces what stands in the field, as far as its length allows. */
export function type(host: Host, element: Element, text: string) {
  const part = element.matches('input, textarea') ? element : element.querySelector('input, textarea')
  if (!part || !('value' in part)) throw new Error('Nothing to type into')
  if (part === element) return void (part.value = text)
  const { maxlength, disabled } = host.engine.propertiesOf(element)
  if (disabled === true) throw new Error('The field is disabled')
  const limit = typeof maxlength === 'number' && maxlength >= 0 ? maxlength : text.length
  const value = text.slice(0, limit)
  host.engine.fire(element, 'focus', { value: part.value, height: 0 })
  part.value = value
  host.engine.fire(element, 'input', { value, cursor: value.length, keyCode: 0 })
  host.engine.fire(element, 'blur', { value: part.value, cursor: value.length })
}

export function pressEnter(host: Host, element: Element) {
  host.engine.fire(element, 'confirm', { value: element.querySelector('input, textarea')?.getAttribute('value') ?? '' })
}

/** Chooses in a WeChat picker: by its words, or the value itself for days and times. */
export function pick(host: Host, element: Element, choice: string | number[]) {
  const picker = element.closest('wx-picker') ?? element.querySelector('wx-picker')
  if (!picker) throw new Error('Not a picker')
  const { mode, range, rangeKey } = host.engine.propertiesOf(picker)
  const isList = !mode || mode === 'selector'
  const value = isList && typeof choice === 'string' ? indexIn(range, rangeKey, choice) : choice
  host.engine.setProperty(picker, 'value', value)
  host.engine.fire(picker, 'change', { value })
}

function indexIn(range: unknown, rangeKey: unknown, choice: string): number {
  const items: unknown[] = Array.isArray(range) ? range : []
  const words = items.map((item) => (typeof item === 'object' && item ? Reflect.get(item, String(rangeKey)) : item))
  const index = words.indexOf(choice)
  if (index < 0) throw new Error(`No ${choice} among ${words.join(', ')}`)
  return index
}
