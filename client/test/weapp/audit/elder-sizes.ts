import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import postcss, { type Declaration } from 'postcss'
import { shownPage, type Host } from '../engine/host'
import { isShown } from '../screen/names'
import { withRememberedStyles } from '../screen/remembered-styles'
import { openingTag, tapTargets } from './tap-targets'

// In px: what elder mode promises.
const smallestTarget = 60
const smallestText = 18

// These are as large as what they contain, which the browser measures.
const cards = '.card-press, .entry'
// The beginning of what the next page says in full.
const beginnings = '.work-note'

/** jsdom lays nothing out, so this goes by what the style sheet says: how large things are at least, and what cuts words. */
export const elderFindings = (host: Host): Promise<string[]> => withRememberedStyles(host, () => sizesAndCuts(host))

function sizesAndCuts(host: Host): string[] {
  const page = shownPage(host).element
  const look = looksIn(host.built.folder)
  if (!page.querySelector('.elder')) return ['elder mode is not on']
  const shown = [...page.querySelectorAll('.elder *')].filter(isShown)
  const targets = tapTargets(page).filter((element) => isShown(element) && !element.matches(cards))
  const worded = shown.filter((element) => [...element.childNodes].some(isWords) && !element.closest(beginnings))
  return [
    ...targets.filter((one) => look.height(one) < smallestTarget).map((one) => `small target: ${openingTag(one)}`),
    ...worded.filter((one) => look.font(one) < smallestText).map((one) => `small text: ${one.outerHTML.slice(0, 160)}`),
    ...worded.filter(look.isCut).map((one) => `cut text: ${one.outerHTML.slice(0, 160)}`),
  ]
}

const isWords = ({ nodeType, textContent }: ChildNode) => nodeType === 3 && textContent?.trim() !== ''

const worths = new Map<string, number>()

function worth(sum: string): number {
  const value = worths.get(sum) ?? (runInNewContext(sum, { max: Math.max }) as number)
  worths.set(sum, value)
  return value
}

type Looks = ReturnType<typeof readLooks>
const known = new Map<string, Looks>()

function looksIn(folder: string): Looks {
  const looks = known.get(folder) ?? readLooks(folder)
  known.set(folder, looks)
  return looks
}

function readLooks(folder: string) {
  const rules = rulesIn(readFileSync(join(folder, 'app.wxss'), 'utf8'))
  /** The last rule wins. */
  const said = (element: Element | null, property: string) =>
    rules.findLast(({ selector, values }) => values.has(property) && element?.matches(selector))?.values.get(property)

  /** In px; nothing where it depends on something else. */
  function pixels(element: Element, property: string): number | undefined {
    const tokens = (value = ''): string =>
      value.replace(/var\((--[\w-]+)(?:, ?([\d.]+))?\)/g, (_, name: string, otherwise = '') => {
        const token = said(element.closest('.elder'), name)
        return token ? tokens(token) : otherwise
      })
    const sum = tokens(said(element, property)).replaceAll('calc(', '(').replaceAll('px', '')
    return /^[\d.+*/(),max\s-]+$/.test(sum) ? worth(sum) : undefined
  }

  const height = (element: Element): number => {
    const inside = element.matches('wx-picker') ? [...element.children].map(height) : []
    return Math.max(pixels(element, 'min-height') ?? 0, pixels(element, 'height') ?? 0, ...inside)
  }
  const font = (element: Element): number =>
    pixels(element, 'font-size') ?? (element.parentElement ? font(element.parentElement) : smallestText)
  const isCut = (element: Element) => Boolean(said(element, 'text-overflow') ?? said(element, '-webkit-line-clamp'))
  return { height, font, isCut }
}

/** Those that always hold, as they are written. */
function rulesIn(wxss: string) {
  const rules: { selector: string; values: Map<string, string> }[] = []
  postcss.parse(wxss).walkRules(({ parent, selector, nodes }) => {
    if (parent?.type === 'atrule' || selector.includes(':')) return
    const declared = nodes.filter((node): node is Declaration => node.type === 'decl')
    rules.push({ selector, values: new Map(declared.map(({ prop, value }) => [prop, value])) })
  })
  return rules
}
