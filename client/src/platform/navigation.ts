import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { addressOf, isTab, type Params, paramsOf, type Route, type Tab } from './routes'
import { isWeapp } from './target'

/** Opens a page; a tab is switched to. A tab takes no params: keep what it should show in a store of the feature. */
export async function go(route: Route, params?: Params): Promise<void> {
  if (isTab(route)) await openTab(route)
  else await Taro.navigateTo({ url: addressOf(route, params) })
}

/** As `go`, but there is no way back to this page. */
export async function replace(route: Route, params?: Params): Promise<void> {
  if (isTab(route)) await openTab(route)
  else await Taro.redirectTo({ url: addressOf(route, params) })
}

/** In a browser as a step that its back button undoes; Taro knows the page for a tab all the same. */
async function openTab(tab: Tab): Promise<void> {
  if (isWeapp) await Taro.switchTab({ url: addressOf(tab) })
  else await Taro.navigateTo({ url: addressOf(tab) })
}

/** One page back; home when the page was opened directly, from a shared link or a code. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await go('home')
}

/** The address of a page to give to somebody else, in a browser only: WeChat passes pages on by itself. */
export const linkTo = (route: Route, params?: Params): string => window.location.origin + addressOf(route, params)

/** What the page was opened with, by a link or by a mini-program code. */
export function useParams(): Params {
  const { params } = useRouter()
  return useMemo(() => paramsOf(params), [params])
}

/** What WeChat shows above the page, and a browser on its tab. */
export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}
