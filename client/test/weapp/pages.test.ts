import type { App } from './app'
import { elderFindings } from './audit/elder-sizes'
import { auditFrame, auditPage } from './audit/page-audit'
import { launch } from './launch'
import { addressOf, pages, personAt } from './every-page'
import { emptyMemory } from './wx/memory'

const elder = { memory: { ...emptyMemory(), storage: new Map([['elder-mode', 'true']]) }, fontSizeScaleFactor: 1.4 }

describe.each([
  ['as usual', {}, auditPage],
  // The elements are the same: axe looks at them once, here it is their sizes.
  ['in elder mode', elder, async (app: App) => [...(await auditFrame(app)), ...(await elderFindings(app.host))]],
])('%s', (_, circumstances, audit) => {
  test.each(pages)('%s opens as WeChat wants it', async (path) => {
    const app = await launch({
      path: await addressOf(path),
      loginCode: `demo:${personAt(path)}`,
      haste: 10,
      ...circumstances,
    })

    expect(await audit(app)).toEqual([])
    expect(app.words).not.toContain('没有找到')
  })
})

test('elder mode outlives the app', async () => {
  const app = await launch({ path: 'pages/me/index', loginCode: 'demo:visitor-901' })
  await app.page.role('switch', /长辈版/).tap()

  const again = await app.restart()

  await again.page.css('.elder').see()
  expect(again.memory.storage.get('elder-mode')).toBe(elder.memory.storage.get('elder-mode'))
})
