import Taro from '@tarojs/taro'

/** For when the page shows something else than before. */
export const scrollToTop = (): void => void scroll({ scrollTop: 0, duration: 0 })

/** To the first field that `ui/field` marks as wrong, after it was marked. */
export const scrollToError = (): void =>
  void setTimeout(() => void scroll({ selector: '.field-wrong', offsetTop: -72, duration: 200 }), 50)

/** Nothing to scroll to is no trouble. */
const scroll = (to: Taro.pageScrollTo.Option) => Taro.pageScrollTo(to).catch(() => undefined)
