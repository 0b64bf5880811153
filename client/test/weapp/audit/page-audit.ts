import type { App } from '../app'
import { shownPage, type Host } from '../engine/host'
import { wordsOn } from '../screen/describe-screen'
import { accessibilityOf } from './accessibility'
import { namelessTapTargets } from './tap-targets'

// WeChat's own score takes points off beyond these.
const mostNodes = 1000
const deepestNode = 30
const mostChildren = 60
const largestSetDataBytes = 256 * 1024

/** What is wrong with the page in front; nothing is an empty list. */
export const auditPage = async (app: App): Promise<string[]> => [
  ...(await auditFrame(app)),
  ...(await accessibilityOf(app.host)),
]

/** All but axe, which takes as long as everything else together. */
export async function auditFrame(app: App): Promise<string[]> {
  await app.idle()
  const { host } = app
  return [
    ...host.faults.list.map(({ kind, text }) => `${kind}: ${text}`),
    ...(wordsOn(shownPage(host).element) ? [] : ['the page says nothing']),
    ...sizeFindings(host),
    ...namelessTapTargets(shownPage(host).element),
    ...brokenPictures(shownPage(host).element),
  ]
}

export function sizeFindings(host: Host): string[] {
  const { element, setDataBytes } = shownPage(host)
  const nodes = [...element.querySelectorAll('*')].filter((node) => '__wxElement' in node)
  const largest = Math.max(0, ...setDataBytes)
  const deepest = Math.max(0, ...nodes.map((node) => depthIn(element, node)))
  const widest = Math.max(0, ...nodes.map((node) => node.children.length))
  return [
    ...above('nodes', nodes.length, mostNodes - 1),
    ...above('deep', deepest, deepestNode - 1),
    ...above('children of one node', widest, mostChildren),
    ...above('bytes in one setData', largest, largestSetDataBytes),
  ]
}

// WeChat draws a picture as `background-image: url('…')`, and takes what it is given as it is.
const brokenPictures = (page: Element) =>
  [...page.querySelectorAll('img')]
    .map((picture) => picture.getAttribute('src') ?? '')
    .filter((src) => src.includes("'"))
    .map((src) => `a quote in the address of a picture: ${src.slice(0, 80)}`)

const above = (what: string, found: number, most: number) => (found > most ? [`${found} ${what}, at most ${most}`] : [])

function depthIn(page: Element, node: Element): number {
  let depth = 0
  for (let at: Element | null = node; at && at !== page; at = at.parentElement) depth += 1
  return depth
}
