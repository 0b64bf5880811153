export interface Scale {
  /** The smallest target, in px each way. */
  target: number
  /** The smallest type, in px. */
  text: number
}

/** Runs inside the page: one heading, nothing sideways, nothing too small to read or to hit, no words of a column broken up. */
export function layoutOf({ target, text }: Scale): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown)
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 30)}`

  const headings = all('h1').length
  const sideways = [document.documentElement, ...all('.taro_page')].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  )
  const outside = all('body *').filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
  const smallTargets = all('button, a[href], input, textarea').filter((element) => {
    const { width, height } = element.getBoundingClientRect()
    return Math.round(width) < target || Math.round(height) < target
  })
  const smallTexts = all('body *').filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      Number.parseFloat(getComputedStyle(element).fontSize) < text,
  )
  const brokenWords = all('.table .button-words, .table .tag').filter(
    (element) => element.getBoundingClientRect().height > 2.2 * Number.parseFloat(getComputedStyle(element).fontSize),
  )
  return [
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(sideways.length > 0 ? [`scrolls sideways: ${outside.slice(0, 3).map(nameOf).join(', ')}`] : []),
    ...smallTargets.map((element) => {
      const { width, height } = element.getBoundingClientRect()
      return `small target ${Math.round(width)}×${Math.round(height)}: ${nameOf(element)}`
    }),
    ...brokenWords.map((element) => `broken into lines: ${nameOf(element)}`),
    ...smallTexts.map((element) => `small text ${getComputedStyle(element).fontSize}: ${nameOf(element)}`),
  ]
}
