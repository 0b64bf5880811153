import { auditPage } from './audit/page-audit'
import { pagesOf } from './engine/app-config'
import { launch, packageIn } from './launch'

const pages = pagesOf(packageIn().app)

test.each(pages)('%s opens without a network', async (path) => {
  const app = await launch({ path, network: { offline: true, latencyMilliseconds: 0, answersToLose: 0, type: 'wifi' } })

  expect(await auditPage(app)).toEqual([])
})
