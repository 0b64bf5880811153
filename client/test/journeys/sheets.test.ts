import type { Page } from 'playwright-core'
import { pagesWithSheets, type Presses } from '../weapp/every-sheet'
import { auditLayout, auditPage, large } from './audit/audit-page'
import { someone, type Someone } from './someone'

jest.setTimeout(120_000)

test.each([
  ['on a wide screen', { width: 1280 }, auditPage],
  ['on a phone in elder mode', { width: 375, elder: true }, (page: Page) => auditLayout(page, large)],
] as const)('every sheet in which something is decided or filled in can be read and used %s', async (_, how, look) => {
  const findings: [string, string[]][] = []
  for (const { person, route, params, sheets, inBrowser = [] } of await pagesWithSheets()) {
    const visitor = await someone(person, how)
    await visitor.open(route, params)
    for (const presses of [...sheets, ...inBrowser])
      findings.push([`${route} ${String(presses.at(-1))}`, await audited(visitor, presses, look)])
  }

  expect(findings.filter(([, found]) => found.length > 0)).toEqual([])
})

/** Opens it, looks at it and closes it again. */
async function audited(visitor: Someone, presses: Presses, look: typeof auditPage): Promise<string[]> {
  const { page, button, rest, press, dialog } = visitor
  for (const one of presses) {
    const isChoice = typeof one === 'object' && 'choice' in one
    await (isChoice ? page.getByRole('radio', { name: one.choice }) : button(one)).first().click()
  }
  await dialog().waitFor()
  await rest()
  const found = await look(page)
  await press(/^(关闭|返回)$/, dialog())
  await dialog().waitFor({ state: 'detached' })
  return found
}
