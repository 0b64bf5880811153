import { auditFrame, auditPage } from './audit/page-audit'
import { pages, personAt } from './every-page'
import { launch, type LaunchOptions } from './launch'

// The same elements say either: once for axe is enough.
const troubles: readonly [LaunchOptions, typeof auditPage][] = [
  [{ network: { offline: true } }, auditPage],
  [{ loginCode: undefined }, auditFrame],
]

// On two phones at once: while one waits, the other goes on.
test.each(pages)('%s says what is wrong without a network, and when WeChat does not sign in', async (path) => {
  const [offline, strange] = await Promise.all(
    troubles.map(async ([trouble, audit]) => {
      const app = await launch({ path, loginCode: `demo:${personAt(path)}`, haste: 10, ...trouble })
      return audit(app)
    }),
  )

  expect({ offline, strange }).toEqual({ offline: [], strange: [] })
})
