import Taro, { useDidShow, useReachBottom, useShareAppMessage } from '@tarojs/taro'
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
