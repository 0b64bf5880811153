import { useSyncExternalStore } from 'react'
import { isWeapp } from './target'

const query = () => (isWeapp ? undefined : window.matchMedia?.('(min-width: 960px)'))
const isWide = () => query()?.matches ?? false

/** True in a browser window that has room for a list and its detail side by side (≥ 960 px). */
export const useWide = (): boolean => useSyncExternalStore(listen, isWide, isWide)

function listen(listener: () => void) {
  const media = query()
  media?.addEventListener('change', listener)
  return () => media?.removeEventListener('change', listener)
}
