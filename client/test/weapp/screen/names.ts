/** Words as a person compares them: spaces do not count. */
export const compact = (words: string) => words.replace(/\s+/g, '')

export type Words = string | RegExp

export function says(said: string, words: Words): boolean {
  return typeof words === 'string'
    ? compact(said).includes(compact(words))
    : words.test(said) || words.test(compact(said))
}

/** Elements whose whole name is the words win over those that only contain them. */
export function bestNamed(elements: Element[], words: Words): Element[] {
  const named = elements.filter((element) => says(nameOf(element), words))
  if (typeof words !== 'string') return named
  const exact = named.filter((element) => compact(nameOf(element)) === compact(words))
  return exact.length > 0 ? exact : named
}

/** What a screen reader calls it. */
export function nameOf(element: Element): string {
  const labelled = labelOf(element) ?? labelOf(partOf(element))
  return labelled ?? (contentOf(element) || partOf(element)?.getAttribute('placeholder') || '')
}

/** Role as declared or, for what the web view draws inside, as the browser has it. */
export function roleOf(element: Element): string {
  return element.getAttribute('role') ?? ownRole[element.tagName] ?? ''
}

const ownRole: Record<string, string> = { 'WX-INPUT': 'textbox', 'WX-TEXTAREA': 'textbox', INPUT: 'textbox' }

const partOf = (element: Element) =>
  ['WX-INPUT', 'WX-TEXTAREA', 'WX-IMAGE'].includes(element.tagName) ? element.firstElementChild : null

function labelOf(element: Element | null): string | undefined {
  if (!element) return undefined
  const labels = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const texts = labels.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
  return texts.join(' ') || element.getAttribute('aria-label') || element.getAttribute('alt') || undefined
}

function contentOf(element: Element): string {
  const parts = [...element.childNodes].map((child) => {
    if (child.nodeType === child.TEXT_NODE) return child.textContent ?? ''
    return isElement(child) && !isSilent(child) ? (labelOf(child) ?? contentOf(child)) : ''
  })
  return parts.join('').trim()
}

const isElement = (node: ChildNode): node is HTMLElement => node.nodeType === node.ELEMENT_NODE
const isSilent = (element: HTMLElement) =>
  element.getAttribute('aria-hidden') === 'true' || element.style.display === 'none'

/** Is it drawn at all, by its own style and those around it? */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = view?.getComputedStyle(at)
    if (style?.display === 'none' || style?.visibility === 'hidden') return false
  }
  return true
}
