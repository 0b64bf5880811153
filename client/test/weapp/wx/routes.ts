import { tabsOf } from '../engine/app-config'
import { shownPage, type Host } from '../engine/host'
import { isTab, navigateBack, navigateTo, reLaunch, redirectTo, switchTab } from '../engine/navigation'
import { conclude, quietly, succeed, type Callbacks } from './answers'
import { drawButton, drawPart, erasePart } from './system-screen'

type Going = Callbacks & { url: string }
type Move = (host: Host, url: string) => string | undefined

export function routesApi(host: Host) {
  const go = (api: string, move: Move) => (options: Going) => {
    // WeChat moves after the call has returned.
    host.realm.later(() => {
      conclude(host, api, options, move(host, options.url))
      drawTabs(host)
    })
  }
  return {
    navigateTo: go('navigateTo', navigateTo),
    redirectTo: go('redirectTo', redirectTo),
    reLaunch: go('reLaunch', reLaunch),
    switchTab: go('switchTab', switchTab),
    navigateBack: ({ delta, ...options }: Callbacks & { delta?: number } = {}) =>
      go('navigateBack', () => navigateBack(host, delta))({ ...options, url: '' }),
    setNavigationBarTitle: ({ title, ...options }: Callbacks & { title: string }) => {
      shownPage(host).title = title
      succeed(host, 'setNavigationBarTitle', options)
    },
    setNavigationBarColor: quietly(host, 'setNavigationBarColor'),
    setTabBarBadge: quietly(host, 'setTabBarBadge'),
    removeTabBarBadge: quietly(host, 'removeTabBarBadge'),
    showTabBarRedDot: quietly(host, 'showTabBarRedDot'),
    hideTabBarRedDot: quietly(host, 'hideTabBarRedDot'),
    setTabBarStyle: quietly(host, 'setTabBarStyle'),
    setTabBarItem: quietly(host, 'setTabBarItem'),
    hideTabBar: quietly(host, 'hideTabBar'),
    showTabBar: quietly(host, 'showTabBar'),
    setBackgroundColor: quietly(host, 'setBackgroundColor'),
    setBackgroundTextStyle: quietly(host, 'setBackgroundTextStyle'),
    enableAlertBeforeUnload: quietly(host, 'enableAlertBeforeUnload'),
    disableAlertBeforeUnload: quietly(host, 'disableAlertBeforeUnload'),
  }
}

/** The bar below tab pages. */
export function drawTabs(host: Host) {
  const { path } = shownPage(host)
  if (!isTab(host, path)) return erasePart(host, 'tabs')
  const buttons = tabsOf(host.built.app).map(({ pagePath, text }, index) => {
    const press = () => {
      conclude(host, 'switchTab', undefined, switchTab(host, pagePath))
      drawTabs(host)
      shownPage(host).call('onTabItemTap', { index, pagePath, text })
    }
    return drawButton(host, text, press, 'tab')
  })
  drawPart(host, 'tabs', 'tablist', buttons)
}
