import type { Host } from '../engine/host'

/** What WeChat draws over a page: dialogs, toasts, the tab bar. Named parts, each shown at most once. */
export type Part = 'modal' | 'toast' | 'loading' | 'sheet' | 'tabs'

export function drawPart(host: Host, part: Part, role: string, children: (string | HTMLElement)[]): HTMLElement {
  erasePart(host, part)
  const { document } = host.window
  const element = document.createElement('section')
  element.id = `system-${part}`
  element.setAttribute('role', role)
  element.append(...children)
  document.body.append(element)
  return element
}

export function erasePart(host: Host, part: Part) {
  host.window.document.getElementById(`system-${part}`)?.remove()
}

export function drawButton(host: Host, text: string, pressed: () => void, role = 'button'): HTMLElement {
  const button = host.window.document.createElement('button')
  button.textContent = text
  button.setAttribute('role', role)
  button.addEventListener('click', () => host.realm.guard(pressed))
  return button
}

export function drawLine(host: Host, text: string | undefined): HTMLElement {
  const line = host.window.document.createElement('p')
  line.textContent = text ?? ''
  return line
}
