import Taro, { useDidHide, useDidShow, useReachBottom, useShareAppMessage } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { addressOf, type Params, type Route } from './routes'

/** Runs whenever the page comes to the front, the first time too. */
export const usePageShow = (run: () => void): void => useDidShow(run)

/** Runs when the reader nears the end of the page. */
export const useNearEnd = (run: () => void): void => useReachBottom(run)

/** Runs when the app comes back from the background. Gives back how to stop. */
export function onAppShow(run: () => void): () => void {
  Taro.onAppShow(run)
  return () => Taro.offAppShow(run)
}

/** What a friend gets when the page is shared. Only in pages whose config has `enableShareAppMessage`. */
export function useShare(title: string, route: Route, params: Params): void {
  useShareAppMessage(() => ({ title, path: addressOf(route, params) }))
}

/** False while another page, another app or another tab of the browser is in front. */
export function useInFront(): boolean {
  const [isPageShown, showPage] = useState(true)
  const [isAppShown, showApp] = useState(true)
  useDidShow(() => showPage(true))
  useDidHide(() => showPage(false))
  useEffect(() => {
    const [come, go] = [() => showApp(true), () => showApp(false)]
    Taro.onAppShow(come)
    Taro.onAppHide(go)
    return () => {
      Taro.offAppShow(come)
      Taro.offAppHide(go)
    }
  }, [])
  return isPageShown && isAppShown
}
