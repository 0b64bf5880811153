import { auditPage } from './audit/page-audit'
import { pages, personAt } from './every-page'
import { launch } from './launch'

describe.each([
  ['without a network', { network: { offline: true } }],
  ['when WeChat does not sign in', { loginCode: undefined }],
])('%s', (_, trouble) => {
  test.each(pages)('%s says what is wrong', async (path) => {
    const app = await launch({ path, loginCode: `demo:${personAt(path)}`, haste: 10, ...trouble })

    expect(await auditPage(app)).toEqual([])
  })
})
