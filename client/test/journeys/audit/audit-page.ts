import type { Page } from 'playwright-core'
import { accessibilityOf } from './accessibility'
import { layoutOf, type Scale } from './layout'

const usual: Scale = { target: 44, text: 13 }
export const large: Scale = { target: 60, text: 18 }

/** What is wrong with the page in front; nothing is an empty list. */
export async function auditPage(page: Page): Promise<string[]> {
  return [...(await auditLayout(page, usual)), ...(await accessibilityOf(page))]
}

/** All but axe. In elder mode the elements are the same: it looks at them once, there it is their sizes. */
export const auditLayout = (page: Page, scale: Scale): Promise<string[]> => page.evaluate(layoutOf, scale)
