import { eventsHeardBy } from '../engine/dom-backend'
import { isShown, nameOf } from '../screen/names'

const controls = 'wx-button, wx-switch, wx-checkbox, wx-radio, wx-picker, wx-navigator, [role="button"], [role="link"]'

/** Everything a finger can tap. */
export const tapTargets = (page: Element) =>
  [...page.querySelectorAll('*')].filter((element) => element.matches(controls) || hearsOnlyTaps(element))

/** Each needs words that say what happens. */
export function namelessTapTargets(page: Element): string[] {
  return tapTargets(page)
    .filter((element) => !element.closest('[aria-hidden="true"]') && !nameOf(element) && isShown(element))
    .map((element) => `tap target without a name: ${openingTag(element)}`)
}

// Taro listens to taps alone where the app does; elsewhere it listens to every touch, whatever the app wants.
function hearsOnlyTaps(element: Element): boolean {
  const heard = eventsHeardBy(element)
  return heard.has('tap') && !heard.has('touchstart')
}

export const openingTag = (element: Element) => element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1)
