import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import { shownPage, type Host } from '../engine/host'
import { withRememberedStyles } from '../screen/remembered-styles'

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

function axeIn({ window }: Host): Axe {
  if (!('axe' in window)) window.eval(source)
  return Reflect.get(window, 'axe') as Axe
}
