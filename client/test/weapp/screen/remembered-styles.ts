import type { Host } from '../engine/host'

/** For looking at a page while nothing moves on it: computing a style takes jsdom long. */
export async function withRememberedStyles<T>({ window }: Host, look: () => T | Promise<T>): Promise<T> {
  const compute = window.getComputedStyle.bind(window)
  const known = new Map<Element, CSSStyleDeclaration>()
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo) return compute(element)
    const style = known.get(element) ?? compute(element)
    known.set(element, style)
    return style
  }
  try {
    return await look()
  } finally {
    window.getComputedStyle = compute
  }
}
