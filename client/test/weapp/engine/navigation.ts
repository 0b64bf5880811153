import { pagesOf, tabsOf } from './app-config'
import { shownPage, type Host } from './host'
import { addressOf, createPage, type Address, type Page } from './page'

// A refusal is the reason WeChat gives after `navigateTo:fail `.
type Refusal = string | undefined

// WeChat's limit since base library 2.
const deepestStack = 10

export function navigateTo(host: Host, url: string): Refusal {
  const address = addressFrom(host, url)
  const refusal = whyNotOpened(host, address)
  if (refusal) return refusal
  if (host.stack.length >= deepestStack) return 'webview count limit exceed'
  hide(host)
  return show(host, address)
}

export function redirectTo(host: Host, url: string): Refusal {
  const address = addressFrom(host, url)
  const refusal = whyNotOpened(host, address)
  if (refusal) return refusal
  drop(host)
  return show(host, address)
}

export function reLaunch(host: Host, url: string): Refusal {
  const address = addressFrom(host, url)
  if (!pagesOf(host.built.app).includes(address.path)) return `page "${address.path}" is not found`
  while (host.stack.length > 0) drop(host)
  for (const page of host.tabs.values()) page.close()
  host.tabs.clear()
  return show(host, address)
}

export function switchTab(host: Host, url: string): Refusal {
  const { path } = addressFrom(host, url)
  if (!isTab(host, path)) return 'can not switch to no-tabBar page'
  if (shownPage(host).path === path) return undefined
  hide(host)
  for (const page of host.stack.splice(0).toReversed()) if (!isTab(host, page.path)) page.close()
  return show(host, { path, query: {} })
}

export function navigateBack(host: Host, delta = 1): Refusal {
  if (host.stack.length < 2) return 'cannot navigate back at first page.'
  for (let left = delta; left > 0 && host.stack.length > 1; left--) drop(host)
  const page = shownPage(host)
  page.element.style.display = ''
  dress(host, page)
  page.call('onShow')
  return undefined
}

/** Opens the page, or brings a tab page back that was opened before. */
export function show(host: Host, address: Address): undefined {
  const known = host.tabs.get(address.path)
  const page = known ?? createPage(host, address)
  host.stack.push(page)
  if (isTab(host, page.path)) host.tabs.set(page.path, page)
  page.element.style.display = ''
  dress(host, page)
  if (!known) page.call('onLoad', address.query)
  page.call('onShow')
  if (!known) page.call('onReady')
}

export const isTab = (host: Host, path: string) => tabsOf(host.built.app).some(({ pagePath }) => pagePath === path)

function whyNotOpened(host: Host, { path }: Address): Refusal {
  if (!pagesOf(host.built.app).includes(path)) return `page "${path}" is not found`
  return isTab(host, path) ? 'can not navigateTo a tabbar page' : undefined
}

function addressFrom(host: Host, url: string): Address {
  const address = addressOf(url)
  if (!/^\.\.?\//.test(url)) return address
  return { ...address, path: addressOf(new URL(url, `http://package/${shownPage(host).path}`).pathname).path }
}

function hide(host: Host) {
  const page = shownPage(host)
  page.call('onHide')
  page.element.style.display = 'none'
}

function drop(host: Host) {
  const page = host.stack.pop()
  if (!page) return
  host.tabs.delete(page.path)
  page.close()
}

/** Only the app's and the page's own style sheets apply. */
function dress(host: Host, page: Page) {
  const { document } = host.window
  const style = document.querySelector('style#page') ?? document.head.appendChild(document.createElement('style'))
  style.id = 'page'
  style.textContent = host.built.styles.get(page.path) ?? ''
}
