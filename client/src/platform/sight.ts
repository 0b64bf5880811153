import Taro from '@tarojs/taro'
import { isWeapp } from './target'

/** In pixels above and below the screen: so far a finger throws a list before it is drawn. */
const margin = 600

interface Seen {
  isNear: boolean
  /** In pixels, as it stands there now. */
  height: number
}

/** False where nothing tells what is near: then everything is to be drawn. */
export const canWatchSight = (): boolean => isWeapp || 'IntersectionObserver' in window

/** Tells when that element comes near the screen, and when it is far off. Gives back how to stop. */
export const watchSight = (id: string, tell: (seen: Seen) => void): (() => void) =>
  (isWeapp ? watchInWechat : watchInBrowser)(id, tell)

function watchInWechat(id: string, tell: (seen: Seen) => void) {
  const { page } = Taro.getCurrentInstance()
  if (!page) return () => undefined
  const observer = Taro.createIntersectionObserver(page)
  let isWanted = true
  // WeChat never tells of an element that is not drawn yet when asked for.
  Taro.nextTick(() => {
    if (!isWanted) return
    observer
      .relativeToViewport({ top: margin, bottom: margin })
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) =>
        tell({ isNear: intersectionRatio > 0, height: boundingClientRect?.height ?? 0 }),
      )
  })
  return () => {
    isWanted = false
    observer.disconnect()
  }
}

function watchInBrowser(id: string, tell: (seen: Seen) => void) {
  const element = document.getElementById(id)
  if (!element || !canWatchSight()) return () => undefined
  const observer = new IntersectionObserver(
    (records) => {
      // A busy phone tells of several moments at once: only the last one is how it stands.
      const seen = records.at(-1)
      if (!seen) return
      // Where the keyboard is, it stays, however far somebody scrolls meanwhile.
      const isNear = seen.isIntersecting || element.contains(document.activeElement)
      tell({ isNear, height: seen.boundingClientRect.height })
    },
    // Pages scroll inside: what they cut off is not near otherwise.
    { root: element.closest('.taro_page'), rootMargin: `${margin}px 0px` },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
