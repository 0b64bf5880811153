import { auditPage } from './audit/page-audit'
import { pagesOf } from './engine/app-config'
import { launch, packageIn } from './launch'
import { emptyMemory } from './wx/memory'

const pages = pagesOf(packageIn().app)

const elder = { memory: { ...emptyMemory(), storage: new Map([['elder-mode', 'true']]) }, fontSizeScaleFactor: 1.4 }

describe.each([
  ['as usual', {}],
  ['in elder mode', elder],
  ['without a network', { network: { offline: true } }],
  ['when WeChat does not sign in', { loginCode: undefined }],
])('%s', (_, circumstances) => {
  test.each(pages)('%s opens as WeChat wants it', async (path) => {
    const app = await launch({ path, loginCode: `demo:${personAt(path)}`, ...circumstances })

    expect(await auditPage(app)).toEqual([])
  })
})

test('elder mode outlives the app', async () => {
  const app = await launch({ path: 'pages/me/index', loginCode: 'demo:visitor-901' })
  await app.page.role('switch', /长辈版/).tap()

  const again = await app.restart()

  await again.page.css('.elder').see()
  expect(again.memory.storage.get('elder-mode')).toBe(elder.memory.storage.get('elder-mode'))
})

/** Somebody whose duty the page is for. */
function personAt(path: string): string {
  if (!path.startsWith('packages/staff/')) return 'resident-1'
  if (path.includes('/desk/')) return 'clerk'
  return path.includes('/duties/') || path.includes('/areas/') ? 'admin' : 'office'
}
