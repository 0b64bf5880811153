import { shownPage, type Host } from '../engine/host'
import { isShown, nameOf, roleOf } from './names'

/** The screen in words, for the message of a failed test. */
export function describeScreen(host: Host): string {
  const page = shownPage(host)
  const elements = [...host.window.document.body.querySelectorAll('*')].filter(isShown)
  const controls = elements
    .filter((element) => roleOf(element) && !element.parentElement?.matches('wx-input, wx-textarea'))
    .map((at) => `${roleOf(at)}: ${nameOf(at)}`)
  return [
    `page ${page.path} ${JSON.stringify(page.query)}`,
    `text ${wordsOn(page.element, ' · ')}`,
    ...controls.map((line) => `  ${line}`),
    ...host.faults.list.map(({ kind, text }) => `fault ${kind} ${text}`),
    ...host.phone.requests
      .slice(-5)
      .map(({ method, url, status }) => `asked ${method} ${url} ${status ?? 'no answer'}`),
  ].join('\n')
}

/** All words that are shown, in reading order. */
export function wordsOn(element: Element, separator = ' '): string {
  const texts: string[] = []
  const walk = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) texts.push(node.textContent?.trim() ?? '')
    else if (!isHidden(node)) node.childNodes.forEach(walk)
  }
  walk(element)
  return texts.filter(Boolean).join(separator)
}

// Covers what the app and WeChat hide; asking for the computed style of everything takes too long to do it all the time.
const isHidden = (node: Node) => 'style' in node && (node as HTMLElement).style.display === 'none'
