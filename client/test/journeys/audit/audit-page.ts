import type { Page } from 'playwright-core'
import { accessibilityOf } from './accessibility'
import { layoutOf, type Scale } from './layout'

export const usual: Scale = { target: 44, text: 13 }
export const large: Scale = { target: 60, text: 18 }

/** What is wrong with the page in front; nothing is an empty list. */
export async function auditPage(page: Page, scale: Scale): Promise<string[]> {
  return [...(await page.evaluate(layoutOf, scale)), ...(await accessibilityOf(page))]
}
