import { auditPage } from './audit/page-audit'
import { pages, personAt } from './every-page'
import { launch, type LaunchOptions } from './launch'

const troubles: readonly LaunchOptions[] = [{ network: { offline: true } }, { loginCode: undefined }]

// On two phones at once: while one waits, the other goes on.
test.each(pages)('%s says what is wrong without a network, and when WeChat does not sign in', async (path) => {
  const [offline, strange] = await Promise.all(
    troubles.map(async (trouble) => {
      const app = await launch({ path, loginCode: `demo:${personAt(path)}`, haste: 10, ...trouble })
      return auditPage(app)
    }),
  )

  expect({ offline, strange }).toEqual({ offline: [], strange: [] })
})
