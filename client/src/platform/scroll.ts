import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { isWeapp } from './target'

/** For when the page shows something else than before. */
export const scrollToTop = (): void => void scroll({ scrollTop: 0, duration: 0 })

/** In a browser: brings what is chosen into the middle of a strip that scrolls sideways, and leaves the page where it is. */
export function showInStrip(stripId: string, chosen: string): void {
  if (isWeapp) return
  const strip = document.getElementById(stripId)
  const one = strip?.querySelector(chosen)
  if (strip && one) strip.scrollLeft += middleOf(one) - middleOf(strip)
}

function middleOf(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}

/** For a screen that takes the place of another in the same page, which may have been scrolled down. */
export const useFromTop = (): void => useEffect(scrollToTop, [])

/** To the first field that `ui/field` marks as wrong, after it was marked. */
export const scrollToError = (): void => void setTimeout(isWeapp ? scrollPage : scrollAndFocus, 50)

const wrong = '.field-wrong'
const scrollPage = () => void scroll({ selector: wrong, offsetTop: -72, duration: 200 })

/** In a browser pages below this one are in the same document, unseen, and a sheet scrolls by itself. */
function scrollAndFocus() {
  const shown = [...document.querySelectorAll(wrong)].filter((field) => field.getClientRects().length > 0)
  const first = shown.find((field) => field.closest('dialog[open]')) ?? shown[0]
  // Of one that is higher than the screen, label and error stand at its beginning.
  first?.scrollIntoView({ block: 'start' })
  first?.querySelector('input, textarea, select, button, [tabindex]')?.focus({ preventScroll: true })
}

/** Nothing to scroll to is no trouble. */
const scroll = (to: Taro.pageScrollTo.Option) => Taro.pageScrollTo(to).catch(() => undefined)
