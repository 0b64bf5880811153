import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import { shownPage, type Host } from '../engine/host'

type Axe = { run(context: Element, options: RunOptions): Promise<AxeResults> }

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const options: RunOptions = {
  resultTypes: ['violations'],
  rules: {
    // These need a layout. The browser journeys check them on the same components.
    'color-contrast': { enabled: false },
    'target-size': { enabled: false },
    'scrollable-region-focusable': { enabled: false },
  },
}

/** axe's serious and critical findings on the page in front. */
export async function accessibilityOf(host: Host): Promise<string[]> {
  const axe = axeIn(host)
  const { violations } = await withRememberedStyles(host, () => axe.run(shownPage(host).element, options))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.html.slice(0, 160)}`))
}

/** Nothing moves while axe looks, and computing a style takes jsdom long. */
async function withRememberedStyles<T>({ window }: Host, look: () => Promise<T>): Promise<T> {
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

function axeIn({ window }: Host): Axe {
  if (!('axe' in window)) window.eval(source)
  return Reflect.get(window, 'axe') as Axe
}
