import type { Locator } from 'playwright-core'

/** Until it is on the screen as a whole and under nothing, without anybody scrolling there. */
export async function inSight(one: Locator): Promise<void> {
  const shown = await one.filter({ visible: true }).first().elementHandle()
  await one.page().waitForFunction(isUncovered, shown, { timeout: 5000 })
}

/** Runs inside the page. A bar that lies over one of its corners is what is found there. */
function isUncovered(element: Node | null) {
  if (!(element instanceof Element)) return false
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const corners = [left + 1, right - 1].flatMap((x) =>
    [top + 1, bottom - 1].map((y) => document.elementFromPoint(x, y)),
  )
  return corners.every((found) => found !== null && (element.contains(found) || found.contains(element)))
}
