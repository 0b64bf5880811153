import { addressOf } from '../../src/platform/routes'
import type { App } from './app'
import { auditPage } from './audit/page-audit'
import { launch } from './launch'
import { pagesWithSheets, type Presses } from './every-sheet'

jest.setTimeout(120_000)

test('every sheet in which something is decided or filled in is as WeChat wants it', async () => {
  const findings: [string, string[]][] = []
  for (const { person, route, params, sheets } of await pagesWithSheets()) {
    const path = addressOf(route, params).slice(1)
    const app = await launch({ path, loginCode: `demo:${person}`, haste: 10 })
    for (const presses of sheets) findings.push([`${route} ${String(presses.at(-1))}`, await audited(app, presses)])
  }

  expect(findings.filter(([, found]) => found.length > 0)).toEqual([])
})

/** Opens it, looks at it and closes it again. */
async function audited(app: App, presses: Presses): Promise<string[]> {
  for (const press of presses) {
    const isChoice = typeof press === 'object' && 'choice' in press
    await (isChoice ? app.page.role('radio', press.choice) : app.page.button(press)).nth(0).tap()
  }
  const found = await auditPage(app)
  const sheet = app.page.role('dialog')
  await sheet.button(/^(关闭|返回)$/).tap()
  await sheet.gone()
  return found
}
