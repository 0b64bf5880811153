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
])('%s', (_, circumstances) => {
  test.each(pages)('%s opens as WeChat wants it', async (path) => {
    const app = await launch({ ...circumstances, path, loginCode: `demo:${personAt(path)}` })

    expect(await auditPage(app)).toEqual([])
  })
})

/** Somebody whose duty the page is for. */
function personAt(path: string): string {
  if (!path.startsWith('packages/staff/')) return 'resident-1'
  if (path.includes('/desk/')) return 'clerk'
  return path.includes('/duties/') || path.includes('/areas/') ? 'admin' : 'office'
}
